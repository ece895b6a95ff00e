import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventReader } from '../../extension/lib/sse.js';

const STREAM = 'event: source\r\ndata: {"a":\r\ndata: 1}\r\n\r\n: a remark\nid: 7\nevent:match\ndata:{"index":0}\n\nevent: empty\n\ndata: plain\r\rdata: cut';

const EXPECTED = [
  { name: 'source', data: '{"a":\n1}' },
  { name: 'match', data: '{"index":0}' },
  { name: 'message', data: 'plain' },
];

test('events come out alike wherever the stream is cut', () => {
  for (let size = 1; size <= STREAM.length; size++) {
    const reader = new EventReader();
    const events = [];
    for (let at = 0; at < STREAM.length; at += size) {
      events.push(...reader.read(STREAM.slice(at, at + size)));
    }
    assert.deepEqual(events, EXPECTED, `cut every ${size}`);
  }
});

test('a stream that never ends an event is not kept for ever', () => {
  const reader = new EventReader();
  const megabyte = 'x'.repeat(1 << 20);
  assert.throws(() => {
    for (let i = 0; i < 40; i++) {
      reader.read(`data: ${megabyte}\n`);
    }
  }, /too large/);
});
