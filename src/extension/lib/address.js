/** Addresses of pages: what of them may be sent, and under which names a source may be listed. Pure. */

/** Parameters that say who followed a link, and nothing about the page. */
const TRACKING = /^(utm_.*|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|igsh|mkt_tok|_hs(enc|mi)|oly_(anon|enc)_id|vero_id|wickedid|s_cid|ref_src|ref_url|cmpid|ocid|xtor|at_(medium|campaign|custom\d*))$/i;

/** Second levels under a country that nobody can register by themselves, such as `co.uk`. */
const SHARED = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gouv', 'gov', 'gv', 'info', 'mil', 'ne', 'net', 'nic', 'nom', 'or', 'org']);

const MOST_LABELS = 12;

/**
 * The address of a page of the web, or null for everything else: `chrome://`, files, words.
 * @param {unknown} address
 * @returns {URL|null}
 */
export function webAddress(address) {
  if (typeof address !== 'string' || address.length > 8192) {
    return null;
  }
  try {
    const url = new URL(address);
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : null;
  } catch {
    return null;
  }
}

/**
 * The address without what only tells who came from where: fragment, login, tracking parameters.
 * @param {string} address
 * @returns {string|null} null if it is no address of the web
 */
export function withoutTracks(address) {
  const url = webAddress(address);
  if (url === null) {
    return null;
  }
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) {
      url.searchParams.delete(name);
    }
  }
  // Browsers leave some signs as they are that other readers of addresses refuse.
  return url.origin + url.href.slice(url.origin.length).replace(/[[\]{}|\\^`"<>]/g, encodeURIComponent);
}

/** @param {URL} url @returns {string} the host in lower case, without `www.` in front and without a dot behind */
export function hostOf(url) {
  return url.hostname.toLowerCase().replace(/\.$/, '').replace(/^www\./, '');
}

/**
 * The names under which a source may be listed, the closest first: host with the first part of its path, host, then its
 * parents down to the domain that can be registered.
 * @param {string} address
 * @returns {string[]} empty if it is no address of the web
 */
export function places(address) {
  const url = webAddress(address);
  if (url === null) {
    return [];
  }
  const host = hostOf(url);
  const segment = url.pathname.split('/')[1];
  const found = segment ? [`${host}/${segment}`, host] : [host];
  const labels = host.split('.');
  if (isNumeric(host) || labels.length > MOST_LABELS) {
    return found;
  }
  const least = labelsOfRegistrable(labels);
  for (let from = 1; labels.length - from >= least; from++) {
    found.push(labels.slice(from).join('.'));
  }
  return found;
}

/**
 * The domain that can be registered, as well as it can be told without the list of public suffixes. One name for all pages
 * of a site: whoever asked for a host and for its parent would tell more than either.
 * @param {string} address
 * @returns {string|null}
 */
export function registrable(address) {
  const url = webAddress(address);
  if (url === null) {
    return null;
  }
  const labels = hostOf(url).split('.');
  return isNumeric(hostOf(url)) || labels.length < 2 ? null : labels.slice(-labelsOfRegistrable(labels)).join('.');
}

function labelsOfRegistrable(labels) {
  const top = labels[labels.length - 1];
  const shared = top.length === 2 && SHARED.has(labels[labels.length - 2] ?? '');
  return shared ? 3 : 2;
}

function isNumeric(host) {
  return host.startsWith('[') || /^[\d.]+$/.test(host);
}
