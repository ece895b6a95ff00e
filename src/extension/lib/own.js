/**
 * The reader's own list, as lines of text: `domain | band | note`. It stands beside the raters, never in their place. Pure.
 *
 * @typedef {{domain: string, band: string, note: string}} OwnEntry band may be empty: then the line is only a note
 */
import { places } from './address.js';
import { BANDS } from './words.js';

const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s|]+)?$/;
const MOST_LINES = 5000;
const LONGEST_NOTE = 500;

/**
 * @param {string} text
 * @returns {{entries: OwnEntry[], errors: Array<{line: number, key: string, value: string}>}} all errors at once, as keys of messages
 */
export function parseOwn(text) {
  const entries = new Map();
  const errors = [];
  const lines = text.split(/\r?\n/);
  if (lines.length > MOST_LINES) {
    return { entries: [], errors: [{ line: MOST_LINES + 1, key: 'ownTooLong', value: String(MOST_LINES) }] };
  }
  lines.forEach((line, i) => {
    if (line.trim() === '' || line.trim().startsWith('#')) {
      return;
    }
    const [name, band = '', ...rest] = line.split('|').map((part) => part.trim());
    const domain = named(name);
    if (domain === null) {
      errors.push({ line: i + 1, key: 'ownNoDomain', value: name.slice(0, 80) });
    } else if (band !== '' && !BANDS.includes(band)) {
      errors.push({ line: i + 1, key: 'ownNoBand', value: band.slice(0, 80) });
    } else {
      entries.set(domain, { domain, band, note: rest.join(' | ').slice(0, LONGEST_NOTE) });
    }
  });
  return { entries: [...entries.values()], errors };
}

/** The list as text again; reading it gives the same list. @param {OwnEntry[]} entries */
export function formatOwn(entries) {
  return entries.map(({ domain, band, note }) => [domain, band, note].join(' | ').replace(/(\s\|\s*)+$/, '')).join('\n');
}

/** What the reader noted about a page; the closest name counts. @param {OwnEntry[]} entries @param {string} address */
export function findOwn(entries, address) {
  for (const place of places(address)) {
    const entry = entries.find((e) => e.domain === place);
    if (entry !== undefined) {
      return entry;
    }
  }
  return null;
}

function named(name) {
  const domain = name
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
  return domain.length <= 253 && DOMAIN.test(domain) ? domain : null;
}
