/**
 * From an address to a page or file. In: a URI. Out: the page, or why it could not or may not be had. Only this room opens
 * outgoing sockets.
 *
 * <p>{@link touchstone.fetch.Fetcher} reads one page at its user's request, {@link touchstone.fetch.PoliteFetcher} many pages of
 * many hosts, each host in its own time. They share all but the {@code Courier}, which asks at once in the one and waits for the
 * host's turn, repeats and remembers in the other: a {@code Visit} follows the way, {@code SiteWishes} knows what sites want, a
 * {@code Reception} judges the answer. {@link touchstone.fetch.PageArchive} keeps pages as WARC, {@link
 * touchstone.fetch.WarcReplay} reads them back.
 *
 * <p>Whoever chose the address, or owns a server on the
 * way, is taken for hostile: the {@code AddressGuard} sits in the client's resolver, so that the address judged is the
 * address connected to; every redirect is judged like a first address; bodies, headers, robots.txt and time are bounded. The
 * site's wishes count: robots.txt for our own name, TDM reservation, {@code noai}. A refusal always says what the user can do
 * instead.
 */
@NullMarked
package touchstone.fetch;

import org.jspecify.annotations.NullMarked;
