/** The way to object to a card. What is said there goes to the server of the reader's own choice, and changes nothing by itself. */
import { say } from '../lib/api.js';
import { element } from '../lib/dom.js';
import { ask } from '../lib/server.js';
import { settings } from '../lib/settings.js';

const LONGEST = 2000;

/** Objects to a source's card. @param {string} domain */
export function dispute(domain) {
  const words = element('textarea', { id: 'dispute-words', rows: 3, maxlength: LONGEST });
  const said = element('p', { role: 'status' });
  const send = async (event) => {
    event.preventDefault();
    said.textContent = await sent({ kind: 'wrong-source', domain, comment: words.value.trim() || undefined });
  };
  return element(
    'details',
    { class: 'dispute' },
    element('summary', {}, say('dispute')),
    element('form', { onsubmit: send }, element('label', { for: 'dispute-words' }, say('disputeWhat')), words, element('button', { type: 'submit' }, say('disputeSend')), said),
  );
}

/** Objects to a match: the fact-check speaks of something else. @param {string} claim @param {string} factCheck its id */
export function disputeMatch(claim, factCheck) {
  const said = element('span', { role: 'status' });
  const send = async () => {
    said.textContent = await sent({ kind: 'wrong-match', claim, factCheck });
  };
  return element('p', { class: 'dispute-match' }, element('button', { type: 'button', onclick: send }, say('disputeMatch')), ' ', said);
}

/** What became of it, in a sentence. */
async function sent(body) {
  const { problem } = await ask(await settings(), '/v1/feedback', { body });
  if (problem === undefined) {
    return say('disputeSent');
  }
  return `${say(`problem_${problem.kind.replace(/-/g, '_')}`)} ${problem.kind === 'forbidden' ? say('disputeNeedsWrite') : ''}`;
}
