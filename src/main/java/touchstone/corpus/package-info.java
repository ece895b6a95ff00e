/**
 * The known fact-checks: import, records, index, export. In: feeds of fact-checks, and a claim. Out: candidates. Only this
 * room knows Lucene.
 *
 * <h2>Records and index</h2>
 *
 * <p>A data folder holds {@code facts/records.log}, the truth, and {@code corpus/}, a Lucene index that can be made again from
 * it. The records are a log of JSON lines, each with a CRC-32C ({@link touchstone.corpus.FactLog}): appending is the one way
 * of writing that a kill cannot turn into damage, a line can be read with {@code cut -c10- | jq}, and a line that rots is
 * found and named while its neighbours stay. A database would do as much and be one more thing to know here; a second Lucene
 * index would be lost to the same accidents as the first. The price is that the log holds superseded lines until {@code facts
 * rebuild} leaves them out.
 *
 * <p>What is confirmed is forced into the log first and committed to the index then, which notes the log's generation and how
 * far it has read. Opening to write ({@link touchstone.corpus.FactStore}) indexes what the log has beyond that, cuts off a
 * last line without an end, and makes the index again where it is missing, of another version or of another log. Damage in
 * the middle is found when the log is read whole, by {@code facts rebuild}, and is named by line and byte; the index, which
 * keeps a copy of each record, fills the gap. One process writes, held by a lock that the system releases with the process;
 * readers open the last commit of the index and need no lock.
 *
 * <h2>Words first, vectors behind</h2>
 *
 * <p>An import indexes the words of everything, commits, and then makes the vectors of what is marked {@code pending} ({@link
 * touchstone.corpus.VectorFill}), a few thousand to a commit. Until then such a fact-check is a candidate by its words alone,
 * its cosines are NaN, and the matcher confirms nothing by it. After the last vector the index is put together into one part,
 * if more than a tenth lies outside the largest: beyond about 50,000 vectors that part has a graph of neighbours, and one walk
 * through it takes the place of a scan of each part.
 *
 * <h2>Changes</h2>
 *
 * <p>Each record names the origins that give it, and what each said last: an origin that repeats itself changes nothing, even
 * where another has a newer version ({@link touchstone.corpus.Intake}). The same publisher's check of the same claim at the
 * same address is one record, whatever each origin calls it; another publisher's page cannot take its place. What a complete
 * origin gives no more is withdrawn, unless another still gives it, or the feed broke off or shrank by more than half.
 */
@NullMarked
package touchstone.corpus;

import org.jspecify.annotations.NullMarked;
