/** Start the page about a large graph: its overview at once, the rest as it is unpacked. */

import { get, listen, make } from "../shell/dom_elements.js";
import { wireLinks } from "../shell/links_in_page.js";
import { createStore } from "../shell/page_state.js";
import { wireViews } from "../shell/view_tabs.js";
import { wireCard } from "./card/card_of_statement.js";
import { DamagedSection } from "./data/damaged_section.js";
import { openGraph, readFromPage } from "./data/open_graph.js";
import { wireMatrix } from "./matrix/matrix_panel.js";
import { wireNear } from "./near/near_panel.js";
import { wireOverview } from "./overview/overview_panel.js";
import { wirePaths } from "./paths/paths_panel.js";
import { wireFinder } from "./search/find_things.js";
import { addresses, changeOf, LABELS } from "./shell/large_address.js";
import { wireAnnouncements } from "./shell/large_announcements.js";
import { wireSkips } from "./shell/large_skips.js";
import { followParts } from "./shell/loaded_parts.js";
import { wireLostAddresses } from "./shell/lost_address.js";
import { wireTable } from "./table/table_panel.js";

/** @typedef {import("./large_types.d.ts").Header} Header */
/** @typedef {import("./large_types.d.ts").Page} Page */

const TOO_OLD =
  "The data of this page could not be unpacked; a browser from 2023 or later can do it. " +
  "What can be told without them stands here.";
const PICTURE = "ntgraph:first-picture";
const USABLE = "ntgraph:usable";

document.documentElement.classList.add("js");
if (document.readyState === "loading") listen(document, "DOMContentLoaded", begin, { once: true });
else begin();

function begin() {
  start().catch(explain);
}

async function start() {
  /** @type {Header} */
  const header = JSON.parse(get("ntgraph-data").textContent ?? "");
  header.groups ??= { method: "", bubbles: [], ties: [] };
  const graph = await openGraph(/** @type {any} */ (header), readSection);
  const store = createStore((state) => state, addresses);
  const parts = followParts(graph);
  /** @type {((isAll: boolean) => void)[]} */
  const finders = [];
  /** @type {Page} */
  const page = {
    header,
    graph,
    store,
    has: parts.has,
    load: (...names) => parts.load(...names).catch(explain),
    onFound: (act) => {
      finders.push(act);
    },
  };
  await page.load("names");
  wireViews(get("views"), store, LABELS);
  // It scrolls, and holds nothing else that a keyboard could reach.
  get("view-about").tabIndex = 0;
  wireOverview(page);
  wireNear(page);
  wirePaths(page);
  wireTable(page);
  wireMatrix(page);
  wireCard(page);
  wireAnnouncements(page);
  wireLinks(store, changeOf);
  wireSkips(store);
  const search = /** @type {HTMLInputElement} */ (get("search"));
  wireFinder(page, search, get("found"), (id) =>
    store.go({ view: "near", node: id, statement: "", kind: "", way: "", page: "1" }),
  );
  store.start();
  wireLostAddresses(store);
  performance.mark(PICTURE);
  afterPicture(async () => {
    await page.load("links");
    performance.mark(USABLE);
    await graph.prepareSearch((isAll) => {
      for (const act of finders) act(isAll);
    });
    // What the first click would wait for otherwise.
    await pause();
    graph.nodeOf("");
    await pause();
    await page.load("groups", "lines");
  });
}

/**
 * Return a section as the page has it: text, or bytes from a file beside the page.
 * @param {string} name
 */
async function readSection(name) {
  const { ntgraphShard: readShard } = /** @type {any} */ (globalThis);
  if (readShard) return new Uint8Array(await readShard(name));
  return readFromPage(name);
}

/** Run something after the first picture; a hidden window paints none, so run it at once there. */
function afterPicture(/** @type {() => void} */ then) {
  if (document.hidden) then();
  else requestAnimationFrame(() => setTimeout(then));
}

/** Let the page answer what a reader did meanwhile. @returns {Promise<void>} */
const pause = () => new Promise((done) => setTimeout(done));

/**
 * Show why the graph could not be read, and show what the page tells without scripts.
 * @param {unknown} error
 */
function explain(error) {
  const isDamage = error instanceof DamagedSection;
  const words = isDamage ? String(/** @type {Error} */ (error).message) : TOO_OLD;
  document.documentElement.classList.remove("js");
  const notice = make("p", { class: "warning", role: "alert" }, words);
  document.querySelector("main")?.prepend(notice);
  get("view-about").hidden = false;
  if (!isDamage && "DecompressionStream" in globalThis) throw error;
}
