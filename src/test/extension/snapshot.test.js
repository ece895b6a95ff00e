import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applied, find, indexed } from '../../extension/lib/snapshot.js';

const WHOLE = Object.freeze({
  format: 1,
  version: 'v1',
  since: null,
  ruleset: 'r',
  asOf: '2026-11-22',
  prefixBits: 9,
  bands: ['high', 'mostly-reliable', 'mixed', 'low', 'very-low', 'unknown', 'not-rated'],
  kinds: ['news', 'platform'],
  sources: [
    ['commons.example', 0, 1, 85, 30, 80],
    ['news.example', 1, 0, 71, 35, 79],
    ['news.example/opinion', 2, 0, 50, 30, 60],
  ],
  removed: [],
});

const seen = (snapshot, address) => find(snapshot, indexed(snapshot), address);

test('the closest listed name counts', () => {
  const snapshot = applied(null, WHOLE);
  assert.equal(seen(snapshot, 'https://www.news.example/a/b').band, 'mostly-reliable');
  assert.equal(seen(snapshot, 'https://news.example/opinion/b').band, 'mixed');
  assert.equal(seen(snapshot, 'https://deep.sub.news.example/').domain, 'news.example');
  assert.equal(seen(snapshot, 'https://othernews.example/'), null);
});

test('a platform is rated, the pages of its users are not', () => {
  const snapshot = applied(null, WHOLE);
  assert.equal(seen(snapshot, 'https://commons.example/').score, 85);
  for (const address of ['https://commons.example/@me', 'https://me.commons.example/']) {
    const found = seen(snapshot, address);
    assert.deepEqual([found.band, found.score, found.platform], ['unknown', null, true]);
  }
});

test('changes are put over what is kept', () => {
  const kept = applied(null, WHOLE);
  const changed = applied(kept, { ...WHOLE, version: 'v2', since: 'v1', sources: [['news.example', 3, 0, 30, 35, 79], ['new.example', 0, 0, 90, 35, 79]], removed: ['news.example/opinion'] });
  assert.equal(changed.version, 'v2');
  assert.equal(seen(changed, 'https://news.example/opinion').score, 30);
  assert.equal(seen(changed, 'https://new.example/').band, 'high');
  assert.equal(changed.sources.length, 3);
  assert.equal(kept.sources.length, 3);
  assert.equal(seen(kept, 'https://news.example/').score, 71);
});

test('changes of another version, or of the words, are refused', () => {
  const kept = applied(null, WHOLE);
  assert.throws(() => applied(kept, { ...WHOLE, since: 'v0' }), /v0/);
  assert.throws(() => applied(null, { ...WHOLE, since: 'v1' }), /v1/);
  assert.throws(() => applied(kept, { ...WHOLE, since: 'v1', bands: [...WHOLE.bands].reverse() }), /words/);
});

test('what is no list is refused with a reason', () => {
  const broken = [
    null,
    'text',
    { ...WHOLE, format: 2 },
    { ...WHOLE, version: 7 },
    { ...WHOLE, prefixBits: -1 },
    { ...WHOLE, bands: ['<b>'] },
    { ...WHOLE, sources: {} },
    { ...WHOLE, sources: [['news.example', 9, 0, 71, 35, 79]] },
    { ...WHOLE, sources: [['news.example', 1, 0, 171, 35, 79]] },
    { ...WHOLE, sources: [['two words', 1, 0, 71, 35, 79]] },
    { ...WHOLE, sources: [['news.example']] },
    { ...WHOLE, removed: 'all' },
  ];
  broken.forEach((sent) => assert.throws(() => applied(null, sent), /cannot be used/));
});
