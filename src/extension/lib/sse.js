/** Server-sent events out of a stream of text, cut anywhere. Pure, bounded. */

/** No event of a report is larger than this many characters. */
const LARGEST = 16 * 1024 * 1024;

export class EventReader {
  #rest = '';
  #name = '';
  #data = [];
  #size = 0;

  /**
   * The events that are complete after this piece of the stream.
   * @param {string} piece
   * @returns {Array<{name: string, data: string}>}
   */
  read(piece) {
    const events = [];
    // A line may end in CR, LF or both; a CR at the very end may still get its LF, so it waits for the next piece.
    const text = this.#rest + piece;
    const end = /\r$/.test(text) ? text.length - 1 : text.length;
    const lines = text.slice(0, end).split(/\r\n|\n|\r/);
    this.#rest = lines.pop() + text.slice(end);
    lines.forEach((line) => this.#line(line, events));
    this.#bound(this.#rest.length + this.#size);
    return events;
  }

  #line(line, events) {
    if (line === '') {
      if (this.#data.length > 0) {
        events.push({ name: this.#name || 'message', data: this.#data.join('\n') });
      }
      this.#name = '';
      this.#data = [];
      this.#size = 0;
      return;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') {
      this.#name = value;
    } else if (field === 'data') {
      this.#data.push(value);
      this.#size += value.length;
    }
  }

  #bound(size) {
    if (size > LARGEST) {
      throw new Error('The server sent an event that is too large.');
    }
  }
}
