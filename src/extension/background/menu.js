/** The entries of the context menu. A click on one lets the extension see that tab, as a click on its button does. */
import { api, say } from '../lib/api.js';
import { check } from './check.js';
import { paint } from './badge.js';

const PAGES = ['http://*/*', 'https://*/*'];

export async function offer() {
  await api.contextMenus.removeAll();
  api.contextMenus.create({ id: 'selection', title: say('menuSelection'), contexts: ['selection'], documentUrlPatterns: PAGES });
  api.contextMenus.create({ id: 'page', title: say('checkPage'), contexts: ['page'], documentUrlPatterns: PAGES });
}

/** @param {{menuItemId: string|number, selectionText?: string}} info @param {{id?: number, url?: string}|undefined} tab */
export async function wished(info, tab) {
  if (tab?.id === undefined) {
    return;
  }
  paint(tab.id, tab.url ?? null);
  await (info.menuItemId === 'selection' ? check(tab.id, 'selection', info.selectionText ?? '') : check(tab.id, 'page'));
}
