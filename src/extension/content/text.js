/**
 * Finding a sentence in the text of a page. Only letters and digits are compared: quotation marks, dashes, blanks, invisible
 * characters, capitals and accents are written in many ways, and a page may cut its text anywhere. Pure.
 */
(() => {
  const touchstone = (globalThis.touchstone ??= {});

  /** A page longer than this is searched up to here. */
  const MOST_LETTERS = 2_000_000;

  /** A sentence with fewer letters than this is not looked for: it would be found anywhere. */
  const FEWEST = 8;

  /** With so many letters at its beginning and its end, a sentence is found though something stands in between. */
  const EDGE = 24;

  const folded = new Map();

  /** What of a character is compared; nothing if it is neither a letter nor a digit. */
  function fold(character) {
    let known = folded.get(character);
    if (known === undefined) {
      known = character
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
      if (folded.size < 20_000) {
        folded.set(character, known);
      }
    }
    return known;
  }

  /** @param {string} text @returns {string} its letters and digits, as they are compared */
  function letters(text) {
    let kept = '';
    for (const character of text) {
      kept += fold(character);
    }
    return kept;
  }

  /** The text of a page in pieces, and where each of its letters came from. */
  class Haystack {
    #kept = [];
    #pieces = [];
    #starts = [];
    #ends = [];
    #text = null;

    /** @returns {boolean} whether there is room for more */
    add(piece, data) {
      let at = 0;
      for (const character of data) {
        for (const letter of fold(character)) {
          this.#kept.push(letter);
          this.#pieces.push(piece);
          this.#starts.push(at);
          this.#ends.push(at + character.length);
        }
        at += character.length;
      }
      this.#text = null;
      return this.#kept.length < MOST_LETTERS;
    }

    /**
     * Where a sentence stands.
     * @param {string} needle letters as {@link letters} gives them
     * @param {number} from letter to begin at
     * @returns {{at: number, after: number}|null} its first letter, and the one after its last
     */
    find(needle, from) {
      if (needle.length < FEWEST) {
        return null;
      }
      const text = (this.#text ??= this.#joined());
      const at = text.indexOf(needle, from);
      return at >= 0 ? { at, after: at + needle.length } : this.#interrupted(text, needle, from);
    }

    /** The ends of a stretch as places in the pieces. */
    place({ at, after }) {
      return {
        start: { piece: this.#pieces[at], offset: this.#starts[at] },
        end: { piece: this.#pieces[after - 1], offset: this.#ends[after - 1] },
      };
    }

    #joined() {
      // A letter outside the basic plane takes two places; the lists hold one entry for each place.
      const text = this.#kept.join('');
      if (text.length !== this.#kept.length) {
        this.#widen();
      }
      return text;
    }

    #widen() {
      const wide = { kept: [], pieces: [], starts: [], ends: [] };
      this.#kept.forEach((letter, i) => {
        for (let unit = 0; unit < letter.length; unit++) {
          wide.kept.push(letter[unit]);
          wide.pieces.push(this.#pieces[i]);
          wide.starts.push(this.#starts[i]);
          wide.ends.push(this.#ends[i]);
        }
      });
      this.#kept = wide.kept;
      this.#pieces = wide.pieces;
      this.#starts = wide.starts;
      this.#ends = wide.ends;
    }

    /** A sentence with something in between that its text does not have: a note, a button, an advertisement. */
    #interrupted(text, needle, from) {
      if (needle.length < 2 * EDGE) {
        return null;
      }
      const at = text.indexOf(needle.slice(0, EDGE), from);
      if (at < 0) {
        return null;
      }
      const tail = needle.slice(-EDGE);
      const end = text.indexOf(tail, at + EDGE);
      const after = end + EDGE;
      return end >= 0 && after - at <= needle.length * 1.5 + EDGE && after - at >= needle.length / 1.5 ? { at, after } : null;
    }
  }

  touchstone.letters = letters;
  touchstone.Haystack = Haystack;
})();
