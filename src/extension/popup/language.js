/** The language and direction of our own pages are those of the browser. */
import { api, say } from '../lib/api.js';

export function inLanguage() {
  document.documentElement.lang = api.i18n.getMessage('@@ui_locale').replace('_', '-') || 'en';
  document.documentElement.dir = api.i18n.getMessage('@@bidi_dir') || 'ltr';
  for (const marked of document.querySelectorAll('[data-say]')) {
    marked.textContent = say(marked.dataset.say);
  }
}
