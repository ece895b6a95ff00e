package touchstone.fetch;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.fetch.Request.Expected;
import touchstone.model.Fetched;
import touchstone.model.Page;

/** Judges the answer at the end of the way, and takes the page out of it. */
final class Reception {

    private final FetchOptions options;
    private final Expected expected;
    private final @Nullable PageArchive archive;

    /** @param archive keeps what is accepted, unless it is data; null to keep nothing */
    Reception(FetchOptions options, Expected expected, @Nullable PageArchive archive) {
        this.options = options;
        this.expected = expected;
        this.archive = expected == Expected.DATA || expected == Expected.API ? null : archive;
    }

    /** What to ask for in the header Accept. */
    String accept() {
        return switch (expected) {
            case PAGE -> "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1";
            case FEED ->
                "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,"
                        + "application/json;q=0.8,text/plain;q=0.5,*/*;q=0.1";
            case DATA, API -> "application/json,text/plain;q=0.9,*/*;q=0.1";
        };
    }

    Fetched receive(WebAddress address, Answer answer) throws Stopped, IOException {
        String host = address.host();
        if (answer.status() == 304 && answer.wasConditional()) {
            return new Fetched.NotModified();
        }
        if (answer.status() < 200 || answer.status() > 299) {
            throw Trouble.status(host, answer);
        }
        String said = OptOut.said(answer, options.robotName());
        if (said != null) {
            throw Trouble.optOut(host, said);
        }
        if (!MediaTypes.accepts(expected, answer.mediaType())) {
            throw Trouble.notText(host, MediaTypes.described(answer.mediaType()), MediaTypes.wanted(expected));
        }
        return new Fetched.Ok(page(address, answer), answer.validators());
    }

    private Page page(WebAddress address, Answer answer) throws Stopped, IOException {
        Compression.Plain raw = answer.raw(options.maxBytes());
        byte[] body = body(address.host(), answer, raw);
        if (MediaTypes.isPdf(body)) {
            throw Trouble.notText(address.host(), MediaTypes.PDF, MediaTypes.wanted(expected));
        }
        String type = MediaTypes.known(answer.mediaType(), body, expected);
        if (type.equals("application/octet-stream")) {
            throw Trouble.notText(address.host(), "binary data", MediaTypes.wanted(expected));
        }
        if (archive != null) {
            archive.keep(address, answer, raw.bytes());
        }
        return new Page(address.uri(), type, answer.charset(), body);
    }

    /** The body without its compression; that of a feed may be a compressed file in itself. */
    private byte[] body(String host, Answer answer, Compression.Plain raw) throws Stopped, IOException {
        Compression.Plain body = answer.plain(raw, options.maxBytes());
        if (expected == Expected.FEED && Compression.isGzip(body.bytes())) {
            body = Compression.undo(body, List.of("gzip"), options.maxBytes());
        }
        if (!body.complete()) {
            throw Trouble.tooLarge(host, options.maxBytes());
        }
        return body.bytes();
    }
}
