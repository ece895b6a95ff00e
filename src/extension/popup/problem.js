/** What went wrong, in a sentence, and what to do about it. */
import { api, say, sayCount } from '../lib/api.js';
import { element } from '../lib/dom.js';
import { patternOf, settings } from '../lib/settings.js';

/** Problems whose remedy is in the options. */
const IN_OPTIONS = new Set(['token', 'forbidden', 'down']);

/** @param {{kind: string, detail?: string, retryAfter?: number}} problem */
export function problemBox({ kind, detail, retryAfter }) {
  const key = kind.replace(/-/g, '_');
  return element(
    'div',
    { class: 'problem', role: 'alert' },
    element('p', {}, element('strong', {}, say(`problem_${key}`))),
    element('p', {}, say(`help_${key}`)),
    kind === 'down' ? element('pre', {}, element('code', {}, 'touchstone serve')) : null,
    retryAfter === undefined ? null : element('p', {}, sayCount('retryAfter', retryAfter)),
    detail && kind !== 'token' ? element('p', { class: 'detail', lang: 'en' }, detail) : null,
    IN_OPTIONS.has(kind) ? element('button', { type: 'button', onclick: () => api.runtime.openOptionsPage() }, say('openOptions')) : null,
    kind === 'permission' ? element('button', { type: 'button', onclick: allow }, say('allowServer')) : null,
  );
}

/** The browser asks the reader; it does so only upon a click. */
async function allow() {
  const { server } = await settings();
  await requestAccess(server);
  location.reload();
}

/** @param {string} server @returns {Promise<boolean>} */
export async function requestAccess(server) {
  try {
    return await api.permissions.request({ origins: [patternOf(server, true)] });
  } catch {
    // A browser that knows no ports in patterns.
    return api.permissions.request({ origins: [patternOf(server, false)] });
  }
}
