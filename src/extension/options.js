/** The options: where the server is, what is marked, the badge, the list of sources, the reader's own list. */
import { api } from './lib/api.js';
import { connection } from './options/connection.js';
import { badgeOptions } from './options/badge.js';
import { sourceList } from './options/list.js';
import { ownList } from './options/own.js';
import { keep, settings, THRESHOLDS } from './lib/settings.js';
import { inLanguage } from './popup/language.js';

inLanguage();
const chosen = await settings();
connection(chosen);
badgeOptions(chosen);
sourceList();
ownList(chosen);
thresholds(chosen);
document.documentElement.dataset.ready = api.runtime.id;

function thresholds({ threshold }) {
  for (const choice of document.querySelectorAll('[name="threshold"]')) {
    choice.checked = choice.value === threshold;
    choice.addEventListener('change', () => THRESHOLDS.includes(choice.value) && keep({ threshold: choice.value }));
  }
}
