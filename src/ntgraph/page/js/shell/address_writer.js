/**
 * Write the address of the page, no more often than browsers allow: WebKit throws after 100
 * times in 10 seconds, Firefox after 1,000, and Chromium ignores the 200th without a word.
 */

/** How long nothing may change before an address is written, in ms. */
export const PAUSE = 400;
/** After a refusal, in ms: the time over which browsers count. */
export const LATER = 10_000;

/** Return the writer; it never throws. */
export function createAddressWriter() {
  let waiting = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {"pushState" | "replaceState"} how @param {string} address */
  function write(how, address) {
    forget();
    // A frame made from `srcdoc` has no address that could be changed.
    if (location.protocol === "about:") return;
    try {
      history[how](null, "", address === "#" ? location.href.split("#")[0] : address);
    } catch {
      replaceLater(address, LATER);
    }
  }

  /** @param {string} address @param {number} pause */
  function replaceLater(address, pause) {
    forget();
    waiting = address;
    timer = setTimeout(flush, pause);
  }

  function forget() {
    clearTimeout(timer);
    waiting = "";
  }

  function flush() {
    if (waiting) write("replaceState", waiting);
  }

  return {
    /** Add an entry to the history; what waits is written into the entry before it. */
    push: (/** @type {string} */ address) => {
      flush();
      write("pushState", address);
    },
    /** Change the address of this entry now. */
    replace: (/** @type {string} */ address) => write("replaceState", address),
    /** Change the address of this entry when nothing has changed for a while. */
    replaceSoon: (/** @type {string} */ address) => replaceLater(address, PAUSE),
    /** Drop what waits, because the reader went somewhere else. */
    forget,
  };
}
