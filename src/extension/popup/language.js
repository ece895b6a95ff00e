/** The language of our own pages, for those who listen to them. All that we speak run from left to right. */
import { say } from '../lib/api.js';

export function inLanguage() {
  document.documentElement.lang = globalThis.touchstone.language();
  for (const marked of document.querySelectorAll('[data-say]')) {
    marked.textContent = say(marked.dataset.say);
  }
}
