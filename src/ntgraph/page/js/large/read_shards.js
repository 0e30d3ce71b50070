/**
 * Reads the data of a page from the files beside it. Only pages that are too large for one file
 * have this script; it asks the page's own server and nobody else.
 */

/**
 * @param {string} name of a section
 * @returns {Promise<ArrayBuffer>} the section, deflated
 */
async function readShard(name) {
  const answer = await fetch(`data/${name}.bin`);
  if (!answer.ok) throw new Error(`data/${name}.bin: ${answer.status} ${answer.statusText}`);
  return answer.arrayBuffer();
}

Object.assign(globalThis, { ntgraphShard: readShard });
