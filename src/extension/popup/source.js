/** The card of a source: its band in words, what that rests on, as of when, and how to object. */
import { say, sayCount } from '../lib/api.js';
import { hostOf, webAddress } from '../lib/address.js';
import { element, foreign } from '../lib/dom.js';
import { keyOfBand, keyOfCriterion, keyOfKind, knownBand, signOf, stepsOf } from '../lib/words.js';
import { dispute } from './dispute.js';
import { problemBox } from './problem.js';

const { percent, day, language } = globalThis.touchstone;

const STEPS = 5;

/**
 * @param {{address: string, listed: object|null, card: object|null, asOf: string, problem: object|null, own: object|null}} known
 */
export function sourceCard({ address, listed, card, asOf, problem, own }) {
  const shown = card ?? fromList(listed);
  const host = hostOf(webAddress(address));
  const name = shown?.domain || host;
  return element(
    'section',
    { 'aria-labelledby': 'source-name' },
    element('h1', { id: 'source-name' }, foreign(listed?.platform ? host : name)),
    element('p', { class: 'kind' }, [...new Set([nameBeside(shown, name), kindWords(shown?.kind)])].filter(Boolean).join(' · ')),
    asOf === '' && shown === null ? null : band(shown),
    own === null ? null : ownNote(own),
    explanation(listed, shown, asOf),
    shown === null ? null : details(shown),
    problem === null ? null : problemBox(problem),
    asOf === '' ? null : element('footer', {}, element('p', {}, say('asOf', day(asOf))), dispute(listed?.domain ?? name)),
  );
}

/** A further source of a text, such as its agency, without what only belongs to the site itself. */
export function sourceInShort(source) {
  return element(
    'section',
    { class: 'further' },
    element('h3', {}, element('span', { class: 'label' }, say(`role_${source.role || 'page'}`)), ' ', foreign(source.name || source.domain)),
    band(source),
    element('details', {}, element('summary', {}, say('details')), details(source)),
  );
}

function fromList(listed) {
  return listed === null
    ? null
    : { ...listed, name: '', coverage: listed.coverage / 100, confidence: listed.confidence / 100, contributions: [], criteria: [] };
}

function nameBeside(shown, domain) {
  return shown?.name && shown.name !== domain ? shown.name : '';
}

function kindWords(kind) {
  const key = keyOfKind(kind ?? '');
  return !kind || kind === 'unknown' ? '' : key === null ? kind : say(key);
}

/** Five steps, a sign and the word: none of them needs a colour. */
function band(shown) {
  const name = knownBand(shown?.band ?? 'unknown');
  const filled = stepsOf(name);
  return element(
    'div',
    { class: `band ${name}` },
    element('p', {}, element('span', { class: 'sign', 'aria-hidden': 'true' }, signOf(name)), ' ', element('strong', {}, say(keyOfBand(name))), ' ', score(shown)),
    element('span', { class: 'steps', 'aria-hidden': 'true' }, Array.from({ length: STEPS }, (_, i) => element('i', { class: i < filled ? 'filled' : null }))),
  );
}

function score(shown) {
  return shown?.score === null || shown?.score === undefined ? '' : element('span', { class: 'score' }, say('scoreOf', shown.score));
}

function ownNote({ band: own, note }) {
  const words = [own === '' ? '' : say(keyOfBand(own)), note].filter(Boolean).join(' — ');
  return element('p', { class: 'own' }, element('span', { class: 'label' }, say('onOwnList')), ' ', foreign(words));
}

function explanation(listed, shown, asOf) {
  if (listed?.platform) {
    return element('p', { class: 'note' }, say('platformNote', listed.domain));
  }
  return shown === null && asOf !== '' ? element('p', { class: 'note' }, say('unknownNote')) : null;
}

function details(shown) {
  const observed = shown.criteria.filter((c) => c.state !== 'not-observed');
  const missing = shown.criteria.filter((c) => c.state === 'not-observed');
  return element(
    'div',
    {},
    shown.score === null && shown.coverage === 0
      ? null
      : element('p', { class: 'measures' }, say('coverage', percent(shown.coverage)), ' · ', say('confidence', percent(shown.confidence))),
    shown.criteria.length === 0 ? null : element('ul', { class: 'criteria', 'aria-label': say('criteria') }, observed.map(criterion)),
    missing.length === 0
      ? null
      : element('p', { class: 'missing' }, element('span', { class: 'sign', 'aria-hidden': 'true' }, '○'), ' ', say('notObserved', missing.map((c) => criterionWords(c.criterion)).join(', '))),
    shown.contributions.length === 0 ? null : sum(shown),
  );
}

function criterion({ criterion: name, state, message }) {
  const met = state === 'met';
  return element(
    'li',
    {},
    element('span', { class: 'sign', 'aria-hidden': 'true' }, met ? '✓' : '✗'),
    element('div', {}, element('strong', {}, `${criterionWords(name)}: ${say(met ? 'met' : 'notMet')}`), element('p', { lang: 'en' }, foreign(message))),
  );
}

function sum({ contributions, score: total }) {
  const points = new Intl.NumberFormat(language(), { signDisplay: 'exceptZero' });
  return element(
    'details',
    {},
    element('summary', {}, sayCount('sumOf', contributions.length)),
    element(
      'table',
      {},
      element('tbody', {}, contributions.map((c) => element('tr', {}, element('td', {}, points.format(c.points)), element('td', { lang: 'en' }, foreign(c.message))))),
      element('tfoot', {}, element('tr', {}, element('td', {}, String(total)), element('td', {}, say('total')))),
    ),
  );
}

function criterionWords(name) {
  const key = keyOfCriterion(name);
  return key === null ? name : say(key);
}
