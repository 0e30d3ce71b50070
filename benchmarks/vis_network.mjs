/** Writes vis-network with exactly the packages it needs to standard output, as one script. */

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// The esnext build has no code for browsers that are no longer in use; it is half the size.
const contents =
  'export { Network } from "vis-network/esnext"; export { DataSet } from "vis-data/esnext";';
const { outputFiles } = await build({
  stdin: { contents, resolveDir: join(dirname(fileURLToPath(import.meta.url)), "..") },
  bundle: true,
  minify: true,
  write: false,
  target: "es2022",
  charset: "ascii",
  format: "iife",
  globalName: "vis",
  legalComments: "none",
});
process.stdout.write(outputFiles[0].text);
