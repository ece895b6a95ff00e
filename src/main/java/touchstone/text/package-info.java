/**
 * Sentences, words, numbers, languages, normalisation, addresses and registrable domains. In: strings. Out: spans and
 * normal forms. Only this room knows ICU and the list of public suffixes.
 *
 * <h2>Where a sentence ends</h2>
 *
 * The splitters of ICU, the JDK and OpenNLP each break on other abbreviations, so {@link touchstone.text.Sentences} goes
 * by rules of its own: a mark, what closes behind it, and the words on both sides. What it knows of words stands in
 * {@code sentence-words.txt}, what it must get right in the test's {@code sentences.txt}: a sentence that was split
 * wrongly is added there first.
 *
 * <h2>Cost</h2>
 *
 * Everything here reads hostile text: time is linear in its length, and every look around is bounded.
 */
@NullMarked
package touchstone.text;

import org.jspecify.annotations.NullMarked;
