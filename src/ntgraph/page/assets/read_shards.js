"use strict";Object.assign(globalThis,{ntgraphShard:async t=>{let a=await fetch(`data/${t}.bin`);if(!a.ok)throw Error(`data/${t}.bin: ${a.status} ${a.statusText}`);return a.arrayBuffer()}});
