/**
 * Checks of pages and selections, one for each tab. A check goes on when the popup closes; what it found is kept in memory until
 * the tab shows something else.
 */
import { withoutTracks } from '../lib/address.js';
import { api } from '../lib/api.js';
import { after, failed, single, started, whole } from '../lib/report.js';
import { ask, stream } from '../lib/server.js';
import { settings } from '../lib/settings.js';
import { paint } from './badge.js';
import { capture, clear, openClaim, show } from './page.js';

/** Selections up to this length are looked up as one claim, if they are one sentence; longer ones are read like an article. */
const ONE_CLAIM = 300;
const LONGEST_SELECTION = 100_000;

/** Milliseconds in which changes of a check are gathered before they are shown. */
const GATHER = 60;

/** A worker without an event for 30 seconds is ended by the browser; a check may take longer than that. */
const STAY_AWAKE = 20_000;

/** Tab → how to stop the check that runs there. @type {Map<number, AbortController>} */
const running = new Map();

const keyOf = (tabId) => `check:${tabId}`;

/**
 * Checks what a tab shows, or what is selected there, and marks its claims on the page.
 * @param {number} tabId
 * @param {'page'|'selection'} what
 * @param {string} [text] the selection
 */
export async function check(tabId, what, text = '') {
  running.get(tabId)?.abort();
  const stopper = new AbortController();
  running.set(tabId, stopper);
  const awake = setInterval(() => api.runtime.getPlatformInfo(), STAY_AWAKE);
  const view = new View(tabId, started(what), stopper.signal);
  try {
    await view.publish();
    await run(view, tabId, what, text, stopper.signal);
  } finally {
    clearInterval(awake);
    if (running.get(tabId) === stopper) {
      running.delete(tabId);
    }
  }
}

async function run(view, tabId, what, text, stop) {
  const page = await capture(tabId);
  if (page === null) {
    await view.end(failed(view.check, { kind: 'page' }));
    return;
  }
  paint(tabId, page.url);
  view.address = withoutTracks(page.url);
  const to = await settings();
  const selection = text.trim().slice(0, LONGEST_SELECTION);
  if (what === 'selection' && isOneClaim(selection)) {
    await matchOne(view, to, selection, page.language);
    return;
  }
  const body = what === 'selection' ? { text: selection } : page.html === null ? { text: page.text, title: page.title } : { html: page.html };
  const each = (name, data) => view.change(name === 'report' ? whole(view.check, data) : after(view.check, name, data));
  const problem = await stream(to, { ...body, url: view.address ?? undefined }, each, stop);
  await view.end(problem === null ? { ...view.check, phase: 'done' } : failed(view.check, problem));
  if (what === 'selection' && problem === null && view.check.claims.length > 0 && !stop.aborted) {
    await open(tabId, 0);
  }
}

async function matchOne(view, to, text, language) {
  const reply = await ask(to, '/v1/match', { body: { text, language: language || undefined }, timeout: 30_000 });
  await view.end(reply.problem === undefined ? single(view.check, reply.json, text) : failed(view.check, reply.problem));
  if (reply.problem === undefined) {
    await open(view.tabId, 0);
  }
}

function isOneClaim(text) {
  return text.length <= ONE_CLAIM && !/[.!?…。！？]["”’»)]*\s+\S/.test(text);
}

/** Stops the check of a tab and forgets what it found so far. @param {number} tabId */
export async function stop(tabId) {
  running.get(tabId)?.abort();
  running.delete(tabId);
  await drop(tabId);
  await clear(tabId);
}

/** What is known of a tab's check. One that the browser ended together with this worker is said to be so. @param {number} tabId */
export async function state(tabId) {
  const kept = (await api.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  if (kept === undefined) {
    return null;
  }
  const isOver = kept.check.phase === 'done' || kept.check.phase === 'failed';
  return isOver || running.has(tabId) ? kept : { ...kept, check: failed(kept.check, { kind: 'ended' }) };
}

/** Shows a claim on its page, with its card open. @param {number} tabId @param {number} index */
export async function open(tabId, index) {
  const kept = await state(tabId);
  if (kept !== null) {
    await openClaim(tabId, kept.check, (await settings()).threshold, index);
  }
}

/** A tab went elsewhere, or to another page of the same site: what was found there no longer belongs to it. */
export async function moved(tabId, change, tab) {
  const kept = (await api.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  if (kept === undefined || kept.address === null) {
    return;
  }
  const now = tab.url === undefined ? null : withoutTracks(tab.url);
  const left = now === null ? change.status === 'loading' : now !== kept.address;
  if (left) {
    await stop(tabId);
  }
}

/** @param {number} tabId */
export async function drop(tabId) {
  running.get(tabId)?.abort();
  await api.storage.session.remove(keyOf(tabId));
}

/** What the popup and the page are shown of a check; changes that come close together are shown together. */
class View {
  address = null;
  #timer = null;
  #shown = Promise.resolve();

  /** @param {AbortSignal} stop once it is stopped, nothing more is shown: a newer check may be there */
  constructor(tabId, check, stop) {
    this.tabId = tabId;
    this.check = check;
    this.stop = stop;
  }

  change(check) {
    this.check = check;
    this.#timer ??= setTimeout(() => this.publish(), GATHER);
  }

  async end(check) {
    this.check = check;
    await this.publish();
  }

  publish() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#shown = this.#shown.then(() => this.#show(this.check));
    return this.#shown;
  }

  async #show(check) {
    if (this.stop.aborted) {
      return;
    }
    await api.storage.session.set({ [keyOf(this.tabId)]: { address: this.address, check } });
    await show(this.tabId, check, (await settings()).threshold);
  }
}
