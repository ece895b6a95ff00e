/**
 * The way to a page: scripts of ours run there in a world of their own, after the reader asked for it in that tab. They are
 * handed what to show and asked what the page says; they never start anything.
 */
import { api } from '../lib/api.js';
import { isMarked, signOfStatus, statusOf } from '../lib/words.js';

const SCRIPTS = ['element', 'dom', 'text', 'capture', 'anchors', 'evidence', 'sheet', 'card', 'markers', 'bar', 'marks', 'main'].map((name) => `content/${name}.js`);

/** Bytes of a page's HTML that are sent at most; a longer page is sent as its plain text. */
const LARGEST = 4_000_000;

/**
 * The page as its reader sees it.
 * @param {number} tabId
 * @returns {Promise<{html: string|null, text: string, url: string, title: string, language: string}|null>} null where nothing
 *     can be read: pages of the browser itself, stores of extensions
 */
export async function capture(tabId) {
  try {
    await inject(tabId);
    return await call(tabId, (largest) => globalThis.touchstone.capture(largest), [LARGEST]);
  } catch {
    return null;
  }
}

/** Shows a check on its page. A page that is gone is none of our concern. */
export async function show(tabId, check, threshold) {
  await quietly(async () => {
    await inject(tabId);
    await call(tabId, (shown) => globalThis.touchstone.show(shown), [forPage(check, threshold)]);
  });
}

export async function openClaim(tabId, check, threshold, index) {
  await show(tabId, check, threshold);
  await quietly(() => call(tabId, (which) => globalThis.touchstone.open(which), [index]));
}

export async function clear(tabId) {
  await quietly(() => call(tabId, () => globalThis.touchstone?.clear(), []));
}

/** The page needs the claims, and how each is marked, not what is said about sources. */
function forPage({ phase, what, problem, claims }, threshold) {
  // What somebody selected is shown whatever is known of it: it was asked for.
  const least = what === 'selection' ? 'unchecked' : threshold;
  return {
    phase,
    what,
    problem,
    claims: claims.map((claim, index) => {
      const status = statusOf(claim);
      return { ...claim, index, status, sign: signOfStatus(status), marked: isMarked(status, least) };
    }),
  };
}

async function inject(tabId) {
  const ready = await call(tabId, () => globalThis.touchstone?.show !== undefined, []);
  if (!ready) {
    await api.scripting.insertCSS({ target: { tabId }, files: ['content/lines.css'], origin: 'USER' });
    await api.scripting.insertCSS({ target: { tabId }, files: ['content/tints.css'], origin: 'AUTHOR' });
    await api.scripting.executeScript({ target: { tabId }, files: SCRIPTS });
  }
}

async function call(tabId, func, args) {
  const [{ result }] = await api.scripting.executeScript({ target: { tabId }, func, args });
  return result;
}

async function quietly(act) {
  try {
    await act();
  } catch {
    // The tab went elsewhere, or it may not be touched; what was found stays in the popup.
  }
}
