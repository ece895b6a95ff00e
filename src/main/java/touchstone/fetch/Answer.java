package touchstone.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** A server's answer: its headers are here, its body is read only on demand and up to a limit. */
final class Answer implements AutoCloseable {

    private final HttpGet request;
    private final ClassicHttpResponse response;

    Answer(HttpGet request, ClassicHttpResponse response) {
        this.request = request;
        this.response = response;
    }

    int status() {
        return response.getCode();
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

    /** Lower-case type without parameters, such as {@code text/html}; empty if the server names none. */
    String mediaType() {
        String value = header("Content-Type");
        return value == null ? "" : value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The character set that the server names, which may not be the true one. */
    @Nullable
    String charset() {
        String value = header("Content-Type");
        for (String parameter : value == null ? new String[0] : value.split(";", -1)) {
            String[] pair = parameter.strip().split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
                String name = pair[1].replace("\"", "").replace("'", "").strip();
                return name.isEmpty() || name.length() > 40 ? null : name;
            }
        }
        return null;
    }

    /** The decompressed body, as far as {@code most} bytes reach; what follows them is left unread. */
    Compression.Plain body(int most) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Compression.Plain(new byte[0], true);
        }
        InputStream in = entity.getContent();
        byte[] raw = in.readNBytes(most);
        boolean complete = raw.length < most || in.read() < 0;
        return Compression.undo(new Compression.Plain(raw, complete), headers("Content-Encoding"), most);
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
