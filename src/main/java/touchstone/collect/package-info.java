/**
 * From the outside world into the store and the corpus: feeds, sitemaps and publishers → claims, fact-checks, site facts. In:
 * what a user listed. Only this room knows what to visit next, and when.
 *
 * <p>{@link touchstone.collect.Collector} runs a round of every source side by side. A {@code Round} asks a {@code Lister} what
 * the source names now, leaves out what was read already, and hands page after page to an {@code Intake}, which keeps the claims
 * of a page in one transaction and its fact-checks by the dozen. An address counts as visited only when what stood there is
 * safe, and a feed as read only when nothing that it named is left to do: so a kill costs what was under way and nothing else.
 * A {@code Replay} feeds the same intake from an archive.
 *
 * <p>{@link touchstone.collect.SiteObserver} looks at a site for what it shows of itself. {@link touchstone.collect.FactSync}
 * brings fact-checks up to date from where they are published in bulk.
 *
 * <p>Fetching waits on virtual threads; reading a page keeps a processor busy and has threads of its own, since beside it the
 * others would miss their time.
 */
@NullMarked
package touchstone.collect;

import org.jspecify.annotations.NullMarked;
