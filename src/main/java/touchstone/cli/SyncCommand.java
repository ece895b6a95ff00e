package touchstone.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.collect.FactSync;
import touchstone.collect.FactSyncOrigin;
import touchstone.collect.FactSyncResult;
import touchstone.collect.FactSyncResult.State;
import touchstone.fetch.PoliteFetcher;
import touchstone.text.Domains;
import touchstone.text.WebAddresses;

/** {@code touchstone sync}. */
@Command(
        name = "sync",
        description = {
            "Brings the fact-checks up to date, and says what was added, changed, corrected, withdrawn and restored. It can be"
                    + " broken off at any time, and goes on where it was; what is unchanged is not read again.",
            "Only what is named here is asked."
        },
        footer = {
            "",
            "Examples:",
            "  touchstone sync data-commons",
            "  TOUCHSTONE_GOOGLE_API_KEY=... touchstone sync --google-site fullfact.org --max-age 30",
            "  touchstone sync --page https://fact.example/checks/17 ~/fact-checks/",
            "",
            Web.PRIVATE_HELP,
            "Exit codes: 0 every origin was read, 1 some could not be read or not to the end, 2 none could be read."
        },
        mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {

    private static final String KEY = "TOUCHSTONE_GOOGLE_API_KEY";
    private static final int MOST_KNOWN = 1_000_000;

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(
            paramLabel = "ORIGIN",
            arity = "0..*",
            description = "data-commons for the feed of Data Commons (about 250 MB), the address of another feed of"
                    + " fact-checks, a file, or a folder of files.")
    private List<String> origins = new ArrayList<>();

    @Option(
            names = "--page",
            paramLabel = "URL",
            description = "A publisher's page with ClaimReview on it; may be given several times.")
    private List<String> pages = new ArrayList<>();

    @Option(
            names = "--pages",
            paramLabel = "FILE",
            description = "A file with the address of such a page on each line.")
    private @Nullable Path pageList;

    @Option(
            names = "--publisher",
            paramLabel = "DOMAIN",
            description =
                    "The pages of this publisher's fact-checks that are known already, to see whether they were changed"
                            + " or taken down; those that were not visited for the longest time first.")
    private @Nullable String publisher;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many of them a run (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(
            names = "--google",
            paramLabel = "WORDS",
            description = "Search Google's Fact Check Tools for these words. The key is read from " + KEY + ".")
    private @Nullable String words;

    @Option(names = "--google-site", paramLabel = "HOST", description = "There, only what this publisher checked.")
    private @Nullable String site;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "There, only what is in this language, such as en.")
    private @Nullable String language;

    @Option(names = "--max-age", paramLabel = "DAYS", description = "There, only what was published in the last days.")
    private @Nullable Integer maxAge;

    @Option(
            names = "--google-pages",
            paramLabel = "N",
            defaultValue = "20",
            description = "There, at most so many pages of 50 a run (default: ${DEFAULT-VALUE}); the next run goes on.")
    private int googlePages;

    @Option(names = "--google-url", paramLabel = "URL", hidden = true, description = "Another place of that interface.")
    private URI googleUrl = FactSync.GOOGLE;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Where whoever is asked can reach you: e-mail or web address.")
    private @Nullable String contact;

    @Mixin
    private OutputOptions output;

    @Mixin
    private DataOption data;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    SyncCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = touchstone.terminal();
        List<FactSyncOrigin> all = all();
        if (all.isEmpty() && publisher == null) {
            throw new Failure(
                    "nothing was named to be brought up to date; name data-commons, a feed, a file, --page URL or"
                            + " --google WORDS.");
        }
        if (most < 1) {
            throw new Failure("--most is 1 or more, not " + most + ".");
        }
        List<FactSyncResult> results = new ArrayList<>();
        try (Stages stages = new Stages(terminal, rules, data);
                PoliteFetcher web = Web.fetcher(terminal, contact)) {
            String key = terminal.environment().get(KEY);
            FactSync sync =
                    new FactSync(web, stages.factImport(), stages.data(), key, googleUrl, InstantSource.system());
            if (publisher != null) {
                all.addAll(sync.due(pagesOf(stages, publisher), most));
            }
            for (FactSyncOrigin origin : all) {
                try (SyncProgress progress = new SyncProgress(terminal)) {
                    results.add(sync.run(origin, progress));
                }
            }
        }
        output.write(
                terminal, output.format == OutputOptions.Format.JSON ? SyncText.json(results) : SyncText.of(results));
        return exitCode(results);
    }

    private static int exitCode(List<FactSyncResult> results) {
        if (results.stream().allMatch(r -> r.state() == State.FAILED)) {
            return ExitCode.COULD_NOT_RUN;
        }
        boolean whole = results.stream().allMatch(r -> r.state() == State.SYNCED || r.state() == State.UNCHANGED);
        return whole ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private List<FactSyncOrigin> all() throws IOException {
        List<FactSyncOrigin> all = new ArrayList<>();
        for (String origin : origins) {
            if (origin.equals("data-commons")) {
                all.add(new FactSyncOrigin.Feed(FactSyncOrigin.Feed.DATA_COMMONS));
            } else if (origin.contains("://")) {
                all.add(new FactSyncOrigin.Feed(address(origin)));
            } else {
                files(Path.of(origin)).forEach(file -> all.add(new FactSyncOrigin.File(file)));
            }
        }
        for (String page : pages) {
            all.add(new FactSyncOrigin.Page(address(page)));
        }
        if (pageList != null) {
            for (String line : Files.readAllLines(EvaluationOptions.existing(pageList))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    all.add(new FactSyncOrigin.Page(address(line)));
                }
            }
        }
        if (words != null || site != null) {
            all.add(search());
        }
        return all;
    }

    private static List<URI> pagesOf(Stages stages, String publisher) throws IOException {
        String domain = Domains.registrable(publisher);
        List<URI> pages = stages
                .corpus()
                .list(
                        f -> f.publisherDomain() != null && f.publisherDomain().equals(domain) && f.url() != null,
                        MOST_KNOWN)
                .stream()
                .map(f -> Objects.requireNonNull(f.url()))
                .toList();
        if (pages.isEmpty()) {
            throw new Failure("no fact-check of “" + publisher + "” is known; name a domain such as fullfact.org.");
        }
        return pages;
    }

    private FactSyncOrigin.Google search() {
        try {
            return new FactSyncOrigin.Google(words, site, language, maxAge, googlePages);
        } catch (IllegalArgumentException e) {
            throw new Failure("--google-pages is 1 to 1000, not " + googlePages + ".", e);
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().matches("[^.].*\\.(json|jsonl|ndjson|jsonld|tsv)(\\.gz)?"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new Failure(
                        "there is no file of fact-checks (.json, .jsonl, .ndjson, .jsonld, .tsv, gzipped or not) in "
                                + path + ".");
            }
            return found;
        }
    }

    private static URI address(String words) {
        URI address = WebAddresses.resolve(null, words.strip());
        if (address == null) {
            throw new Failure(
                    "“" + words + "” is not a web address; write it in full, as in https://example.org/page.");
        }
        return address;
    }
}
