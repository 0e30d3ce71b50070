/**
 * The map in a notebook: the page in a frame of its own, which shares nothing with the
 * notebook but messages about what is chosen.
 */

/**
 * @typedef {{
 *   get: (name: string) => any, set: (name: string, value: unknown) => void,
 *   save_changes: () => void, send: (content: unknown) => void,
 *   on: (event: string, listener: (...given: any[]) => void) => void,
 *   off: (event: string, listener: (...given: any[]) => void) => void,
 * }} Model
 */

/** @type {Promise<string[]> | undefined} what all widgets of a notebook share, asked for once */
let shared;

/** @param {Model} model @returns {Promise<string[]>} */
function getShared(model) {
  shared ??= new Promise((done) => {
    /** @param {{ parts?: string[] }} message */
    const hear = ({ parts }) => {
      if (!parts) return;
      model.off("msg:custom", hear);
      done(parts);
    };
    model.on("msg:custom", hear);
    model.send({ ask: "parts" });
  });
  return shared;
}

/** @param {string} own @param {string[]} parts */
const join = (own, parts) =>
  parts.reduce((page, part, at) => page.split(`<!--ntgraph:${at}-->`).join(part), own);

/** @param {{ model: Model, el: HTMLElement }} given */
function render({ model, el }) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts allow-downloads allow-popups");
  frame.title = model.get("title");
  frame.style.cssText = "display: block; width: 100%; border: 0; color-scheme: light dark";
  const setHeight = () => {
    frame.style.height = `${model.get("height")}px`;
  };
  const tell = () => {
    const chosen = { id: model.get("selected"), kind: model.get("kind") };
    frame.contentWindow?.postMessage({ ntgraph: "select", ...chosen }, "*");
  };

  /** @param {MessageEvent} event */
  function hear({ source, data }) {
    if (source !== frame.contentWindow || data?.ntgraph !== "selected") return;
    if (data.ready) {
      hideStill();
      if (model.get("selected")) tell();
      return;
    }
    model.set("selected", String(data.id));
    model.set("kind", String(data.kind));
    model.save_changes();
  }

  /** The picture that stands in for the map until it is there, in the output before ours. */
  function hideStill() {
    const still = document.querySelector(`img[data-ntgraph="${model.get("name")}"]`);
    still?.remove();
  }

  addEventListener("message", hear);
  model.on("change:selected", tell);
  model.on("change:kind", tell);
  model.on("change:height", setHeight);
  setHeight();
  el.append(frame);
  getShared(model).then((parts) => {
    frame.srcdoc = join(model.get("page"), parts);
  });
  return () => {
    removeEventListener("message", hear);
    model.off("change:selected", tell);
    model.off("change:kind", tell);
    model.off("change:height", setHeight);
  };
}

export default { render };
