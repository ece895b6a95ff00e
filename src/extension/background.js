/**
 * What runs beside the pages: the badge, checks and the entries of the context menu. Nothing here asks the server because a
 * page was opened; the list of sources is fetched when the browser starts, when the extension is installed or updated, and when
 * the reader opens the popup.
 */
import { follow, forget, paint } from './background/badge.js';
import { check, drop, moved, open, state, stop } from './background/check.js';
import { offer, wished } from './background/menu.js';
import { api } from './lib/api.js';
import { refresh } from './lib/sources.js';

api.runtime.onInstalled.addListener(({ reason }) => {
  offer();
  refresh().then(follow);
  if (reason === 'install') {
    api.runtime.openOptionsPage();
  }
});

api.runtime.onStartup.addListener(() => {
  refresh().then(follow);
});

api.tabs.onUpdated.addListener((tabId, change, tab) => {
  if (change.status !== undefined || change.url !== undefined) {
    moved(tabId, change, tab);
    paint(tabId, tab.url ?? null);
  }
});

api.tabs.onRemoved.addListener((tabId) => {
  forget(tabId);
  drop(tabId);
});

api.contextMenus.onClicked.addListener((info, tab) => wished(info, tab));

/** What the popup and the options ask for. */
const ANSWERS = {
  check: ({ tabId, what, text }) => check(tabId, what === 'selection' ? 'selection' : 'page', text),
  stop: ({ tabId }) => stop(tabId),
  open: ({ tabId, index }) => open(tabId, index),
  state: ({ tabId }) => state(tabId),
  refresh: ({ now }) => refresh({ now: now === true }),
  follow: () => follow(),
};

api.runtime.onMessage.addListener((message, sender, answer) => {
  // Only our own pages may ask. A content script runs beside hostile pages, so nothing is done on its word.
  const ours = sender.id === api.runtime.id && sender.url?.startsWith(api.runtime.getURL(''));
  const act = Object.hasOwn(ANSWERS, message?.do) ? ANSWERS[message.do] : null;
  if (!ours || act === null) {
    return false;
  }
  Promise.resolve(act(message)).then(answer, (error) => answer({ problem: { kind: 'broken', detail: String(error?.message ?? error) } }));
  return true;
});
