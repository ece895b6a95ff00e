package touchstone.fetch;

import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and no more: it follows no redirects, repeats nothing, keeps no cookies, sends no credentials, uses no
 * proxy, and leaves the body compressed, so that every such step is ours to judge.
 */
final class WebClient implements AutoCloseable {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16_000;

    private final CloseableHttpClient client;
    private final @Nullable InstantSource clock;

    /**
     * Opens nothing yet.
     *
     * @param agent what we call ourselves
     * @param clock to note when answers come, null to note nothing
     */
    WebClient(FetchOptions options, String agent, GuardedNames names, @Nullable InstantSource clock) {
        this.clock = clock;
        client = HttpClients.custom()
                .setConnectionManager(connections(options, names))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(options.responseTimeout()))
                        .setConnectionRequestTimeout(timeout(options.connectTimeout()))
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Asks for a page and returns once its headers are here. {@code limit} can cut the request off at any time. */
    Answer get(WebAddress address, Wish wish, Limit limit) throws IOException {
        HttpGet request = new HttpGet(address.uri());
        wish.headers().accept(address, request);
        limit.watch(request);
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        return new Answer(request, response, clock == null ? null : clock.instant());
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static PoolingHttpClientConnectionManager connections(FetchOptions options, GuardedNames names) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(options.maxOpen())
                .setMaxConnPerRoute(options.maxOpen())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(options.connectTimeout()))
                        .setSocketTimeout(timeout(options.responseTimeout()))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .incomingContentLengthStrategy(WebClient::length)
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxEmptyLineCount(10)
                                .build())
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.UTF_8)
                                .setMalformedInputAction(CodingErrorAction.REPLACE)
                                .setUnmappableInputAction(CodingErrorAction.REPLACE)
                                .build())
                        .build())
                .build();
    }

    /** Where the server will hang up after its answer, we read until it does, and so notice whether it lied about the length. */
    private static long length(HttpMessage message) throws HttpException {
        long said = DefaultContentLengthStrategy.INSTANCE.determineLength(message);
        Header connection = message.getFirstHeader("Connection");
        boolean closes = connection != null && "close".equalsIgnoreCase(connection.getValue());
        return said >= 0 && closes ? ContentLengthStrategy.UNDEFINED : said;
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
