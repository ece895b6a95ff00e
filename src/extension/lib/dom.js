/** Building elements, for our own pages; the same code as beside the pages of others, where there are no modules. */
import '../content/element.js';

export const { element, link, foreign } = globalThis.touchstone;
