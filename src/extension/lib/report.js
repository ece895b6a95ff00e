/**
 * A check as it comes in, in the few words that are shown. Whatever a server sends is cut to size here: text is text, a link is
 * a link of the web, lists are short. Pure.
 *
 * @typedef {{id: string, claim: string, ours: boolean, publisher: string, verified: boolean, rating: string, reviewed: string,
 *   url: string|null}} FactCheck
 * @typedef {{certainty: 'confirmed'|'possible', probability: number, stance: string, why: string[], cautions: string[],
 *   disputed: boolean, alike: FactCheck[]} & FactCheck} Match
 * @typedef {{text: string, attribution: {kind: string, name: string, role: string, via: string, hand: number}, matches: Match[],
 *   settled: boolean}} Claim settled: its matches have come
 * @typedef {{phase: 'waiting'|'reading'|'matching'|'done'|'failed', what: 'page'|'selection', problem: object|null,
 *   document: object|null, corpus: string, sources: object[], claims: Claim[], pageChecks: FactCheck[], form: object|null}} Check
 *   pageChecks: fact-checks that name the address of the page and speak about none of its claims
 */
import { webAddress } from './address.js';

const MOST_CLAIMS = 400;
const MOST_MATCHES = 5;
const MOST_ALIKE = 10;
const MOST_OF_PAGE = 5;
const MOST_LINES = 40;
const LONGEST = 2000;
const STANCES = ['asserts', 'denies', 'reports', 'unknown'];

/** @param {'page'|'selection'} what @returns {Check} */
export function started(what) {
  return { phase: 'waiting', what, problem: null, document: null, corpus: '', sources: [], claims: [], pageChecks: [], form: null };
}

/**
 * A page that cannot be judged may be known by its address all the same.
 * @param {Check} check
 * @param {{kind: string, detail?: string, retryAfter?: number, pageChecks?: any}} problem
 * @returns {Check}
 */
export function failed(check, { pageChecks, ...problem }) {
  return { ...check, phase: 'failed', problem, pageChecks: factChecks(pageChecks, MOST_OF_PAGE) };
}

/**
 * The check after one event of the stream. An unknown event changes nothing; a broken one throws.
 * @param {Check} check
 * @param {string} name
 * @param {any} data
 * @returns {Check}
 */
export function after(check, name, data) {
  switch (name) {
    case 'source':
      return { ...check, phase: 'reading', ...origin(data) };
    case 'claims':
      return { ...check, phase: 'matching', claims: claims(data.claims, false) };
    case 'match':
      return matched(check, data);
    case 'page':
      return { ...check, pageChecks: factChecks(data.pageChecks, MOST_OF_PAGE) };
    case 'done':
      return { ...check, phase: 'done' };
    default:
      return check;
  }
}

/** The check out of a whole report, for a server that does not stream. @param {Check} check @param {any} report */
export function whole(check, report) {
  return { ...check, phase: 'done', ...origin(report), claims: claims(report.claims, true), pageChecks: factChecks(report.pageChecks, MOST_OF_PAGE) };
}

/** The check of one sentence. @param {Check} check @param {any} reply of `POST /v1/match` @param {string} text */
export function single(check, reply, text) {
  const claim = { text, attribution: {}, matches: reply.matches };
  return { ...check, phase: 'done', claims: claims([claim], true) };
}

/** A source as it is shown, or null. @param {any} sent */
export function source(sent) {
  if (sent === null || typeof sent !== 'object') {
    return null;
  }
  return {
    role: word(sent.role),
    name: words(sent.name),
    domain: words(sent.domain),
    kind: word(sent.kind),
    score: typeof sent.score === 'number' && sent.score >= 0 && sent.score <= 100 ? Math.round(sent.score) : null,
    band: word(sent.band),
    coverage: share(sent.coverage),
    confidence: share(sent.confidence),
    contributions: list(sent.contributions, MOST_LINES).map(({ criterion, points, message }) => ({
      criterion: word(criterion),
      points: Number.isInteger(points) ? points : 0,
      message: words(message),
    })),
    criteria: list(sent.criteria, MOST_LINES).map(({ criterion, state, message }) => ({
      criterion: word(criterion),
      state: ['met', 'not-met'].includes(state) ? state : 'not-observed',
      message: words(message),
    })),
  };
}

function origin(data) {
  const document = data.document ?? {};
  return {
    corpus: words(data.touchstone?.corpus),
    sources: list(data.sources, 5).map(source),
    document: {
      title: words(document.title),
      kind: word(document.kind),
      language: word(document.language),
      warnings: list(document.warnings, MOST_LINES).map(String).map(words),
    },
    form: {
      score: Number.isInteger(data.form?.score) ? data.form.score : null,
      notes: (Array.isArray(data.form?.notes) ? data.form.notes : []).slice(0, MOST_LINES).map(words),
    },
  };
}

function claims(sent, settled) {
  return list(sent, MOST_CLAIMS).map((claim) => ({
    text: words(claim.text),
    attribution: attribution(claim.attribution ?? {}),
    matches: matches(claim.matches),
    settled,
  }));
}

function matched(check, { index, matches: sent }) {
  if (!Number.isInteger(index) || index < 0 || index >= check.claims.length) {
    return check;
  }
  const changed = { ...check.claims[index], matches: matches(sent), settled: true };
  return { ...check, claims: check.claims.with?.(index, changed) ?? replaced(check.claims, index, changed) };
}

function replaced(items, index, item) {
  const copy = items.slice();
  copy[index] = item;
  return copy;
}

function attribution({ kind, name, role, via, hand }) {
  return { kind: word(kind), name: words(name), role: words(role), via: words(via), hand: [2, 3].includes(hand) ? hand : 1 };
}

function matches(sent) {
  return list(sent, MOST_MATCHES).map(({ certainty, probability, stance, why, cautions, alike, disputed, factCheck }) => {
    return {
      certainty: certainty === 'confirmed' ? 'confirmed' : 'possible',
      probability: share(probability),
      stance: STANCES.includes(stance) ? stance : 'unknown',
      why: (Array.isArray(why) ? why : []).slice(0, MOST_LINES).map(words),
      cautions: (Array.isArray(cautions) ? cautions : []).slice(0, MOST_LINES).map(words),
      disputed: disputed === true,
      alike: factChecks(alike, MOST_ALIKE),
      ...factCheckOf(factCheck ?? {}),
    };
  });
}

function factChecks(sent, most) {
  return list(sent, most).filter((found) => typeof found === 'object').map(factCheckOf);
}

function factCheckOf(found) {
  return {
    id: words(found.id),
    claim: words(found.claim),
    ours: found.ourSummary === true,
    publisher: words(found.publisher),
    verified: found.tier === 'verified',
    rating: words(found.rating),
    reviewed: words(found.reviewed),
    url: webAddress(found.url)?.href ?? null,
  };
}

function list(value, most) {
  return Array.isArray(value) ? value.slice(0, most).filter((item) => item !== null && (typeof item === 'object' || typeof item === 'string')) : [];
}

/** Text for a reader: cut to size, without controls and marks that turn writing round. */
function words(value) {
  if (typeof value !== 'string') {
    return '';
  }
  const shown = value.slice(0, LONGEST + 1).replace(/[\p{Cc}\p{Cf}]+/gu, (marks) => (/[\t\n\r]/.test(marks) ? ' ' : ''));
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown;
}

function word(value) {
  return typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? value : '';
}

function share(value) {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : 0;
}
