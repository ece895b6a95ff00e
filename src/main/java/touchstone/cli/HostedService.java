package touchstone.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders;
import touchstone.fetch.FetchOptions;
import touchstone.fetch.Fetcher;
import touchstone.model.Scope;
import touchstone.serve.Service;
import touchstone.serve.ServiceOptions;
import touchstone.store.ClaimStore;

/** The service with all that it works with. */
final class HostedService implements AutoCloseable {

    private final Encoders encoders = new Encoders();
    private final ClaimStore claims;
    private final Fetcher fetcher;
    private final Service service;

    /** @throws Failure if it cannot listen where it should */
    HostedService(
            Terminal terminal, RulesOption rules, StoreOption store, ServiceOptions options, Consumer<String> log) {
        claims = store.open(terminal, encoders);
        fetcher = new Fetcher(
                FetchOptions.DEFAULT.withAllowPrivateAddresses(Web.allowsPrivateAddresses(terminal.environment())));
        Service.Tools tools = new Service.Tools(
                new ServiceEngines(
                        () -> new Stages(terminal, rules, store, encoders), rules.folders(terminal, LocalDate.EPOCH)),
                claims,
                store.data().folder(terminal),
                fetcher::fetch,
                InstantSource.system(),
                log);
        try {
            service = Service.start(options, tools);
        } catch (RuntimeException e) {
            end();
            throw e instanceof IllegalStateException known ? new Failure(known.getMessage() + ".", known) : e;
        }
    }

    Service service() {
        return service;
    }

    /** Where its claims and tokens are kept. */
    ClaimStore store() {
        return claims;
    }

    /** Without a token nothing can be checked, so who starts the service for the first time gets one; null later. */
    @Nullable
    String firstToken() {
        return claims.tokens().list().isEmpty()
                ? claims.tokens().add("first", Set.of(Scope.values()), Instant.now())
                : null;
    }

    /** Answers what was accepted, and ends. */
    @Override
    public void close() {
        service.close();
        end();
    }

    private void end() {
        fetcher.close();
        claims.close();
        encoders.close();
    }
}
