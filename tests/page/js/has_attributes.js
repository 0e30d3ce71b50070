/** To be imported first: our modules then are those of `page_with_attributes.js`. */

globalThis.HAS_ATTRIBUTES = true;
