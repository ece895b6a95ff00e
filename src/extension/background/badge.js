/**
 * The badge: the band of a tab's source, from the list in this browser alone. The address of a tab is visible while the reader
 * has asked for it there (`activeTab`), or on every page if the reader allowed that in the options (`tabs`); otherwise there is
 * no badge rather than that of another page.
 */
import { api, say } from '../lib/api.js';
import { findOwn } from '../lib/own.js';
import { settings } from '../lib/settings.js';
import { known, listed } from '../lib/sources.js';
import { webAddress } from '../lib/address.js';
import { badgeColourOf, keyOfBand, signOf } from '../lib/words.js';

/** Tab → number of its latest painting; a slower one that was begun before it is thrown away. */
const latest = new Map();

/**
 * @param {number} tabId
 * @param {string|null} address null if it may not be seen
 */
export async function paint(tabId, address) {
  const turn = (latest.get(tabId) ?? 0) + 1;
  latest.set(tabId, turn);
  const badge = webAddress(address) === null ? null : await badgeOf(address);
  if (latest.get(tabId) !== turn) {
    return;
  }
  try {
    await api.action.setBadgeText({ tabId, text: badge?.text ?? '' });
    await api.action.setTitle({ tabId, title: badge?.title ?? say('actionTitle') });
    if (badge !== null) {
      await api.action.setBadgeBackgroundColor({ tabId, color: badge.colour });
      await api.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    }
  } catch {
    // The tab was closed in between.
    latest.delete(tabId);
  }
}

/** Paints every tab whose address may be seen. */
export async function follow() {
  const tabs = await api.tabs.query({});
  await Promise.all(tabs.map((tab) => paint(tab.id, tab.url ?? null)));
}

/** @param {number} tabId */
export function forget(tabId) {
  latest.delete(tabId);
}

/** Sign and sentence of a badge; null while there is no list. */
async function badgeOf(address) {
  const { snapshot } = await known();
  if (snapshot === null) {
    return null;
  }
  const found = await listed(address);
  const band = found?.band ?? 'unknown';
  const own = findOwn((await settings()).own, address);
  const title = say('badgeTitle', found?.domain ?? webAddress(address).hostname, say(keyOfBand(band)));
  return {
    text: signOf(band) + (own === null ? '' : '*'),
    title: own === null ? title : `${title} · ${say('onOwnList')}`,
    colour: badgeColourOf(band),
  };
}
