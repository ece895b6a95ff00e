/** What the reader chose. Kept in this browser only: a token is not for a cloud. */
import { api } from './api.js';

export const DEFAULTS = Object.freeze({
  server: 'http://127.0.0.1:8377',
  token: '',
  /** What is marked on pages: this and everything surer. */
  threshold: 'possible',
  own: [],
});

export const THRESHOLDS = ['confirmed', 'possible', 'unchecked'];

/** @returns {Promise<typeof DEFAULTS>} */
export async function settings() {
  const { settings: kept } = await api.storage.local.get('settings');
  return { ...DEFAULTS, ...kept };
}

/** @param {Partial<typeof DEFAULTS>} changes */
export async function keep(changes) {
  await api.storage.local.set({ settings: { ...(await settings()), ...changes } });
}

/**
 * The address of a server as it is kept: origin, and a path if it has one, without a slash behind. Pages travel there, so a
 * connection that others can read is accepted on this computer only.
 * @param {string} text
 * @returns {{server: string}|{error: string}} error: the key of a message
 */
export function parseServer(text) {
  let url;
  try {
    url = new URL(text.trim());
  } catch {
    return { error: 'serverNoAddress' };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { error: 'serverNoAddress' };
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return { error: 'serverTooMuch' };
  }
  if (url.protocol === 'http:' && !isThisComputer(url.hostname)) {
    return { error: 'serverNotSafe' };
  }
  return { server: url.origin + url.pathname.replace(/\/+$/, '') };
}

/** A token as it can stand in a header: visible ASCII. @param {string} text @returns {{token: string}|{error: string}} */
export function parseToken(text) {
  const token = text.trim();
  return /^[\x21-\x7e]{0,400}$/.test(token) ? { token } : { error: 'tokenNotPlain' };
}

/** Which permission a server needs. Firefox knows no ports in patterns. @param {string} server @param {boolean} withPort */
export function patternOf(server, withPort) {
  const url = new URL(server);
  return `${url.protocol}//${withPort ? url.host : url.hostname}/*`;
}

function isThisComputer(host) {
  return host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d+){3}$/.test(host) || host === '[::1]';
}
