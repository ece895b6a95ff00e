/** What the browser offers an extension. Firefox calls it `browser`, Chromium `chrome`; both give promises in Manifest V3. */
export const api = globalThis.browser ?? globalThis.chrome;

/**
 * A sentence in the reader's language. A key that is missing shows itself, so that it is noticed.
 * @param {string} key
 * @param {...(string|number)} values
 */
export function say(key, ...values) {
  return api.i18n.getMessage(key, values.map(String)) || key;
}

/**
 * A sentence with a number in it; its key has a form for one and a form for more.
 * @param {string} key
 * @param {number} count
 * @param {...(string|number)} values further values, after the number
 */
export function sayCount(key, count, ...values) {
  return say(count === 1 ? `${key}_one` : `${key}_other`, count, ...values);
}
