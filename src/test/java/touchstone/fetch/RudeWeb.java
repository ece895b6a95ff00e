package touchstone.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A web server on a loopback address that misbehaves on demand: each path has a behaviour of its own. */
final class RudeWeb implements AutoCloseable {

    /** What a server does with a connection on which it has read a request. */
    interface Behaviour {
        void answer(OutputStream out, List<String> requestLines) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private RudeWeb(ServerSocket server) {
        this.server = server;
    }

    static RudeWeb at(String address) {
        try {
            RudeWeb web = new RudeWeb(new ServerSocket(0, 50, InetAddress.getByName(address)));
            Thread.ofVirtual().start(web::serve);
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that speaks TLS with a certificate that nobody vouches for. */
    static RudeWeb selfSigned(String address) {
        try {
            RudeWeb web = new RudeWeb(
                    context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName(address)));
            Thread.ofVirtual().start(web::serve);
            return web;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot open a server with TLS", e);
        }
    }

    private static SSLContext context() throws IOException, GeneralSecurityException {
        char[] word = "rudeweb".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = RudeWeb.class.getResourceAsStream("self-signed.p12")) {
            keys.load(in, word);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, word);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Where no server listens: a port that was free a moment ago. */
    static URI nobody() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + free.getLocalPort() + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RudeWeb on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** Answers with these lines as headers, and a body. */
    RudeWeb on(String path, String headers, byte[] body) {
        return on(path, (out, request) -> {
            out.write(head(headers + "\nContent-Length: " + body.length));
            out.write(body);
        });
    }

    RudeWeb on(String path, String headers, String body) {
        return on(path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with headers alone. */
    RudeWeb on(String path, String headers) {
        return on(path, headers, new byte[0]);
    }

    static byte[] head(String lines) {
        String closed = lines.strip() + "\nConnection: close\n\n";
        return closed.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    int port() {
        return server.getLocalPort();
    }

    URI uri(String path) {
        return uri("127.0.0.1", path);
    }

    URI uri(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    /** Paths asked for so far. */
    List<String> paths() {
        return requests.stream().map(r -> r.split(" ", 3)[1]).toList();
    }

    /** Requests so far, with all their header lines. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            in.mark(1);
            if (in.read() == 0x16) { // the beginning of a TLS handshake, which we do not speak
                socket.getOutputStream().write(head("HTTP/1.1 400 Bad Request"));
                return;
            }
            in.reset();
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            if (lines.isEmpty() || lines.getFirst().split(" ", -1).length != 3) {
                return;
            }
            requests.add(String.join("\n", lines));
            Behaviour behaviour = behaviours.get(lines.getFirst().split(" ", -1)[1]);
            if (behaviour == null) {
                socket.getOutputStream().write(head("HTTP/1.1 404 Not Found\nContent-Length: 0"));
            } else {
                behaviour.answer(socket.getOutputStream(), lines);
            }
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            return; // the client went away, as it may
        }
    }
}
