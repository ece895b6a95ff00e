/**
 * The HTTP service: the back end of the browser extension, the web page, and an interface for programs. Closed by default: it
 * listens on this computer alone, and what costs or writes needs a token. It keeps and logs nothing of what is read with it.
 *
 * <p>{@link touchstone.serve.Service} starts and ends it. {@code Routes} is the list of everything that can be asked, each with
 * what it takes to ask it; {@code Gate} stands before them all. Routes see a {@code Call} and give a {@code Reply}; what goes
 * wrong is a {@code Problem}. {@code Judge} does the work, once for equal questions; {@code Engines} hold what it works with and
 * exchange it while requests run. {@code Catalogues} put together in the background what is known of all sources, for clients to
 * take home: a {@code Snapshot} with what changed since older ones, and {@code Prefixes}, by which one asks without telling what
 * for.
 */
@NullMarked
package touchstone.serve;

import org.jspecify.annotations.NullMarked;
