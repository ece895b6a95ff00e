/** The button that checks the page, and what is there instead while a check runs. */
import { say } from '../lib/api.js';
import { element } from '../lib/dom.js';
import { problemBox } from './problem.js';

/** @param {import('../lib/report.js').Check|null} check @param {{check: () => void, stop: () => void}} acts */
export function actionOf(check, acts) {
  const isOver = check === null || check.phase === 'done' || check.phase === 'failed';
  const problem = check?.problem ?? null;
  const button = isOver
    ? element('button', { id: 'check', class: 'primary', type: 'button', onclick: acts.check }, say(check === null ? 'checkPage' : 'checkAgain'))
    : element('button', { id: 'stop', type: 'button', onclick: acts.stop }, say('stop'));
  const words = check === null || problem !== null ? null : element('p', { role: 'status', class: isOver ? 'quiet' : 'busy' }, isOver ? say('checked') : waiting(check));
  return [problem === null ? null : problemBox(problem), element('div', { class: 'action' }, button, words), check === null ? element('p', { class: 'note' }, say('whatIsSent')) : null].filter((part) => part !== null);
}

function waiting({ phase, what }) {
  if (phase === 'matching') {
    return say('looking');
  }
  return say(what === 'selection' ? 'checkingSelection' : 'checking');
}
