package touchstone.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.collect.SiteObserved;
import touchstone.collect.SiteObserver;
import touchstone.fetch.PoliteFetcher;
import touchstone.model.SiteObservations;
import touchstone.model.SourceScore;
import touchstone.report.JsonReport;
import touchstone.report.TextReport;
import touchstone.store.StoreException;
import touchstone.text.Domains;
import touchstone.text.WebAddresses;

/** {@code touchstone source}. */
@Command(
        name = "source",
        description = {
            "Shows what is known about a source, criterion by criterion. Nothing is fetched unless --observe is given; what an"
                    + " earlier visit saw is shown with its day.",
            "Of a source without a score too little is known; that is no bad mark."
        },
        footer = {"", Web.PRIVATE_HELP},
        mixinStandardHelpOptions = true)
final class SourceCommand implements Callable<Integer> {

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(
            paramLabel = "DOMAIN|URL",
            description = "A domain such as example.org, a section such as example.org/sport, or an address on it.")
    private String target;

    @Option(
            names = "--observe",
            description =
                    "Visit the site for what it shows of itself (who it is, corrections, owners, contact; at most 12"
                            + " requests, about a minute), unless it was visited in the last 30 days.")
    private boolean observe;

    @Option(names = "--refresh", description = "Visit it even if it was visited in the last 30 days.")
    private boolean refresh;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Where the site that is visited can reach you: e-mail or web address.")
    private @Nullable String contact;

    @Mixin
    private OutputOptions output;

    @Mixin
    private RulesOption rules;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    SourceCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = touchstone.terminal();
        String host = Domains.host(target);
        boolean isTest = Web.allowsPrivateAddresses(terminal.environment());
        if (host == null || (Domains.registrable(target) == null && !isTest)) {
            throw new Failure("“" + target + "” is not a domain; write one such as example.org, or an address on it.");
        }
        try (Stages stages = new Stages(terminal, rules, store)) {
            SiteObservations seen = seen(terminal, stages, host);
            SourceScore score = stages.sourceChecker().of(target, seen).score();
            output.write(
                    terminal,
                    output.format == OutputOptions.Format.JSON
                            ? JsonReport.of(score, seen)
                            : TextReport.of(score, seen, output.paint(terminal)));
            return ExitCode.CLEAN;
        }
    }

    /** What a visit saw, now or earlier. Whatever goes wrong is said, and the rest is shown all the same. */
    private @Nullable SiteObservations seen(Terminal terminal, Stages stages, String host) throws IOException {
        SiteObservations earlier = stages.observations(host);
        if (!refresh && (!observe || !SiteObserver.isDue(earlier, Instant.now()))) {
            return earlier;
        }
        try (PoliteFetcher web = Web.fetcher(terminal, contact)) {
            SiteObserver observer = new SiteObserver(web::fetch, stages.siteWords(), InstantSource.system());
            return switch (observer.observe(host, home(terminal, host))) {
                case SiteObserved.Seen now -> kept(terminal, stages, now);
                case SiteObserved.Unreached unreached -> {
                    terminal.errors().println("touchstone: " + unreached.message());
                    yield earlier;
                }
            };
        }
    }

    private static @Nullable SiteObservations kept(Terminal terminal, Stages stages, SiteObserved.Seen now) {
        now.troubles().forEach(t -> terminal.errors().println("  not looked at: " + t));
        try {
            stages.store().keep(now.observations());
            return stages.store().observations(now.observations().domain());
        } catch (StoreException e) {
            terminal.errors().println("touchstone: what was seen is not kept: " + e.getMessage());
            return now.observations();
        }
    }

    /** The home page of the host; in tests with the port that was given. */
    private URI home(Terminal terminal, String host) {
        URI given = Web.allowsPrivateAddresses(terminal.environment()) ? WebAddresses.resolve(null, target) : null;
        String place = given == null || given.getPort() < 0 ? host : given.getAuthority();
        URI home = WebAddresses.resolve(null, "http://" + place + "/");
        if (home == null) {
            throw new Failure("“" + target + "” is not a domain that can be visited; write one such as example.org.");
        }
        return home;
    }
}
