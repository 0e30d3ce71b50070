/**
 * The map in a notebook: a page in a frame of its own. Frame and notebook exchange only
 * messages about what is chosen and whether the notebook is dark.
 */

/**
 * @typedef {{
 *   get: (name: string) => any, set: (name: string, value: unknown) => void,
 *   save_changes: () => void,
 *   on: (event: string, listener: () => void) => void,
 *   off: (event: string, listener: () => void) => void,
 *   widget_manager: { get_model: (id: string) => Promise<Model> },
 * }} Model
 */

// A link opens in a tab of its own, for which the limits of the frame do not hold.
const ALLOWED = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";

/** @param {string} own @param {string[]} parts */
const join = (own, parts) =>
  parts.reduce((page, part, at) => page.split(`<!--ntgraph:${at}-->`).join(part), own);

/** Return whether text is light here, as it is in every dark notebook. @param {Element} el */
function isDark(el) {
  const [r = 0, g = 0, b = 0] = (getComputedStyle(el).color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * r + 0.587 * g + 0.114 * b > 127;
}

/**
 * Return the picture shown in place of this map: the nearest, since a map may be shown twice.
 * @param {Element} el @param {string} name
 */
function findStill(el, name) {
  for (let around = el.parentElement; around; around = around.parentElement) {
    const still = around.querySelector(`[data-ntgraph="${name}"]`);
    if (still) return still;
  }
  return null;
}

/** @param {Model} model */
function makeFrame(model) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", ALLOWED);
  frame.title = model.get("title");
  frame.style.cssText = "display: block; width: 100%; border: 0";
  return frame;
}

/** @param {{ model: Model, el: HTMLElement }} given */
async function render({ model, el }) {
  const shared = await model.widget_manager.get_model(model.get("shared"));
  const frame = makeFrame(model);
  let hearing = false;

  /** @param {object} message */
  const post = (message) => frame.contentWindow?.postMessage(message, "*");
  const tellTheme = () => post({ ntgraph: "theme", dark: isDark(el) });
  function tellChosen() {
    if (hearing) return;
    post({ ntgraph: "select", id: model.get("selected"), kind: model.get("kind") });
  }
  function setHeight() {
    frame.style.height = `${model.get("height")}px`;
  }

  /** @param {MessageEvent} event */
  function hear({ source, data }) {
    if (source !== frame.contentWindow) return;
    if (data?.ntgraph === "ready") {
      tellTheme();
      if (model.get("selected")) tellChosen();
    } else if (data?.ntgraph === "selected") {
      // Do not send the frame's choice back to it: that could undo a newer choice.
      hearing = true;
      model.set("kind", String(data.kind));
      model.set("selected", String(data.id));
      hearing = false;
      model.save_changes();
    }
  }

  const theme = new MutationObserver(tellTheme);
  for (const each of [document.documentElement, document.body]) {
    theme.observe(each, { attributes: true });
  }
  addEventListener("message", hear);
  model.on("change:selected", tellChosen);
  model.on("change:kind", tellChosen);
  model.on("change:height", setHeight);
  setHeight();
  frame.addEventListener("load", () => findStill(el, model.get("name"))?.remove());
  frame.srcdoc = join(model.get("page"), shared.get("parts"));
  el.append(frame);
  return () => {
    theme.disconnect();
    removeEventListener("message", hear);
    model.off("change:selected", tellChosen);
    model.off("change:kind", tellChosen);
    model.off("change:height", setHeight);
  };
}

export default { render };
