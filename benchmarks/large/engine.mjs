/** Writes what reads the data of a large page, without the page itself, as one script. */

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const data = join(
  dirname(fileURLToPath(import.meta.url)),
  "../../src/ntgraph/page/js/large/data",
);
const { outputFiles } = await build({
  stdin: {
    contents:
      'export { openGraph, readFromPage } from "./open_graph.js";' +
      'export { readBytes } from "./section_bytes.js";',
    resolveDir: data,
  },
  bundle: true,
  minify: true,
  write: false,
  target: "es2022",
  charset: "ascii",
  format: "iife",
  globalName: "engine",
  legalComments: "none",
});
process.stdout.write(outputFiles[0].text);
