package touchstone.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import touchstone.fetch.Request.Expected;
import touchstone.model.Page;

/** Takes the page out of a WARC record, if it holds one. */
final class WarcPage {

    private final int mostBytes;

    WarcPage(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * The page, null if the record is whole but holds none.
     *
     * @throws IOException if the record is broken, or its page larger than the limit
     */
    @Nullable
    Page of(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse response) {
            return MediaTypes.base(response.headers().first("Content-Type").orElse(""))
                            .equals("application/http")
                    ? page(response)
                    : null;
        }
        return record instanceof WarcResource resource
                ? page(resource, resource.headers(), resource.body().stream())
                : null;
    }

    private @Nullable Page page(WarcResponse record) throws IOException {
        HttpResponse http = record.http();
        return http.status() < 200 || http.status() > 299 ? null : page(record, http.headers(), http.body().stream());
    }

    private @Nullable Page page(WarcTargetRecord record, MessageHeaders headers, InputStream body) throws IOException {
        String target = record.target();
        String named = headers.first("Content-Type").orElse("");
        String type = MediaTypes.base(named);
        if (!target.toLowerCase(Locale.ROOT).startsWith("http")
                || target.endsWith("/robots.txt")
                || !MediaTypes.accepts(Expected.PAGE, type)) {
            return null;
        }
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            throw new IOException("the page was cut off when it was archived");
        }
        byte[] bytes = plain(body, headers.all("Content-Encoding"));
        String known = MediaTypes.known(type, bytes, Expected.PAGE);
        return known.equals("application/octet-stream") || MediaTypes.isPdf(bytes)
                ? null
                : new Page(URI.create(Escapes.escaped(target)), known, MediaTypes.charset(named), bytes);
    }

    /** Some archivers keep the header of a compression that they have undone. */
    private byte[] plain(InputStream body, List<String> encodings) throws IOException {
        byte[] raw = body.readNBytes(mostBytes);
        Compression.Plain read = new Compression.Plain(raw, raw.length < mostBytes || body.read() < 0);
        boolean undone =
                String.join("", encodings).toLowerCase(Locale.ROOT).contains("gzip") && !Compression.isGzip(raw);
        Compression.Plain plain = undone ? read : Compression.undo(read, encodings, mostBytes);
        if (!plain.complete()) {
            throw new IOException("its page is larger than " + mostBytes + " bytes");
        }
        return plain.bytes();
    }
}
