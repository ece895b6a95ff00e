/** What is known of a claim, in words: who checked it and found what, why that is the same claim, and on whose word it stands. */
(() => {
  const touchstone = (globalThis.touchstone ??= {});
  const { element, link, foreign } = touchstone;
  const api = globalThis.browser ?? globalThis.chrome;

  const say = (key, ...values) => api.i18n.getMessage(key, values.map(String)) || key;

  /** The language that is spoken here: that of the browser, with its region, if it is one of ours. */
  const language = () => {
    const browsers = api.i18n.getUILanguage();
    return browsers.split('-')[0] === say('language') ? browsers : say('language');
  };

  /** A share as a reader says it; nothing is ever certain. */
  function percent(share) {
    const format = new Intl.NumberFormat(language(), { style: 'percent' });
    return share > 0.99 ? say('moreThan', format.format(0.99)) : format.format(share);
  }

  /** A day such as 2020-08-31 in the reader's way of writing; whatever is no day stays as it is. */
  function day(iso) {
    const time = /^\d{4}-\d{2}-\d{2}/.test(iso) ? Date.parse(iso.slice(0, 10)) : NaN;
    return Number.isNaN(time) ? iso : new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
  }

  /** On whose word a claim stands, in one line; empty where it is not known. */
  function word({ kind, name, role, via, hand }) {
    const who = role ? `${name}, ${role}` : name;
    const words = {
      person: who,
      organisation: who,
      outlet: who,
      document: say('word_document', who),
      anonymous: say('word_anonymous', who),
      vague: say('word_vague', who),
      author: say('word_author'),
      none: say('word_none'),
    }[kind];
    return [words, via ? say('through', via) : '', hand > 1 ? say(`hand_${hand}`) : ''].filter(Boolean).join(' · ');
  }

  /** Who found what, and when. */
  function finding({ rating, publisher, reviewed }) {
    return [
      element('strong', {}, foreign(rating ? say('quoted', rating) : say('noRating'))),
      ' — ',
      foreign(publisher || say('nobodyNamed')),
      reviewed ? `, ${day(reviewed)}` : '',
    ];
  }

  /** Another fact-check of the same claim. */
  function other(found) {
    return element('li', {}, finding(found), found.verified ? '' : ` · ${say('notVerified')}`, !found.url ? null : [' ', link(found.url, say('readFactCheck', found.publisher || say('nobodyNamed')))]);
  }

  /** A fact-check of the page itself. */
  function pageCheck(found) {
    return element('li', { class: 'match' }, outcome(found), toRead(found));
  }

  /** What was found, by whom, and of which claim: the finding never stands without the name of who found it. */
  function outcome(found) {
    return [
      element('p', { class: 'verdict' }, finding(found)),
      found.verified ? null : element('p', { class: 'note' }, say('notVerified')),
      element('p', { class: 'checked' }, element('span', { class: 'label' }, say(found.ours ? 'checkedClaimOurs' : 'checkedClaim')), ' ', foreign(found.claim)),
    ];
  }

  function toRead(found) {
    const who = found.publisher || say('nobodyNamed');
    return !found.url ? null : element('p', {}, link(found.url, say('readFactCheck', who), element('span', { class: 'sign', 'aria-hidden': 'true' }, ' ↗')));
  }

  /** A fact-check that speaks about a claim of the page. */
  function match(found) {
    return element(
      'li',
      { class: 'match' },
      outcome(found),
      element('p', { class: 'leaning' }, say(`stance_${found.stance}`), ' ', say('probability', percent(found.probability))),
      found.alike.length === 0
        ? null
        : element('div', { class: 'alike' }, element('p', { class: 'label' }, say(found.disputed ? 'alikeDisputed' : 'alike')), element('ul', {}, found.alike.map(other))),
      found.cautions.length === 0 ? null : element('ul', { class: 'cautions', lang: 'en' }, found.cautions.map((line) => element('li', {}, foreign(line)))),
      found.why.length === 0
        ? null
        : element('details', { class: 'why' }, element('summary', {}, say('why')), element('ul', { lang: 'en' }, found.why.map((line) => element('li', {}, foreign(line))))),
      toRead(found),
    );
  }

  /** Everything about a claim but its own words. @returns {HTMLElement[]} */
  function evidence(claim) {
    const by = word(claim.attribution);
    return [
      claim.matches.length > 0
        ? element('ul', { class: 'matches' }, claim.matches.map(match))
        : element('p', { class: 'none' }, say(claim.settled ? 'notTrue' : 'looking')),
      by === '' ? null : element('p', { class: 'word' }, element('span', { class: 'label' }, say('onTheWordOf')), ' ', foreign(by)),
    ].filter((part) => part !== null);
  }

  /** The sentence for a claim's status, such as "Not checked yet". */
  function statusWords(status, settled) {
    return say(settled ? `status_${status}` : 'looking');
  }

  Object.assign(touchstone, { say, language, percent, day, evidence, pageCheck, statusWords });
})();
