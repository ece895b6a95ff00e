/** Where the claims of a check stand on the page, as ranges. A page that changes is searched again for what was lost. */
(() => {
  const touchstone = (globalThis.touchstone ??= {});
  const { dom, letters, Haystack } = touchstone;

  const MOST_NODES = 200_000;

  /** The same words can stand in a hidden copy first; so many places are tried. */
  const TRIES = 6;

  const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'option', 'iframe', 'object', 'head', 'title', 'svg', 'math']);

  class Anchors {
    /** Claim's text → its letters; while it is found, its range and the letters there. */
    #known = new Map();

    /**
     * The ranges of the claims, null for those that do not stand on the page now.
     * @param {string[]} claims in the order of the text
     * @returns {Array<Range|null>}
     */
    place(claims) {
      claims.filter((claim) => !this.#known.has(claim)).forEach((claim) => this.#known.set(claim, { needle: letters(claim), range: null, letters: '' }));
      const all = claims.map((claim) => this.#known.get(claim));
      const lost = all.filter((anchor) => !stands(anchor));
      if (lost.length > 0) {
        this.#search(lost);
      }
      return all.map((anchor) => anchor.range);
    }

    #search(anchors) {
      const { haystack, nodes } = read();
      let from = 0;
      for (const anchor of anchors) {
        const found = visible(haystack, nodes, anchor.needle, from) ?? visible(haystack, nodes, anchor.needle, 0);
        anchor.range = found?.range ?? null;
        anchor.letters = found === null ? '' : letters(found.range.toString());
        from = found?.after ?? from;
      }
    }
  }

  function stands({ range, letters: found }) {
    return range !== null && dom.isConnected(range.startContainer) && letters(range.toString()) === found && isShown(range);
  }

  function visible(haystack, nodes, needle, from) {
    let begin = from;
    for (let i = 0; i < TRIES; i++) {
      const stretch = haystack.find(needle, begin);
      if (stretch === null) {
        return null;
      }
      const range = rangeOf(haystack.place(stretch), nodes);
      if (isShown(range)) {
        return { range, after: stretch.after };
      }
      begin = stretch.at + 1;
    }
    return null;
  }

  function rangeOf({ start, end }, nodes) {
    const range = dom.range();
    range.setStart(nodes[start.piece], start.offset);
    range.setEnd(nodes[end.piece], end.offset);
    return range;
  }

  function isShown(range) {
    return [...range.getClientRects()].some((box) => box.width > 0 && box.height > 0);
  }

  function read() {
    const haystack = new Haystack();
    const nodes = [];
    const walker = dom.walk(dom.body(), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
    let seen = 0;
    while (walker.nextNode() !== null && ++seen <= MOST_NODES) {
      const node = walker.currentNode;
      if (node instanceof Text) {
        nodes.push(node);
        if (!haystack.add(nodes.length - 1, node.data)) {
          break;
        }
      }
    }
    return { haystack, nodes };
  }

  function accept(node) {
    return node instanceof Element && SILENT.has(dom.name(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  }

  touchstone.Anchors = Anchors;
})();
