/**
 * Makes the files that every page contains, our script and style. `--check` writes nothing and
 * fails if a file would change.
 */

import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "@swc/core";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
// If a page is ASCII only, a browser decodes it at once and keeps each character as one byte.
const COMMON = { bundle: true, minify: true, write: false, target: "es2022", charset: "ascii" };

/**
 * Build a script, with or without what only pages with attributes need.
 *
 * @param {string} entry @param {boolean} hasAttributes
 */
async function buildScript(entry, hasAttributes) {
  const script = await build({
    ...COMMON,
    entryPoints: [join(here, `js/${entry}`)],
    format: "iife",
    define: { "globalThis.HAS_ATTRIBUTES": `${hasAttributes}` },
  });
  // What esbuild has joined and folded, swc writes shorter by a twentieth.
  const short = await minify(script.outputFiles[0].text, {
    ecma: 2022,
    compress: { ecma: 2022, toplevel: true, passes: 4, unsafe_arrows: true },
    mangle: { toplevel: true },
    format: { asciiOnly: true },
  });
  return `${short.code}\n`;
}

async function buildStyle(name) {
  const style = await build({ ...COMMON, entryPoints: [join(here, `css/${name}.css`)] });
  return style.outputFiles[0].text;
}

async function buildAll() {
  const style = await buildStyle("main");
  return {
    "assets/page.js": await buildScript("main.js", false),
    "assets/page_with_attributes.js": await buildScript("main.js", true),
    "assets/page.css": style,
    "assets/attributes.css": await buildStyle("attributes"),
    "assets/large_page.js": await buildScript("large/main_large.js", false),
    "assets/large_page.css": await buildStyle("large"),
    "assets/review_page.js": await buildScript("review/main_review.js", false),
    "assets/review_page.css": await buildStyle("review"),
    "assets/read_shards.js": await buildScript("large/read_shards.js", false),
  };
}

async function isCurrent(name, text) {
  const found = await readFile(join(here, name), "utf8").catch(() => null);
  return found === text;
}

const made = await buildAll();
if (process.argv.includes("--check")) {
  const current = await Promise.all(Object.entries(made).map((entry) => isCurrent(...entry)));
  const stale = Object.keys(made).filter((_, at) => !current[at]);
  for (const name of stale)
    console.error(`src/ntgraph/page/${name}: not current, run: npm run bundle`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const [name, text] of Object.entries(made)) await writeFile(join(here, name), text);
}
