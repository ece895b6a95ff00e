package touchstone.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import touchstone.model.Validators;

/** A server's answer: its headers are here, its body is read only on demand and up to a limit. */
final class Answer implements AutoCloseable {

    private final HttpGet request;
    private final ClassicHttpResponse response;
    private final @Nullable Instant at;

    /** @param at when it came, null where nobody reads the clock */
    Answer(HttpGet request, ClassicHttpResponse response, @Nullable Instant at) {
        this.request = request;
        this.response = response;
        this.at = at;
    }

    @Nullable
    Instant at() {
        return at;
    }

    int status() {
        return response.getCode();
    }

    String reason() {
        return response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
    }

    @Nullable
    String header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    List<String> headers(String name) {
        List<String> values = new ArrayList<>();
        for (Header header : response.getHeaders(name)) {
            values.add(header.getValue() == null ? "" : header.getValue());
        }
        return values;
    }

    Header[] headers() {
        return response.getHeaders();
    }

    /** What was sent, as far as it was ours to say. */
    Header[] asked() {
        return request.getHeaders();
    }

    /** Whether we asked for the page only in case that it has changed. */
    boolean wasConditional() {
        return request.containsHeader("If-None-Match") || request.containsHeader("If-Modified-Since");
    }

    /** By what the server would recognise this version. */
    Validators validators() {
        return new Validators(sendable("ETag"), sendable("Last-Modified"));
    }

    private @Nullable String sendable(String name) {
        String value = header(name);
        return Wish.isSendable(value) ? value : null;
    }

    /** Lower-case type without parameters, such as {@code text/html}; empty if the server names none. */
    String mediaType() {
        return MediaTypes.base(header("Content-Type"));
    }

    /** The character set that the server names, which may not be the true one. */
    @Nullable
    String charset() {
        return MediaTypes.charset(header("Content-Type"));
    }

    /** Length of the body as sent, in bytes; −1 where the server does not announce it. */
    long length() {
        String value = header("Content-Length");
        return value != null && header("Transfer-Encoding") == null && value.matches("[0-9]{1,18}")
                ? Long.parseLong(value)
                : -1;
    }

    /** The body as sent, held against its announced length. */
    InputStream stream() throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream in = entity == null ? InputStream.nullInputStream() : entity.getContent();
        return entity == null || length() < 0 ? in : new Announced(in, length());
    }

    /** The body as sent, as far as {@code most} bytes reach; what follows them is left unread. */
    Compression.Plain raw(int most) throws IOException {
        InputStream in = stream();
        byte[] raw = in.readNBytes(most);
        return new Compression.Plain(raw, raw.length < most || in.read() < 0);
    }

    /** The decompressed body, as far as {@code most} bytes reach; what follows them is left unread. */
    Compression.Plain body(int most) throws IOException {
        return plain(raw(most), most);
    }

    /** Undoes the compression that the server names. */
    Compression.Plain plain(Compression.Plain raw, int most) throws IOException {
        return Compression.undo(raw, headers("Content-Encoding"), most);
    }

    /** Breaks the connection off where the body was not read to its end, instead of reading on as the client would. */
    @Override
    public void close() {
        request.cancel();
        try {
            response.close();
        } catch (IOException e) {
            // The answer has been judged; how its connection ends matters to nobody.
            return;
        }
    }
}
