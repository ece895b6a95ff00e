/** Asking about a source without naming it: by the first bits of its hash, which at least twenty known sources share. Pure. */

/**
 * The question for a domain: the first bits of SHA-256 of its name, in hexadecimal, surplus bits zero.
 * @param {string} domain lower case ASCII
 * @param {number} bits
 * @returns {Promise<string>}
 */
export async function prefixOf(domain, bits) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(domain)));
  const digits = Math.ceil(bits / 4);
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, digits);
  const surplus = digits * 4 - bits;
  if (surplus === 0) {
    return hex;
  }
  const last = (parseInt(hex.slice(-1), 16) >> surplus) << surplus;
  return hex.slice(0, -1) + last.toString(16);
}

/**
 * The source that was meant, among those that share the prefix.
 * @param {any} reply
 * @param {string} domain
 */
export function meant(reply, domain) {
  const sources = Array.isArray(reply?.sources) ? reply.sources : [];
  return sources.find((source) => source?.domain === domain) ?? null;
}
