import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOwn, formatOwn, parseOwn } from '../../extension/lib/own.js';
import { parseServer, parseToken, patternOf } from '../../extension/lib/settings.js';

test('a list comes back as it was written', () => {
  const { entries, errors } = parseOwn('# mine\n\nHTTPS://www.News.example/ | low | prints | releases\nb.example\nc.example/blog |  | only a note\n');
  assert.deepEqual(errors, []);
  const text = 'news.example | low | prints | releases\nb.example\nc.example/blog |  | only a note';
  assert.equal(formatOwn(entries), text);
  assert.deepEqual(parseOwn(text).entries, entries);
});

test('every line that is not understood is named', () => {
  const { errors } = parseOwn('not a domain\nb.example | superb\nlocalhost | low');
  assert.deepEqual(errors.map(({ line, key }) => [line, key]), [[1, 'ownNoDomain'], [2, 'ownNoBand'], [3, 'ownNoDomain']]);
});

test('the closest note counts', () => {
  const { entries } = parseOwn('news.example | low | all\nnews.example/opinion | mixed | columns');
  assert.equal(findOwn(entries, 'https://www.news.example/opinion/7').note, 'columns');
  assert.equal(findOwn(entries, 'https://sub.news.example/').note, 'all');
  assert.equal(findOwn(entries, 'https://other.example/'), null);
});

test('a server is an address on this computer, or a safe one', () => {
  assert.deepEqual(parseServer(' http://127.0.0.1:8377/ '), { server: 'http://127.0.0.1:8377' });
  assert.deepEqual(parseServer('http://localhost:1'), { server: 'http://localhost:1' });
  assert.deepEqual(parseServer('https://check.newsroom.example/touchstone/'), { server: 'https://check.newsroom.example/touchstone' });
  for (const wrong of ['http://newsroom.example', 'http://127.0.0.1.evil.example', 'ftp://localhost', 'localhost', 'http://u:p@localhost', 'http://localhost/?a', 'javascript:alert(1)']) {
    assert.ok(parseServer(wrong).error, wrong);
  }
  assert.ok(parseToken('two words').error);
  assert.ok(parseToken('zwölf').error);
  assert.deepEqual(parseToken(' ts_a-b_c '), { token: 'ts_a-b_c' });
  assert.equal(patternOf('http://127.0.0.1:8377', true), 'http://127.0.0.1:8377/*');
  assert.equal(patternOf('http://127.0.0.1:8377', false), 'http://127.0.0.1/*');
});
