/**
 * The way to the server. What goes wrong becomes a problem with a kind, never an exception: `down`, `permission`, `token`,
 * `forbidden`, `busy`, `not-article`, `too-large`, `silent`, `broken`.
 *
 * @typedef {{kind: string, status?: number, detail?: string, retryAfter?: number, pageChecks?: any}} Problem
 */
import { api } from './api.js';
import { patternOf } from './settings.js';
import { EventReader } from './sse.js';

/** Milliseconds to wait for a reply that costs the server nothing. */
const SHORT = 10_000;

/** Milliseconds that a stream may be silent: a long page on a slow computer takes a while. */
const SILENCE = 120_000;

const KINDS = {
  unauthorized: 'token',
  forbidden: 'forbidden',
  'too-many-requests': 'busy',
  overloaded: 'busy',
  'not-an-article': 'not-article',
  'too-large': 'too-large',
};

const KINDS_OF_STATUS = { 401: 'token', 403: 'forbidden', 413: 'too-large', 429: 'busy', 503: 'busy' };

/**
 * A reply in JSON.
 * @param {{server: string, token: string}} to
 * @param {string} path
 * @param {{body?: any, etag?: string|null, timeout?: number}} [how] with a body it is a POST and carries the token
 * @returns {Promise<{status: number, json: any, etag: string|null}|{problem: Problem}>}
 */
export async function ask(to, path, { body, etag, timeout = SHORT } = {}) {
  try {
    const response = await send(to, path, body, { Accept: 'application/json', ...(etag ? { 'If-None-Match': etag } : {}) }, AbortSignal.timeout(timeout));
    if (response.status === 304) {
      return { status: 304, json: null, etag: etag ?? null };
    }
    if (!response.ok) {
      return { problem: await problemOf(response) };
    }
    return { status: response.status, json: await response.json(), etag: response.headers.get('etag') };
  } catch (error) {
    return { problem: await reasonOf(error, to) };
  }
}

/**
 * A check, event by event as it comes.
 * @param {{server: string, token: string}} to
 * @param {any} body
 * @param {(name: string, data: any) => void} each called with every event; a whole report comes as the event `report`
 * @param {AbortSignal} stop
 * @returns {Promise<Problem|null>} null if the stream came to its end
 */
export async function stream(to, body, each, stop) {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE);
  try {
    const response = await send(to, '/v1/check', body, { Accept: 'text/event-stream, application/json;q=0.5' }, AbortSignal.any([stop, silence.signal]));
    if (!response.ok) {
      return await problemOf(response);
    }
    if (!(response.headers.get('content-type') ?? '').startsWith('text/event-stream')) {
      each('report', await response.json());
      return null;
    }
    return await readEvents(response, each, () => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE);
    });
  } catch (error) {
    return await reasonOf(error, to);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the browser lets this extension ask that server. @param {string} server */
export async function isAllowed(server) {
  for (const withPort of [true, false]) {
    try {
      if (await api.permissions.contains({ origins: [patternOf(server, withPort)] })) {
        return true;
      }
    } catch {
      // A browser that knows no ports in patterns refuses the first of the two; the second then tells.
    }
  }
  return false;
}

async function readEvents(response, each, heard) {
  const events = new EventReader();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    heard();
    for (const { name, data } of events.read(piece.value)) {
      const json = JSON.parse(data);
      if (name === 'problem') {
        await reader.cancel();
        return problem(json, 0, null);
      }
      each(name, json);
      if (name === 'done') {
        await reader.cancel();
        return null;
      }
    }
  }
  return { kind: 'broken', detail: 'The reply ended before it was complete.' };
}

function send(to, path, body, headers, signal) {
  const all = { ...headers };
  // On this computer reading needs no token; elsewhere everything does.
  if (to.token !== '') {
    all.Authorization = `Bearer ${to.token}`;
  }
  if (body !== undefined) {
    all['Content-Type'] = 'application/json';
  }
  // Nothing of what was asked is left in the browser's cache on disk, and no cookie travels.
  return fetch(to.server + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: all,
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  });
}

async function problemOf(response) {
  let json = null;
  try {
    json = await response.json();
  } catch {
    // Something in between answered, not the service: its status still tells.
  }
  return problem(json, response.status, response.headers.get('retry-after'));
}

function problem(json, status, retryAfter) {
  const slug = typeof json?.type === 'string' ? json.type.split('/').pop() : '';
  const kind = KINDS[slug] ?? KINDS_OF_STATUS[status || json?.status] ?? 'broken';
  const detail = [json?.detail, json?.title].find((text) => typeof text === 'string') ?? (status ? `HTTP ${status}` : '');
  const seconds = Number.parseInt(retryAfter ?? '', 10);
  return {
    kind,
    status,
    detail: detail.slice(0, 500),
    ...(seconds > 0 ? { retryAfter: Math.min(seconds, 3600) } : {}),
    ...(kind === 'not-article' ? { pageChecks: json.pageChecks } : {}),
  };
}

async function reasonOf(error, to) {
  if (error instanceof SyntaxError || error instanceof RangeError) {
    return { kind: 'broken', detail: 'The reply is not what Touchstone sends.' };
  }
  if (error?.name === 'AbortError' || error?.name === 'TimeoutError') {
    return { kind: 'silent' };
  }
  if (error instanceof TypeError) {
    return (await isAllowed(to.server)) ? { kind: 'down' } : { kind: 'permission' };
  }
  return { kind: 'broken', detail: String(error?.message ?? error).slice(0, 500) };
}
