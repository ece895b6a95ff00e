/**
 * From a page to an article, the fact-checks published on it, and what it says of its site. In: bytes. Out: text in blocks,
 * metadata, links; fact-checks; statements about the publisher. Only this room knows jsoup.
 *
 * <p>A page that stands before its article (consent, login, paywall, robot check, nothing but a video) is told apart from one that shows it, so that nobody
 * takes the wall for the story. Whether a page wishes to be analysed is only asked of pages that were fetched; a file that somebody gives us is theirs to give.
 *
 * <p>What a page says of itself it says in several places, and often differently. So title, authors and dates are each read
 * everywhere ({@code PageMarks} walks the page once for what is named after authors and dates) and chosen by agreement; the
 * places that agree are kept with the value. A day on which a page was only changed is not passed off as that of its publication.
 *
 * <p>What sort of page it is, is not decided here: {@code PageKinds} gathers what a page shows of it, and the
 * table {@code rules/page/kinds.tsv} weighs that. Fact-checks are read from ClaimReview and MediaReview in JSON-LD, microdata
 * and RDFa; what of a broken block can be saved is.
 */
@NullMarked
package touchstone.extract;

import org.jspecify.annotations.NullMarked;
