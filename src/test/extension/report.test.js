import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { after, failed, source, started, whole } from '../../extension/lib/report.js';

const REPORT = JSON.parse(readFileSync(new URL('../resources/touchstone/extension/report.json', import.meta.url), 'utf8'));

test('the stream of a report and the whole report tell the same', () => {
  let check = started('page');
  check = after(check, 'source', REPORT);
  assert.equal(check.phase, 'reading');
  check = after(check, 'claims', { claims: REPORT.claims.map(({ matches, status, ...claim }) => claim) });
  assert.deepEqual([check.phase, check.claims.length, check.claims[2].settled], ['matching', 5, false]);
  REPORT.claims.forEach(({ status, matches }, index) => (check = after(check, 'match', { index, status, matches })));
  check = after(check, 'page', REPORT);
  assert.equal(check.pageChecks.length, 1);
  assert.deepEqual(after(check, 'done', {}), whole(started('page'), REPORT));
});

test('events that nobody knows, and matches of claims that are not there, change nothing', () => {
  const check = after(started('page'), 'claims', { claims: REPORT.claims });
  assert.deepEqual(after(check, 'weather', {}), check);
  for (const index of [-1, 5, 1.5, '2', undefined]) {
    assert.deepEqual(after(check, 'match', { index, matches: [] }), check);
  }
});

test('a match brings what to know before relying on it, and who else checked the same claim', () => {
  const alike = Array.from({ length: 30 }, (_, i) => ({ publisher: `P${i}\u202e`, rating: 'True', tier: i === 0 ? 'verified' : 'known', url: i === 0 ? 'https://p.example/' : 'javascript:1' }));
  const [match] = REPORT.claims[2].matches;
  const claims = [{ ...REPORT.claims[2], matches: [{ ...match, cautions: ['Old.', 7], disputed: true, alike: [...alike, null] }, match] }];
  const [first, second] = whole(started('page'), { ...REPORT, claims }).claims[0].matches;
  assert.deepEqual([first.cautions, first.disputed, first.alike.length], [['Old.', ''], true, 10]);
  assert.deepEqual(first.alike[0], { id: '', claim: '', ours: false, publisher: 'P0', rating: 'True', reviewed: '', verified: true, url: 'https://p.example/' });
  assert.equal(first.alike[1].url, null);
  assert.deepEqual([second.cautions, second.disputed, second.alike], [[], false, []]);
});

test('whatever a server sends is cut to size', () => {
  const hostile = {
    ...REPORT,
    claims: Array.from({ length: 2000 }, () => ({
      text: `\u202e${'x'.repeat(9000)}`,
      attribution: null,
      matches: [{ certainty: '<b>', probability: 7, why: 'no list', factCheck: { url: 'javascript:alert(1)', rating: { a: 1 }, publisher: 'A\u0000B\nC' } }, null],
    })),
    sources: [null, { band: '"><script>', score: 1e9, contributions: {}, criteria: [{ state: 'met' }] }],
  };
  const check = whole(started('page'), hostile);
  assert.equal(check.claims.length, 400);
  const [claim] = check.claims;
  assert.equal(claim.text.length, 2000);
  assert.doesNotMatch(claim.text, /\u202e/);
  assert.deepEqual(claim.matches.length, 1);
  assert.deepEqual([claim.matches[0].url, claim.matches[0].certainty, claim.matches[0].probability, claim.matches[0].publisher], [null, 'possible', 0, 'AB C']);
  assert.deepEqual([check.sources[0].band, check.sources[0].score], ['', null]);
  assert.equal(source(null), null);
});

test('fact-checks of the page itself are shown where it could not be judged too, and are cut to size', () => {
  const hostile = Array.from({ length: 30 }, () => ({ publisher: 'P\u202e', claim: 7, tier: '<b>', url: 'javascript:1' }));
  const check = failed(started('page'), { kind: 'not-article', pageChecks: [null, 'x', ...hostile] });
  assert.deepEqual([check.problem, check.pageChecks.length], [{ kind: 'not-article' }, 3]);
  assert.deepEqual(check.pageChecks[2], { id: '', claim: '', ours: false, publisher: 'P', rating: '', reviewed: '', verified: false, url: null });
  for (const none of [undefined, null, 'x', {}]) {
    assert.deepEqual(failed(started('page'), { kind: 'down', pageChecks: none }).pageChecks, []);
    assert.deepEqual(after(started('page'), 'page', { pageChecks: none }).pageChecks, []);
  }
});
