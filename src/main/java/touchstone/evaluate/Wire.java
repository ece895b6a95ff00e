package touchstone.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to a service on this computer, kept open from request to request. It does no more than it must, since it
 * takes its time from the processors that it measures.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MS = 90_000;
    private static final int LARGEST_HEAD = 32 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] head = new byte[LARGEST_HEAD];
    private int filled;

    /** Connects to a port of the loopback. */
    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** A request as it goes over the wire. */
    static byte[] get(String path, int port) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The same with a body of JSON, from the owner of a token. */
    static byte[] post(String path, int port, String token, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** Sends a request and reads its whole answer; the status. */
    int ask(byte[] request) throws IOException {
        out.write(request);
        int end = readHead();
        String text = new String(head, 0, end, StandardCharsets.ISO_8859_1);
        skip(length(text) - (filled - end));
        filled = 0;
        return Integer.parseInt(text.substring(9, 12));
    }

    private int readHead() throws IOException {
        while (true) {
            int read = in.read(head, filled, head.length - filled);
            if (read <= 0) {
                throw new IOException("the service ended the connection");
            }
            int from = Math.max(0, filled - 3);
            filled += read;
            for (int i = from; i + 3 < filled; i++) {
                if (head[i] == '\r' && head[i + 1] == '\n' && head[i + 2] == '\r' && head[i + 3] == '\n') {
                    return i + 4;
                }
            }
        }
    }

    private static int length(String head) throws IOException {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("\r\ncontent-length:");
        if (at < 0) {
            if (lower.startsWith("204", 9) || lower.startsWith("304", 9)) {
                return 0;
            }
            throw new IOException("an answer of unknown length");
        }
        int start = at + "\r\ncontent-length:".length();
        return Integer.parseInt(
                lower.substring(start, lower.indexOf('\r', start)).strip());
    }

    private void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            int read = in.read(head, 0, (int) Math.min(left, head.length));
            if (read < 0) {
                throw new IOException("the answer broke off");
            }
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
