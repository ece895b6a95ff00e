/** The words and signs of judgements. Every sign stands beside words; none is a colour alone. Pure. */

/** From the most to the least reliable, then those that are no mark. */
export const BANDS = ['high', 'mostly-reliable', 'mixed', 'low', 'very-low', 'unknown', 'not-rated'];

/** What fits on a badge, the same in every language. */
const SIGNS = {
  high: '++',
  'mostly-reliable': '+',
  mixed: '±',
  low: '−',
  'very-low': '−−',
  unknown: '?',
  'not-rated': '○',
};

/** How many of five steps a band fills; none for those that are no mark. */
const STEPS = { high: 5, 'mostly-reliable': 4, mixed: 3, low: 2, 'very-low': 1 };

/** White text on each is readable (contrast of at least 4.5). */
const BADGE_COLOURS = {
  high: '#1b6b4a',
  'mostly-reliable': '#3c6b3f',
  mixed: '#7a5c00',
  low: '#9a4a12',
  'very-low': '#9b2c2c',
};

const CRITERIA = ['ratings', 'history', 'accuracy', 'sourcing', 'headlines', 'separation', 'ownership', 'dates', 'start'];
const KINDS = ['news', 'agency', 'aggregator', 'archive', 'encyclopedia', 'fact-checker', 'platform', 'press-release', 'satire', 'state-media', 'unknown'];

/** @param {string} band */
export function knownBand(band) {
  return BANDS.includes(band) ? band : 'unknown';
}

/** @param {string} band */
export function signOf(band) {
  return SIGNS[knownBand(band)];
}

/** @param {string} band */
export function stepsOf(band) {
  return STEPS[knownBand(band)] ?? 0;
}

/** @param {string} band */
export function badgeColourOf(band) {
  return BADGE_COLOURS[knownBand(band)] ?? '#5a6270';
}

/** Keys of messages. A word that is not known gets none: it is then shown as the server wrote it. */
export const keyOfBand = (band) => `band_${under(knownBand(band))}`;
export const keyOfKind = (kind) => (KINDS.includes(kind) ? `kind_${under(kind)}` : null);
export const keyOfCriterion = (criterion) => (CRITERIA.includes(criterion) ? `criterion_${criterion}` : null);

/**
 * How a claim is marked: the surest of its matches decides.
 * @param {{matches: Array<{certainty: string}>}} claim
 * @returns {'confirmed'|'possible'|'unchecked'}
 */
export function statusOf(claim) {
  if (claim.matches.some((match) => match.certainty === 'confirmed')) {
    return 'confirmed';
  }
  return claim.matches.length > 0 ? 'possible' : 'unchecked';
}

/** The same claim was checked; one like it was checked; nothing is known. None of the signs says true or false. */
const STATUS_SIGNS = { confirmed: '=', possible: '≈', unchecked: '·' };

/** @param {'confirmed'|'possible'|'unchecked'} status */
export function signOfStatus(status) {
  return STATUS_SIGNS[status];
}

/**
 * Whether a claim is marked on the page.
 * @param {'confirmed'|'possible'|'unchecked'} status
 * @param {'confirmed'|'possible'|'unchecked'} threshold what the reader wants to see: this and everything surer
 */
export function isMarked(status, threshold) {
  const order = ['confirmed', 'possible', 'unchecked'];
  return order.indexOf(status) <= order.indexOf(threshold);
}

function under(word) {
  return word.replace(/-/g, '_');
}
