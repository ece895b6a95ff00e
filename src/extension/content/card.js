/** The card of a claim: opened from its marker or its words, closed with Escape, and the focus goes back where it was. */
(() => {
  const touchstone = (globalThis.touchstone ??= {});
  const { element, foreign, evidence, statusWords, say, dom } = touchstone;

  const MARGIN = 8;

  /** A card lower than this cannot be read, so it rather covers something. */
  const LOWEST = 180;

  class Card {
    #root;
    #box = null;
    #back = null;
    #onClose;

    /** @param {HTMLElement} root where it is put @param {() => void} onClose */
    constructor(root, onClose) {
      this.#root = root;
      this.#onClose = onClose;
    }

    get isOpen() {
      return this.#box !== null;
    }

    /**
     * @param {object} claim
     * @param {DOMRect|null} beside the place on the screen that it belongs to; null if the claim does not stand on the page
     * @param {HTMLElement|null} back what gets the focus when the card is closed
     */
    open(claim, beside, back) {
      this.#take();
      this.#back = back;
      this.#box = this.#built(claim, beside === null);
      this.#root.append(this.#box);
      // In the browser's top layer no element of the page can lie over it.
      this.#box.showPopover?.();
      this.place(beside);
      this.#box.focus({ preventScroll: true });
    }

    /** The same card with what has come in since. */
    renew(claim, beside) {
      if (this.#box !== null) {
        const hadFocus = this.#root.getRootNode().activeElement === this.#box;
        const back = this.#back;
        const fresh = this.#built(claim, beside === null);
        this.#box.replaceChildren(...fresh.childNodes);
        this.#back = back;
        if (hadFocus) {
          this.#box.focus({ preventScroll: true });
        }
      }
    }

    /** Below its place or above it, where there is more room; never over the words that it speaks of. */
    place(beside) {
      if (this.#box === null) {
        return;
      }
      const { style } = this.#box;
      style.removeProperty('max-height');
      const card = dom.box(this.#box);
      const wide = dom.width();
      const at = beside ?? { left: wide - card.width - 16, bottom: innerHeight, top: innerHeight - 80 };
      const above = at.top - 2 * MARGIN;
      const below = innerHeight - at.bottom - 2 * MARGIN;
      const isBelow = below >= card.height || below >= above;
      const height = Math.min(card.height, Math.max(isBelow ? below : above, LOWEST));
      const top = isBelow ? at.bottom + MARGIN : at.top - MARGIN - height;
      style.setProperty('max-height', `${height}px`);
      style.setProperty('left', `${between(at.left, MARGIN, wide - card.width - MARGIN)}px`);
      style.setProperty('top', `${between(top, MARGIN, innerHeight - height - MARGIN)}px`);
    }

    /** @param {{goBack?: boolean}} [how] whether the focus goes back; not if the reader clicked elsewhere */
    close({ goBack = true } = {}) {
      const back = goBack ? this.#back : null;
      if (this.#take()) {
        back?.focus({ preventScroll: true });
        this.#onClose();
      }
    }

    #take() {
      const box = this.#box;
      this.#box = null;
      this.#back = null;
      box?.remove();
      return box !== null;
    }

    #built(claim, isLost) {
      const keys = (event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          this.close();
        }
      };
      return element(
        'section',
        { class: 'card', role: 'dialog', 'aria-labelledby': 'card-title', tabindex: '-1', popover: 'manual', onkeydown: keys },
        element(
          'header',
          {},
          element('span', { class: 'sign', 'aria-hidden': 'true' }, claim.sign),
          element('h2', { id: 'card-title' }, statusWords(claim.status, claim.settled)),
          element('button', { class: 'close', type: 'button', 'aria-label': say('close'), onclick: () => this.close() }, '×'),
        ),
        // Beside its own words on the page the claim is only repeated for those who listen.
        element('blockquote', { class: isLost ? null : 'heard' }, foreign(claim.text)),
        isLost ? element('p', { class: 'note' }, say('notOnPage')) : null,
        evidence(claim),
      );
    }
  }

  function between(value, least, most) {
    return Math.max(least, Math.min(value, most));
  }

  touchstone.Card = Card;
})();
