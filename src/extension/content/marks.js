/**
 * A check shown on its page: ranges painted by the browser (the page's tree is not touched), buttons in the margin, a card, a bar.
 * One element is added to the page, and it is closed to the page's scripts.
 */
(() => {
  const touchstone = (globalThis.touchstone ??= {});
  const { Anchors, Bar, Card, Markers, dress, element, dom } = touchstone;

  const STATUSES = ['confirmed', 'possible', 'unchecked'];

  /** A page that throws our element out gets it back so many times. */
  const RETURNS = 3;

  class Marks {
    #host = dom.create('div');
    #shadow = this.#host.attachShadow({ mode: 'closed' });
    #root = element('div', { class: 'root', dir: 'ltr', lang: touchstone.language() });
    #anchors = new Anchors();
    #returns = 0;
    #markers;
    #card;
    #bar;
    #check = null;
    #shown = [];
    #open = null;

    /** @param {() => void} away what happens when the reader wants no more of it */
    constructor(away) {
      this.#host.setAttribute('data-touchstone-overlay', '');
      dress(this.#shadow);
      const layer = element('div', {});
      this.#root.append(layer);
      this.#shadow.append(this.#root);
      this.#markers = new Markers(layer, this.#host, (index) => this.open(index));
      this.#card = new Card(this.#root, () => this.#closed());
      this.#bar = new Bar(this.#root, { step: (by) => this.step(by), away });
      // What is typed in here is not for the page's shortcuts.
      ['keydown', 'keyup', 'keypress', 'click', 'pointerdown'].forEach((type) => this.#shadow.addEventListener(type, (event) => event.stopPropagation()));
      dom.append(dom.root(), this.#host);
    }

    get host() {
      return this.#host;
    }

    show(check) {
      this.#check = check;
      this.anchor();
      if (this.#open !== null && check.claims[this.#open] !== undefined) {
        this.#card.renew(check.claims[this.#open], this.#place(this.#open));
      }
    }

    /** Looks where the claims stand now, and paints them there. @returns {boolean} false if the page does not want us */
    anchor() {
      if (!this.#stay()) {
        return false;
      }
      const wanted = this.#check.claims.filter((claim) => claim.marked);
      const ranges = this.#anchors.place(wanted.map((claim) => claim.text));
      this.#shown = wanted.map((claim, i) => ({ claim, range: ranges[i] })).filter(({ range }) => range !== null);
      this.#paint();
      this.#markers.show(this.#shown, this.#check.claims.length);
      this.#bar.show(this.#check, this.#shown.length);
      return true;
    }

    /** Puts buttons and card where their lines are after something moved. */
    move() {
      this.#markers.place(this.#shown);
      if (this.#open !== null) {
        this.#card.place(this.#place(this.#open));
      }
    }

    /** @param {number} index */
    open(index) {
      const claim = this.#check?.claims[index];
      if (claim === undefined) {
        return;
      }
      const range = this.#rangeOf(index);
      if (range !== null && !isOnScreen(range)) {
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
        const { top, height } = range.getBoundingClientRect();
        scrollBy({ top: top - (innerHeight - height) / 3, behavior: calm ? 'instant' : 'auto' });
      }
      this.#open = index;
      this.#markers.expand(index);
      this.#paint();
      this.#card.open(claim, this.#place(index), this.#markers.of(index));
    }

    /** From the claim whose card is open to the next or the one before. */
    step(by) {
      const order = this.#shown.map(({ claim }) => claim.index);
      if (order.length > 0) {
        const at = order.indexOf(this.#open);
        const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
        this.open(order[next]);
      }
    }

    /** Opens the card of the claim whose words are at a point of the window. */
    openAt(x, y) {
      const hit = this.#shown.find(({ range }) =>
        [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
      );
      if (hit !== undefined) {
        this.open(hit.claim.index);
      } else {
        this.#card.close({ goBack: false });
      }
    }

    close() {
      this.#card.close();
    }

    remove() {
      STATUSES.concat('open').forEach((name) => CSS.highlights?.delete(`touchstone-${name}`));
      dom.remove(this.#host);
    }

    #closed() {
      this.#open = null;
      this.#markers.expand(null);
      this.#paint();
    }

    #stay() {
      if (dom.isConnected(this.#host)) {
        return true;
      }
      if (++this.#returns > RETURNS) {
        return false;
      }
      dom.append(dom.root(), this.#host);
      return true;
    }

    #paint() {
      // A browser without this way of painting still has the buttons in the margin.
      if (CSS.highlights === undefined) {
        return;
      }
      for (const status of STATUSES) {
        const ranges = this.#shown.filter(({ claim }) => claim.status === status).map(({ range }) => range);
        CSS.highlights.set(`touchstone-${status}`, new Highlight(...ranges));
      }
      const open = this.#open === null ? null : this.#rangeOf(this.#open);
      const highlight = open === null ? new Highlight() : new Highlight(open);
      highlight.priority = 1;
      CSS.highlights.set('touchstone-open', highlight);
    }

    #rangeOf(index) {
      return this.#shown.find(({ claim }) => claim.index === index)?.range ?? this.#anchors.place([this.#check.claims[index].text])[0];
    }

    #place(index) {
      return this.#rangeOf(index)?.getBoundingClientRect() ?? null;
    }
  }

  function isOnScreen(range) {
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }

  touchstone.Marks = Marks;
})();
