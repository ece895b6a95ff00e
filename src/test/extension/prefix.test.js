import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { meant, prefixOf } from '../../extension/lib/prefix.js';

test('a prefix holds the first bits of the hash and nothing behind them', async () => {
  const hash = createHash('sha256').update('bbc.co.uk').digest('hex');
  assert.equal(await prefixOf('bbc.co.uk', 16), hash.slice(0, 4));
  for (let bits = 1; bits <= 32; bits++) {
    const prefix = await prefixOf('bbc.co.uk', bits);
    assert.equal(prefix.length, Math.ceil(bits / 4));
    const width = prefix.length * 4;
    const asked = BigInt(`0x${prefix}`);
    const whole = BigInt(`0x${hash.slice(0, prefix.length)}`);
    assert.equal(asked >> BigInt(width - bits), whole >> BigInt(width - bits));
    assert.equal(asked & ((1n << BigInt(width - bits)) - 1n), 0n);
  }
  assert.equal(await prefixOf('bbc.co.uk', 0), '');
});

test('of those that share a prefix only the one that was meant is shown', () => {
  const reply = { sources: [{ domain: 'a.example' }, null, { domain: 'b.example', name: 'B' }] };
  assert.equal(meant(reply, 'b.example').name, 'B');
  assert.equal(meant(reply, 'c.example'), null);
  assert.equal(meant({ sources: 'x' }, 'c.example'), null);
  assert.equal(meant(null, 'c.example'), null);
});
