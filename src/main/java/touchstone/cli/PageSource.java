package touchstone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.fetch.FetchOptions;
import touchstone.fetch.Fetcher;
import touchstone.model.Fetched;
import touchstone.model.Page;

/** Gets the page a user names: a file, an address, or {@code -} for standard input. */
final class PageSource {

    /** More than any article; what is longer is refused before it is read into memory. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    private final Terminal terminal;

    PageSource(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * @param address where a file or pasted text came from, null if nobody says
     * @throws Failure with a sentence for the user, if there is no page to be had
     */
    Page read(String target, @Nullable String address) {
        URI uri = address == null ? null : webAddress(address);
        if (isWebAddress(target)) {
            return fetch(webAddress(target));
        }
        if (target.equals("-")) {
            return new Page(uri, "application/octet-stream", null, bytes(terminal.in(), "standard input"));
        }
        Path file = Path.of(target);
        if (Files.isDirectory(file)) {
            throw new Failure(target + " is a folder; name a file, an address, or - for standard input.");
        }
        if (!Files.exists(file)) {
            throw new Failure(
                    OTHER_SCHEME.matcher(target).lookingAt()
                            ? "only http and https addresses are fetched, not " + target + "."
                            : "there is no file " + target + ".");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Page(uri, mediaType(target), null, bytes(in, target));
        } catch (IOException e) {
            throw new Failure("cannot read " + target + ": " + Reason.of(e) + ".", e);
        }
    }

    private static byte[] bytes(InputStream in, String name) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Failure(name + " is larger than 20 MB, more than any article; give the article alone.");
            }
            return bytes;
        } catch (IOException e) {
            throw new Failure("cannot read " + name + ": " + Reason.of(e) + ".", e);
        }
    }

    private static Page fetch(URI uri) {
        try (Fetcher fetcher = new Fetcher(FetchOptions.DEFAULT)) {
            return switch (fetcher.fetch(uri)) {
                case Fetched.Ok ok -> ok.page();
                case Fetched.NotModified n -> throw new IllegalStateException("nothing was known of the page");
                case Fetched.Refused refused -> throw new Failure(refused.message());
                case Fetched.Failed failed -> throw new Failure(failed.message());
            };
        }
    }

    static boolean isWebAddress(String target) {
        return target.regionMatches(true, 0, "http://", 0, 7) || target.regionMatches(true, 0, "https://", 0, 8);
    }

    private static URI webAddress(String address) {
        try {
            URI uri = new URI(address.strip());
            if (isWebAddress(address.strip()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new Failure("“" + address + "” is not a web address: " + e.getReason() + ".", e);
        }
        throw new Failure("“" + address + "” is not a web address; write it in full, as in https://example.org/page.");
    }

    private static String mediaType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
            return "text/html";
        }
        return lower.endsWith(".txt") ? "text/plain" : "application/octet-stream";
    }
}
