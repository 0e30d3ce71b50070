/** Long work in pieces, so that the browser can answer and draw in between. */

/** Return when the browser has time. @returns {Promise<void>} */
export const pause = () =>
  new Promise((go) => {
    if (typeof requestIdleCallback === "function")
      requestIdleCallback(() => go(), { timeout: 100 });
    else setTimeout(go);
  });

/** Return when the browser has drawn and answered what waits. @returns {Promise<void>} */
export const giveWay = () => new Promise((go) => setTimeout(go));
