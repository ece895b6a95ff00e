/**
 * From a page to an article, and the fact-checks published on it. In: bytes. Out: text in blocks, metadata, links. Only this
 * room knows jsoup.
 */
@NullMarked
package touchstone.extract;

import org.jspecify.annotations.NullMarked;
