/**
 * From an address to a page. In: a URI. Out: the page, or why it could not or may not be had. Only this room opens outgoing
 * sockets.
 */
@NullMarked
package touchstone.fetch;

import org.jspecify.annotations.NullMarked;
