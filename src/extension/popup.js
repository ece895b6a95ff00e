/** The popup: the source of the page in this tab, the check, and what it found. */
import { api, say } from './lib/api.js';
import { webAddress } from './lib/address.js';
import { element } from './lib/dom.js';
import { findOwn } from './lib/own.js';
import { settings } from './lib/settings.js';
import { cardOf } from './lib/sources.js';
import { actionOf } from './popup/action.js';
import { resultOf } from './popup/result.js';
import { sourceCard } from './popup/source.js';
import { inLanguage } from './popup/language.js';

const place = (id, ...children) => document.getElementById(id).replaceChildren(...children);
const ask = (message) => api.runtime.sendMessage(message);

async function open() {
  inLanguage();
  const tab = await shownTab();
  const url = webAddress(tab?.url);
  if (url === null) {
    place('source', element('p', { class: 'empty' }, say('notAPage')));
    document.getElementById('source').removeAttribute('aria-busy');
    return;
  }
  await Promise.all([showSource(tab.url), showCheck(tab.id)]);
  ask({ do: 'follow' });
}

/** The tab that is named in the address, where this page is opened in a tab of its own; else the one below the popup. */
async function shownTab() {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  if (!Number.isNaN(named)) {
    return api.tabs.get(named).catch(() => null);
  }
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/** A server that was just started puts its list together first, and says when to come again. */
const MOST_TRIES = 5;
const LONGEST_WAIT = 10;

async function showSource(address, tries = 1) {
  const { problem } = await ask({ do: 'refresh' });
  const { own, server } = await settings();
  const known = await cardOf(address);
  place('source', sourceCard({ address, ...known, problem: known.problem ?? problem, own: findOwn(own, address), server }));
  document.getElementById('source').removeAttribute('aria-busy');
  const wait = (known.problem ?? problem)?.retryAfter ?? Infinity;
  if (wait <= LONGEST_WAIT && tries < MOST_TRIES) {
    setTimeout(() => showSource(address, tries + 1), wait * 1000);
  }
}

async function showCheck(tabId) {
  const show = (kept) => showResult(tabId, kept?.check ?? null);
  show(await ask({ do: 'state', tabId }));
  api.storage.session.onChanged.addListener((changes) => {
    const change = changes[`check:${tabId}`];
    if (change !== undefined) {
      show(change.newValue ?? null);
    }
  });
}

function showResult(tabId, check) {
  place('action', ...actionOf(check, {
    check: () => ask({ do: 'check', tabId, what: 'page' }),
    stop: () => ask({ do: 'stop', tabId }),
  }));
  place('result', ...resultOf(check, { open: (index) => openOnPage(tabId, index) }));
}

async function openOnPage(tabId, index) {
  await ask({ do: 'open', tabId, index });
  // The card has the focus now; a popup would lie over it. In a tab of its own this page stays.
  if (!new URLSearchParams(location.search).has('tab')) {
    window.close();
  }
}

open();
