/**
 * Makes the files that every page contains: our script and style, and vis-network with exactly
 * the packages it needs. `--check` writes nothing and fails if a file would change.
 */

import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../..");
// If a page is ASCII only, a browser decodes it at once and keeps each character as one byte.
const COMMON = { bundle: true, minify: true, write: false, target: "es2022", charset: "ascii" };
const VENDORED = {
  "vis-network": "LICENSE-MIT",
  "vis-data": "LICENSE-MIT",
  "vis-util": "LICENSE-MIT",
  "@egjs/hammerjs": "LICENSE.md",
  keycharm: "LICENSE-MIT",
  "component-emitter": "license",
  uuid: "LICENSE.md",
};

async function buildPage() {
  const script = await build({
    ...COMMON,
    entryPoints: [join(here, "js/main.js")],
    format: "iife",
  });
  const style = await build({ ...COMMON, entryPoints: [join(here, "css/main.css")] });
  return {
    "assets/page.js": script.outputFiles[0].text,
    "assets/page.css": style.outputFiles[0].text,
  };
}

async function buildVendor() {
  // The esnext build has no code for browsers that are no longer in use; it is half the size.
  const contents =
    'export { Network } from "vis-network/esnext"; export { DataSet } from "vis-data/esnext";';
  const result = await build({
    ...COMMON,
    stdin: { contents, resolveDir: root },
    format: "iife",
    globalName: "vis",
    legalComments: "none",
  });
  return result.outputFiles[0].text;
}

async function describeVendor(script) {
  const sha256 = createHash("sha256").update(script).digest("hex");
  const rows = [];
  const texts = [];
  for (const [name, file] of Object.entries(VENDORED)) {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const text = await readFile(join(folder, file), "utf8");
    rows.push(`| ${name} | ${version} | ${license} |`);
    texts.push(
      `${name} ${version}\n\n${text
        .replace(/\r\n/g, "\n")
        .replace(/[ \t]+$/gm, "")
        .trim()}\n`,
    );
  }
  return { sha256, rows, license: texts.join(`\n${"-".repeat(72)}\n\n`) };
}

function formatTable({ sha256, rows }) {
  return `# Vendored script

Unchanged npm packages, joined into one file by \`npm run bundle\`; \`npm run check:bundle\`
proves that the file is what the pinned versions give.

| file | sha256 |
|---|---|
| vis-network.js | ${sha256} |

| package | version | license |
|---|---|---|
${rows.join("\n")}

Where two licenses are offered, the MIT license is taken. The texts are in \`LICENSE\`.
`;
}

async function buildAll() {
  const script = await buildVendor();
  const vendor = await describeVendor(script);
  return {
    ...(await buildPage()),
    "vendor/vis-network.js": script,
    "vendor/LICENSE": vendor.license,
    "vendor/README.md": formatTable(vendor),
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
