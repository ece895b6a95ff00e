package touchstone.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpMessage;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Keeps pages and feeds as they came, in WARC files: each record compressed by itself, so that a kill costs no more than the
 * record that was being written. Requests and their responses only, of what was accepted; neither robots.txt, nor data (whose
 * addresses may carry keys), nor what was refused. {@link WarcReplay} reads them. Thread-safe.
 */
public final class PageArchive implements AutoCloseable {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** What no longer holds of a body that was taken out of its chunks, and what the library writes by itself. */
    private static final Set<String> REPLACED = Set.of("transfer-encoding", "content-length", "content-type");

    private final Path folder;
    private final long bytesPerFile;
    private final InstantSource clock;
    private @Nullable WarcWriter writer;
    private int files;

    private PageArchive(Path folder, long bytesPerFile, InstantSource clock) {
        this.folder = folder;
        this.bytesPerFile = bytesPerFile;
        this.clock = clock;
    }

    /**
     * An archive in {@code folder}, made when the first page comes.
     *
     * @param bytesPerFile after how many a new file is begun; 1 GB is usual
     */
    public static PageArchive in(Path folder, long bytesPerFile, InstantSource clock) {
        if (bytesPerFile < 1) {
            throw new IllegalArgumentException("bytesPerFile: " + bytesPerFile);
        }
        return new PageArchive(folder, bytesPerFile, clock);
    }

    /**
     * Keeps an answer.
     *
     * @param raw its body as sent, in full
     * @throws UncheckedIOException if the disk does not take it, with a sentence for the reader
     */
    synchronized void keep(WebAddress address, Answer answer, byte[] raw) {
        try {
            Instant at = clock.instant();
            URI id = URI.create("urn:uuid:" + UUID.randomUUID());
            WarcWriter to = writer();
            to.write(new WarcRequest.Builder(address.uri())
                    .recordId(id)
                    .date(at)
                    .body(request(address, answer))
                    .build());
            to.write(new WarcResponse.Builder(address.uri())
                    .date(at)
                    .concurrentTo(id)
                    .body(response(answer, raw))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(
                    "Cannot keep pages in " + folder + " (" + e.getMessage() + "); make room or choose another folder.",
                    e));
        }
    }

    private WarcWriter writer() throws IOException {
        if (writer != null && writer.position() >= bytesPerFile) {
            writer.close();
            writer = null;
        }
        if (writer == null) {
            writer = new WarcWriter(newFile(), WarcCompression.GZIP);
        }
        return writer;
    }

    private FileChannel newFile() throws IOException {
        Files.createDirectories(folder);
        while (true) {
            String name = "touchstone-%s-%05d.warc.gz".formatted(NAME.format(clock.instant()), files++);
            try {
                return FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                // Somebody else's, or ours of a moment ago: the next number is free.
                continue;
            }
        }
    }

    private static HttpRequest request(WebAddress address, Answer answer) {
        String path = address.uri().getRawPath();
        String query = address.uri().getRawQuery();
        HttpRequest.Builder request = new HttpRequest.Builder("GET", query == null ? path : path + "?" + query);
        request.addHeader("Host", address.uri().getRawAuthority());
        add(answer.asked(), request);
        return request.build();
    }

    private static HttpResponse response(Answer answer, byte[] raw) {
        HttpResponse.Builder response =
                new HttpResponse.Builder(answer.status(), answer.reason().replaceAll("[^ -~]", ""));
        add(answer.headers(), response);
        response.body(MediaType.OCTET_STREAM, raw);
        String type = answer.header("Content-Type");
        response.setHeader("Content-Type", Wish.isSendable(type) ? type : "application/octet-stream");
        return response.build();
    }

    private static void add(Header[] headers, HttpMessage.AbstractBuilder<?, ?> to) {
        for (Header header : headers) {
            String name = header.getName();
            if (!REPLACED.contains(name.toLowerCase(Locale.ROOT))
                    && name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
                    && header.getValue() != null) {
                to.addHeader(name, header.getValue().replaceAll("[\\r\\n\\x00]", " "));
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
