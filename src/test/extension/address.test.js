import assert from 'node:assert/strict';
import { test } from 'node:test';
import { places, registrable, webAddress, withoutTracks } from '../../extension/lib/address.js';

test('an address loses what tells who came from where, and keeps what names the page', () => {
  assert.equal(
    withoutTracks('https://me:pass@news.example/a?id=7&utm_source=x&fbclid=y&UTM_Medium=z&page=2#top'),
    'https://news.example/a?id=7&page=2',
  );
  assert.equal(withoutTracks('https://news.example/a?q=a|b^c'), 'https://news.example/a?q=a%7Cb%5Ec');
});

test('only pages of the web have an address', () => {
  for (const other of ['chrome://settings', 'file:///etc/passwd', 'about:blank', 'javascript:alert(1)', 'words', '', null, 7, `https://a.example/${'x'.repeat(9000)}`]) {
    assert.equal(webAddress(other), null);
    assert.equal(typeof other === 'string' ? withoutTracks(other) : null, null);
  }
});

test('the closest name comes first: part of the path, host, parents, down to what can be registered', () => {
  assert.deepEqual(places('https://www.blog.News.Example/@Me/post'), ['blog.news.example/@Me', 'blog.news.example', 'news.example']);
  assert.deepEqual(places('https://a.b.c.co.uk/'), ['a.b.c.co.uk', 'b.c.co.uk', 'c.co.uk']);
  assert.deepEqual(places('http://example.com./'), ['example.com']);
  assert.deepEqual(places('http://127.0.0.1:8377/x'), ['127.0.0.1/x', '127.0.0.1']);
  assert.deepEqual(places('http://[::1]/'), ['[::1]']);
  assert.deepEqual(places('mailto:a@b.example'), []);
});

test('one name for a whole site', () => {
  assert.equal(registrable('https://a.b.news.example/x'), 'news.example');
  assert.equal(registrable('https://www.bbc.co.uk/x'), 'bbc.co.uk');
  assert.equal(registrable('http://localhost/'), null);
  assert.equal(registrable('http://10.0.0.1/'), null);
});
