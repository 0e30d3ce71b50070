/**
 * Reads a page's data from its input, as JSON, and writes a saved picture (SVG) of every view
 * asked for: `{ data, views: [{ hash, narrow }] }` in, a list of texts out.
 */

import { indexFacts } from "../../src/ntgraph/page/js/data/facts_index.js";
import { lookAt } from "../../src/ntgraph/page/js/map/map_contents.js";
import { viewPicture } from "../../src/ntgraph/page/js/picture/saved_picture_contents.js";
import { drawPicture } from "../../src/ntgraph/page/js/picture/saved_picture_svg.js";
import { nodeOfDrawn, placeHome } from "../../src/ntgraph/page/js/data/facts_index.js";
import { parseAddress } from "../../src/ntgraph/page/js/shell/address_hash.js";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { data, views } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
const facts = indexFacts(data);
const theme = {
  types: new Map(),
  lines: new Map(data.lines.map(({ sign }) => [sign, "rgb(1, 2, 3)"])),
  ...{ sheet: "rgb(255, 255, 255)", band: "rgb(240, 240, 240)" },
  ...{ text: "rgb(0, 0, 0)", quiet: "rgb(90, 90, 90)" },
};
const pictures = views.map(({ hash, narrow }) => {
  const state = parseAddress(hash);
  const { around } = lookAt(facts, state, narrow);
  const places = [...(around?.places ?? placeHome(facts))]
    .filter(([drawn]) => !drawn.includes("p"))
    .map(([drawn, place]) => ({ id: nodeOfDrawn(facts, drawn), ...place }));
  return drawPicture(viewPicture(facts, state, theme, places)).svg;
});
process.stdout.write(JSON.stringify(pictures));
