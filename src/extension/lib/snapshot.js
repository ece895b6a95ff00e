/**
 * The list of all known sources, kept in the browser so that no visit needs a question. Pure: what comes in is checked here,
 * since a server can be wrong, too.
 *
 * @typedef {{version: string, ruleset: string, asOf: string, prefixBits: number, bands: string[], kinds: string[],
 *   sources: Array<[string, number, number, number|null, number, number]>}} Snapshot
 * @typedef {{domain: string, band: string, kind: string, score: number|null, coverage: number, confidence: number,
 *   platform: boolean}} Listed coverage and confidence in percent; platform: it is only the place where somebody else writes
 */
import { places } from './address.js';

const MOST_SOURCES = 500_000;
/** A host, or a host with the first part of a path. */
const NAME = /^[\x21-\x7e]{1,400}$/;

/**
 * What a server sent, if it is a snapshot or the changes since one; otherwise an error says what is wrong.
 * @param {any} sent
 */
export function checked(sent) {
  demand(sent !== null && typeof sent === 'object' && sent.format === 1, 'its format is not 1');
  demand(isVersion(sent.version), 'it has no version');
  demand(Number.isInteger(sent.prefixBits) && sent.prefixBits >= 0 && sent.prefixBits <= 32, 'its prefixBits are wrong');
  demand(isWords(sent.bands) && isWords(sent.kinds), 'its bands or kinds are no words');
  demand(Array.isArray(sent.sources) && sent.sources.length <= MOST_SOURCES, 'its sources are no list');
  demand(sent.sources.every((row) => isRow(row, sent.bands.length, sent.kinds.length)), 'a source in it is broken');
  const removed = sent.removed ?? [];
  demand(Array.isArray(removed) && removed.every((name) => typeof name === 'string'), 'what it removes is no list');
  return sent;
}

/**
 * The snapshot after what a server sent: whole, or the changes since the version that is kept.
 * @param {Snapshot|null} kept
 * @param {any} sent
 * @returns {Snapshot}
 */
export function applied(kept, sent) {
  const { version, ruleset, asOf, prefixBits, bands, kinds, sources, since, removed } = checked(sent);
  const head = { version, ruleset: String(ruleset ?? ''), asOf: String(asOf ?? ''), prefixBits, bands, kinds };
  if (since === null || since === undefined) {
    return { ...head, sources };
  }
  demand(kept !== null && since === kept.version, `it holds changes since ${since}, which is not what is kept`);
  demand(same(bands, kept.bands) && same(kinds, kept.kinds), 'its words changed without a whole list');
  const rows = new Map(kept.sources.map((row) => [row[0], row]));
  (removed ?? []).forEach((name) => rows.delete(name));
  sources.forEach((row) => rows.set(row[0], row));
  return { ...head, sources: [...rows.values()] };
}

/** The rows by name. @param {Snapshot} snapshot @returns {Map<string, any>} */
export function indexed(snapshot) {
  return new Map(snapshot.sources.map((row) => [row[0], row]));
}

/**
 * What is listed about a page: the closest name counts. Of a platform only its own front page is listed; nobody rated what
 * its users write, so their pages are of unknown reliability.
 * @param {Snapshot} snapshot
 * @param {Map<string, any>} index
 * @param {string} address
 * @returns {Listed|null}
 */
export function find(snapshot, index, address) {
  const names = places(address);
  for (const name of names) {
    const row = index.get(name);
    if (row !== undefined) {
      return listed(snapshot, row, name !== names[0] && snapshot.kinds[row[2]] === 'platform');
    }
  }
  return null;
}

function listed(snapshot, [domain, band, kind, score, coverage, confidence], platform) {
  const known = { domain, band: snapshot.bands[band], kind: snapshot.kinds[kind], score, coverage, confidence, platform };
  return platform ? { ...known, band: 'unknown', score: null, coverage: 0, confidence: 0 } : known;
}

function isRow(row, bands, kinds) {
  return (
    Array.isArray(row) &&
    row.length >= 6 &&
    typeof row[0] === 'string' &&
    NAME.test(row[0]) &&
    isIndex(row[1], bands) &&
    isIndex(row[2], kinds) &&
    (row[3] === null || isPercent(row[3])) &&
    isPercent(row[4]) &&
    isPercent(row[5])
  );
}

function isIndex(value, length) {
  return Number.isInteger(value) && value >= 0 && value < length;
}

function isPercent(value) {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

function isVersion(version) {
  return typeof version === 'string' && /^[\w.:-]{1,100}$/.test(version);
}

function isWords(list) {
  return Array.isArray(list) && list.length <= 100 && list.every((word) => /^[a-z-]{1,40}$/.test(word));
}

function same(one, other) {
  return one.length === other.length && one.every((word, i) => word === other[i]);
}

function demand(holds, complaint) {
  if (!holds) {
    throw new Error(`The server's list of sources cannot be used: ${complaint}.`);
  }
}
