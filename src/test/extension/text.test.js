import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../extension/content/text.js';

const { Haystack, letters } = globalThis.touchstone;

/** What is found of a claim in a page that is given as pieces of text: per piece, the words between start and end. */
function found(claim, ...pieces) {
  const haystack = new Haystack();
  pieces.forEach((piece, i) => haystack.add(i, piece));
  const stretch = haystack.find(letters(claim), 0);
  if (stretch === null) {
    return null;
  }
  const { start, end } = haystack.place(stretch);
  return pieces
    .slice(start.piece, end.piece + 1)
    .map((piece, i) => piece.slice(i === 0 ? start.offset : 0, start.piece + i === end.piece ? end.offset : undefined));
}

test('a sentence is found across pieces, whatever signs and blanks it is written with', () => {
  assert.deepEqual(found('“We took forty samples,” she said.', 'Before. "We took', '\n  forty\u00a0sam\u00adples," ', 'she said. After.'), ['We took', '\n  forty\u00a0sam\u00adples," ', 'she said']);
  assert.deepEqual(found('The café opened — late', 'THE CAFE\u0301 OPENED - LATE!'), ['THE CAFE\u0301 OPENED - LATE']);
  assert.deepEqual(found('eﬃcient oﬃce workers', 'efficient office workers'), ['efficient office workers']);
  assert.deepEqual(found('The office is efficient', 'The oﬃce is eﬃcient.'), ['The oﬃce is eﬃcient']);
});

test('other scripts, and letters outside the basic plane', () => {
  assert.deepEqual(found('قال مكتب الميناء إن', '«قال مَكتب الميناء إن» وأضاف'), ['قال مَكتب الميناء إن']);
  assert.deepEqual(found('水质检测结果全部合格了。', '据说水质检测结果全部合格了，'), ['水质检测结果全部合格了']);
  assert.deepEqual(found('𝔘𝔫𝔦𝔠𝔬𝔡𝔢 letters 𐐀𐐁𐐂 stay whole', 'x 😀 Unicode letters 𐐀𐐁𐐂 stay whole. y'), ['Unicode letters 𐐀𐐁𐐂 stay whole']);
});

test('a note in between does not hide a sentence, but half a page does', () => {
  const claim = 'Drinking water in all of Kestria is poisoned, according to a video that was shared 300,000 times.';
  assert.deepEqual(found(claim, claim.replace('poisoned,', 'poisoned,[12]')), [claim.replace('poisoned,', 'poisoned,[12]').slice(0, -1)]);
  assert.equal(found(claim, claim.replace('poisoned', `poisoned ${'and so on '.repeat(40)}`)), null);
});

test('what is too short or not there is not found', () => {
  assert.equal(found('Yes.', 'Yes. Yes. Yes.'), null);
  assert.equal(found('The council pays 900 euros to all.', 'The council pays 500 euros to all.'), null);
  assert.equal(found('', 'Anything'), null);
});

test('a page of two million letters is searched within a second', () => {
  const haystack = new Haystack();
  const piece = 'Minutes of a long meeting, line by line. '.repeat(25);
  const begin = performance.now();
  for (let i = 0; i < 2000 && haystack.add(i, piece); i++);
  haystack.add(9999, 'And the dam above the three towns leaks.');
  assert.ok(haystack.find(letters('the dam above the three towns leaks'), 0) !== null);
  assert.ok(performance.now() - begin < 3000);
});
