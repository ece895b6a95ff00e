/** The way to object to a card. What is said there goes to the server of the reader's own choice, and changes nothing by itself. */
import { say } from '../lib/api.js';
import { element } from '../lib/dom.js';
import { ask } from '../lib/server.js';
import { settings } from '../lib/settings.js';

const LONGEST = 2000;

/** @param {string} domain */
export function dispute(domain) {
  const words = element('textarea', { id: 'dispute-words', rows: 3, maxlength: LONGEST });
  const said = element('p', { role: 'status' });
  const send = async (event) => {
    event.preventDefault();
    const body = { kind: 'wrong-source', domain, comment: words.value.trim() };
    const { problem } = await ask(await settings(), '/v1/feedback', { body });
    said.textContent = problem === undefined ? say('disputeSent') : `${say(`problem_${problem.kind.replace(/-/g, '_')}`)} ${problem.kind === 'forbidden' ? say('disputeNeedsWrite') : ''}`;
  };
  return element(
    'details',
    { class: 'dispute' },
    element('summary', {}, say('dispute')),
    element('form', { onsubmit: send }, element('label', { for: 'dispute-words' }, say('disputeWhat')), words, element('button', { type: 'submit' }, say('disputeSend')), said),
  );
}
