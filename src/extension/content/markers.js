/** Buttons in the margin beside claims: the way to a card for those who use a keyboard or listen to the page. */
(() => {
  const touchstone = (globalThis.touchstone ??= {});
  const { element, say, statusWords, dom } = touchstone;

  const SIZE = 24;
  const GAP = 6;

  class Markers {
    #layer;
    #origin;
    #onOpen;
    /** Claim's index → its button. @type {Map<number, HTMLButtonElement>} */
    #buttons = new Map();

    /** @param {HTMLElement} layer @param {Element} origin what positions count from @param {(index: number) => void} onOpen */
    constructor(layer, origin, onOpen) {
      this.#layer = layer;
      this.#origin = origin;
      this.#onOpen = onOpen;
    }

    /** @param {Array<{claim: object, range: Range}>} shown in the order of the text @param {number} total */
    show(shown, total) {
      const wanted = new Set(shown.map(({ claim }) => claim.index));
      for (const [index, button] of this.#buttons) {
        if (!wanted.has(index)) {
          button.remove();
          this.#buttons.delete(index);
        }
      }
      shown.forEach(({ claim }) => this.#button(claim, total));
      this.place(shown);
    }

    /** Puts the buttons beside their lines, one below the other where several claims stand in one line. */
    place(shown) {
      const from = dom.box(this.#origin);
      const width = dom.width();
      const taken = [];
      // First everything is measured, then moved: measuring in between would lay out the page again for each.
      const places = shown.map(({ range }) => spot(range, width));
      shown.forEach(({ claim }, i) => {
        const place = free(places[i], taken);
        const { style } = this.#buttons.get(claim.index);
        style.setProperty('left', `${place.x - from.left}px`);
        style.setProperty('top', `${place.y - from.top}px`);
      });
    }

    /** @param {number} index @returns {HTMLButtonElement|null} */
    of(index) {
      return this.#buttons.get(index) ?? null;
    }

    /** @param {number|null} index the claim whose card is open */
    expand(index) {
      this.#buttons.forEach((button, i) => button.setAttribute('aria-expanded', String(i === index)));
    }

    #button(claim, total) {
      let button = this.#buttons.get(claim.index);
      if (button === undefined) {
        button = element('button', { type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', onclick: () => this.#onOpen(claim.index) });
        this.#buttons.set(claim.index, button);
      }
      button.className = `marker ${claim.status}`;
      button.textContent = claim.sign;
      button.setAttribute('aria-label', say('markerLabel', claim.index + 1, total, statusWords(claim.status, claim.settled), claim.text.slice(0, 120)));
      // Appended again in order, so that the keyboard goes through them as the text does; only if the order changed.
      const last = this.#layer.lastElementChild;
      if (button.parentNode === null || (last !== button && [...this.#buttons.keys()].at(-1) === claim.index)) {
        this.#layer.append(button);
      }
    }
  }

  function spot(range, width) {
    const line = [...range.getClientRects()].find((box) => box.width > 0) ?? range.getBoundingClientRect();
    const block = blockOf(range.startContainer);
    const box = block === null ? line : dom.box(block);
    const rightToLeft = block !== null && getComputedStyle(block).direction === 'rtl';
    const x = rightToLeft ? box.right + GAP : box.left - SIZE - GAP;
    const fits = x >= 2 && x + SIZE <= width - 2;
    // Where the text leaves no margin, the button sits on the line's upper edge, so that it hides as little as it can.
    return fits ? { x, y: line.top + (line.height - SIZE) / 2 } : { x: rightToLeft ? width - SIZE - 2 : 2, y: line.top - SIZE + 5 };
  }

  function free({ x, y }, taken) {
    let top = y;
    for (let i = 0; i < taken.length; i++) {
      if (Math.abs(taken[i].x - x) < SIZE && Math.abs(taken[i].y - top) < SIZE) {
        top = taken[i].y + SIZE + 1;
        i = -1;
      }
    }
    taken.push({ x, y: top });
    return { x, y: top };
  }

  function blockOf(node) {
    let at = dom.parent(node);
    while (at instanceof Element && getComputedStyle(at).display.startsWith('inline')) {
      at = dom.parent(at);
    }
    return at instanceof Element ? at : null;
  }

  touchstone.Markers = Markers;
})();
