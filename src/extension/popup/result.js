/** What a check found: fact-checks of the page itself; the claims, those with a known fact-check first; further sources; how the text is written. */
import { say, sayCount } from '../lib/api.js';
import { element, foreign } from '../lib/dom.js';
import { signOfStatus, statusOf } from '../lib/words.js';
import { disputeMatch } from './dispute.js';
import { sourceInShort } from './source.js';

const { evidence, pageCheck, statusWords } = globalThis.touchstone;

/** @param {import('../lib/report.js').Check|null} check @param {{open: (index: number) => void}} acts */
export function resultOf(check, acts) {
  if (check === null || check.phase === 'waiting') {
    return [];
  }
  if (check.problem !== null) {
    return [ofPage(check)].filter((part) => part !== null);
  }
  const further = check.sources.filter((source) => source !== null && source.role !== 'page');
  return [ofPage(check), claims(check, acts), further.length === 0 ? null : element('section', {}, element('h2', {}, say('furtherSources')), further.map(sourceInShort)), form(check)].filter(
    (part) => part !== null,
  );
}

/** Who selects a sentence asks about that, not about the page. A check that was kept by an older version has none. */
function ofPage({ pageChecks = [], problem, what }) {
  if (pageChecks.length === 0 || what === 'selection') {
    return null;
  }
  return element(
    'section',
    { 'aria-labelledby': 'page-checks', class: 'page-checks' },
    element('h2', { id: 'page-checks' }, say('pageChecks')),
    element('p', { class: 'note' }, say(problem === null ? 'pageChecksNote' : 'pageChecksNoArticle')),
    element('ul', { class: 'matches' }, pageChecks.map(pageCheck)),
  );
}

function claims({ claims: all, phase, corpus }, acts) {
  if (phase === 'reading') {
    return null;
  }
  const items = all.map((claim, index) => ({ claim, index, status: statusOf(claim) }));
  const found = items.filter(({ status }) => status !== 'unchecked');
  const rest = items.filter(({ status }) => status === 'unchecked');
  return element(
    'section',
    { 'aria-labelledby': 'claims' },
    element('h2', { id: 'claims' }, sayCount('claims', all.length)),
    all.length === 0 ? element('p', { class: 'note' }, say('noClaims')) : null,
    found.length === 0 ? null : element('ol', { class: 'claims' }, found.map((item) => row(item, acts))),
    phase === 'done' && found.length === 0 && all.length > 0 ? element('p', { class: 'note' }, say('noneFound')) : null,
    rest.length === 0
      ? null
      : element(
          'details',
          { class: 'rest' },
          element('summary', {}, phase === 'done' ? sayCount('withoutFactCheck', rest.length) : say('looking')),
          element('p', { class: 'note' }, say('notTrue')),
          element('ol', { class: 'claims' }, rest.map((item) => row(item, acts))),
        ),
    corpus === '' ? null : element('p', { class: 'corpus' }, say('corpus', corpus)),
  );
}

function row({ claim, index, status }, acts) {
  return element(
    'li',
    { class: status },
    element(
      'button',
      { type: 'button', class: 'claim', title: say('showOnPage'), onclick: () => acts.open(index) },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, signOfStatus(status)),
      element('span', {}, foreign(claim.text), element('small', {}, statusWords(status, claim.settled), finding(claim))),
    ),
    claim.matches.length === 0 ? null : element('details', {}, element('summary', {}, say('evidence')), evidence(claim), claim.matches.map((match) => disputeMatch(claim.text, match.id))),
  );
}

/** The first finding, never without its publisher. */
function finding(claim) {
  const [first] = claim.matches;
  return first === undefined ? null : [' · ', element('b', {}, foreign(first.rating ? say('quoted', first.rating) : say('noRating'))), ' — ', foreign(first.publisher || say('nobodyNamed'))];
}

function form({ form: written, what }) {
  if (written === null || written.score === null || what === 'selection') {
    return null;
  }
  return element(
    'section',
    {},
    element('h2', {}, say('howWritten')),
    element('p', {}, say('scoreOf', written.score), ' ', element('span', { class: 'note' }, say('howWrittenNote'))),
    written.notes.length === 0 ? null : element('details', {}, element('summary', {}, say('details')), element('ul', { lang: 'en' }, written.notes.map((note) => element('li', {}, foreign(note))))),
  );
}
