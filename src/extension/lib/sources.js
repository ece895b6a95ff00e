/**
 * What is known about sources: the list in this browser, and for a card the question by hash prefix. The server never learns
 * which site is visited; the list is fetched as a whole, and a prefix is shared by at least twenty known sources.
 */
import { registrable } from './address.js';
import { api } from './api.js';
import { meant, prefixOf } from './prefix.js';
import { source } from './report.js';
import { ask } from './server.js';
import { settings } from './settings.js';
import { applied, find, indexed } from './snapshot.js';

const DAY = 86_400_000;

/** A list that is a day old is asked for again, but not more often than this while the server is not there. */
const PATIENCE = 10 * 60_000;

/** The memory for a session holds 10 MB. */
const MOST_BUCKETS = 30;

let memory = { version: null, snapshot: null, index: new Map() };

/** The list and its index. @returns {Promise<{snapshot: import('./snapshot.js').Snapshot|null, index: Map<string, any>}>} */
export async function known() {
  const { snapshotVersion } = await api.storage.local.get('snapshotVersion');
  if (snapshotVersion !== undefined && memory.version !== snapshotVersion) {
    const { snapshot } = await api.storage.local.get('snapshot');
    memory = { version: snapshotVersion, snapshot: snapshot ?? null, index: snapshot ? indexed(snapshot) : new Map() };
  } else if (snapshotVersion === undefined) {
    memory = { version: null, snapshot: null, index: new Map() };
  }
  return memory;
}

/** What the list says about a page, from this browser alone. @param {string} address */
export async function listed(address) {
  const { snapshot, index } = await known();
  return snapshot === null ? null : find(snapshot, index, address);
}

/**
 * Fetches the list if it is a day old, or whenever it is wished: unchanged it costs one small reply, changed only the changes.
 * @param {{now?: boolean}} [how]
 * @returns {Promise<{problem: import('./server.js').Problem|null}>}
 */
export async function refresh({ now = false } = {}) {
  const { snapshotAt = 0, snapshotTried = 0, snapshotOf } = await api.storage.local.get(['snapshotAt', 'snapshotTried', 'snapshotOf']);
  const to = await settings();
  const kept = snapshotOf === to.server ? (await known()).snapshot : null;
  const rests = Date.now() - snapshotAt < DAY || Date.now() - snapshotTried < PATIENCE;
  if (!now && kept !== null && rests) {
    return { problem: null };
  }
  await api.storage.local.set({ snapshotTried: Date.now() });
  const reply = await askForList(to, kept);
  if (reply.problem !== undefined) {
    return { problem: reply.problem };
  }
  try {
    await store(kept, reply, to.server);
    return { problem: null };
  } catch (error) {
    return { problem: { kind: 'broken', detail: error.message } };
  }
}

function askForList(to, kept) {
  const since = kept === null ? '' : `?since=${encodeURIComponent(kept.version)}`;
  return ask(to, `/v1/sources/snapshot${since}`, { etag: kept === null ? null : `"${kept.version}"`, timeout: 60_000 });
}

async function store(kept, reply, server) {
  const seen = { snapshotAt: Date.now(), snapshotTried: 0, snapshotOf: server };
  if (reply.status === 304) {
    await api.storage.local.set(seen);
    return;
  }
  const snapshot = applied(kept, reply.json);
  await api.storage.local.set({ ...seen, snapshot, snapshotVersion: `${server} ${snapshot.version}` });
}

/**
 * The card of a page's source, criterion by criterion.
 * @param {string} address
 * @returns {Promise<{listed: object|null, card: object|null, asOf: string, problem: import('./server.js').Problem|null}>}
 */
export async function cardOf(address) {
  const { snapshot } = await known();
  const found = await listed(address);
  const name = found?.domain ?? registrable(address);
  if (snapshot === null || name === null || found?.platform) {
    return { listed: found, card: null, asOf: snapshot?.asOf ?? '', problem: null };
  }
  const reply = await bucketOfNow(name, snapshot);
  return {
    listed: found,
    card: reply.problem === undefined ? source(meant(reply, name)) : null,
    asOf: snapshot.asOf,
    problem: reply.problem ?? null,
  };
}

/** A server that shares prefixes otherwise since the list was fetched refuses the old length; the list tells the new one. */
async function bucketOfNow(name, snapshot) {
  const reply = await bucketOf(await prefixOf(name, snapshot.prefixBits), snapshot.version);
  if (reply.problem?.status !== 400) {
    return reply;
  }
  await refresh({ now: true });
  const fresh = (await known()).snapshot;
  return fresh === null || fresh.prefixBits === snapshot.prefixBits ? reply : bucketOf(await prefixOf(name, fresh.prefixBits), fresh.version);
}

/** Kept for a day, and in memory only: nothing that hints at a visit is written to disk. */
async function bucketOf(prefix, version) {
  const key = `bucket:${version}:${prefix}`;
  const kept = (await api.storage.session.get(key))[key];
  if (kept !== undefined && Date.now() - kept.at < DAY) {
    return kept;
  }
  const reply = await ask(await settings(), `/v1/sources?prefix=${prefix}`);
  if (reply.problem !== undefined) {
    return reply;
  }
  const bucket = { at: Date.now(), sources: Array.isArray(reply.json?.sources) ? reply.json.sources : [] };
  await makeRoom();
  await api.storage.session.set({ [key]: bucket });
  return bucket;
}

async function makeRoom() {
  const all = Object.entries(await api.storage.session.get(null)).filter(([key]) => key.startsWith('bucket:'));
  if (all.length >= MOST_BUCKETS) {
    all.sort(([, one], [, other]) => one.at - other.at);
    await api.storage.session.remove(all.slice(0, all.length - MOST_BUCKETS + 1).map(([key]) => key));
  }
}
