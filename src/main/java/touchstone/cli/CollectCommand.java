package touchstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.collect.Collector;
import touchstone.collect.Tally;
import touchstone.fetch.PageArchive;
import touchstone.fetch.PoliteFetcher;
import touchstone.fetch.WarcReplay;
import touchstone.fetch.WarcReplay.Archived;
import touchstone.rulebook.Hints;
import touchstone.rulebook.SourceList;
import touchstone.rulebook.SourceList.Source;
import touchstone.rulebook.SourceListReader;
import touchstone.store.ClaimStore;

/** {@code touchstone collect}. */
@Command(
        name = "collect",
        description = {
            "Visits the sources that a file lists, politely, and keeps what they claim, the fact-checks they publish, and what"
                    + " they show of themselves.",
            "What was read before and did not change is not read again. It can be broken off at any time, and goes on where"
                    + " it was.",
            "On a terminal it ends with a summary; elsewhere each event is a line of JSON."
        },
        footer = {
            "",
            "A file that lists sources:",
            "  contact: you@example.org",
            "  sources:",
            "    - name: Example News",
            "      feeds: https://example.org/feed.xml",
            "      take: [claims, site-facts]",
            "",
            Web.PRIVATE_HELP,
            "Exit codes: 0 everything was read, 1 some feed or list could not be read, 2 could not run."
        },
        mixinStandardHelpOptions = true)
final class CollectCommand implements Callable<Integer> {

    private static final long WARC_BYTES = 1_000_000_000;

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "sources.yaml",
            description =
                    "The file that lists the sources (default: ${DEFAULT-VALUE}), or fact-checkers for the list that"
                            + " came with the program.")
    private String file;

    @Option(names = "--check-config", description = "Explain what the file asks for, and visit nobody.")
    private boolean checkConfig;

    @Option(names = "--watch", description = "Run on, and visit each source again in its own time.")
    private boolean watch;

    @Option(names = "--only", paramLabel = "NAME", description = "Only this source; may be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--warc",
            paramLabel = "DIR",
            description = "Keep the pages and feeds as they came, in WARC files in this folder.")
    private @Nullable Path warc;

    @Option(
            names = "--replay",
            paramLabel = "WARC",
            description =
                    "Take claims and fact-checks out of this WARC file instead, and visit nobody; may be given several"
                            + " times.")
    private List<Path> archives = new ArrayList<>();

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Where whoever is visited can reach you, if the file does not say: e-mail or web address.")
    private @Nullable String contact;

    @Mixin
    private StoreOption store;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    CollectCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = touchstone.terminal();
        if (!archives.isEmpty()) {
            return replay(terminal);
        }
        SourceList list = SourceListReader.read(file(terminal));
        List<Source> sources = chosen(list);
        if (checkConfig) {
            terminal.out().print(CollectText.explained(list.contact(), list.keep(), sources));
            return ExitCode.CLEAN;
        }
        return collect(terminal, list, sources);
    }

    /** A name without a file behind it may be that of a list that ships. */
    private Path file(Terminal terminal) {
        Path given = Path.of(file);
        if (Files.isRegularFile(given)) {
            return given;
        }
        Path shipped = rules.folder(terminal).resolve("collect").resolve(file + ".yaml");
        if (file.matches("[a-z-]{1,40}") && Files.isRegularFile(shipped)) {
            return shipped;
        }
        throw new Failure("there is no file " + file + "; 'touchstone collect --help' shows what one looks like.");
    }

    private List<Source> chosen(SourceList list) {
        List<String> names = list.sources().stream().map(Source::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new Failure(
                        "there is no source '" + name + "' in " + file + "; " + Hints.nearest(name, names) + ".");
            }
        }
        return list.sources().stream()
                .filter(source -> only.isEmpty() || only.contains(source.name()))
                .toList();
    }

    private String reachable(SourceList list) {
        String address = contact == null ? list.contact() : contact;
        if (address == null || !SourceListReader.isContact(address)) {
            throw new Failure("whoever is visited must be able to reach you: write 'contact: you@example.org' into "
                    + file + ", or give --contact.");
        }
        return address;
    }

    private int collect(Terminal terminal, SourceList list, List<Source> sources) throws IOException {
        try (PageArchive archive = warc == null ? null : PageArchive.in(warc, WARC_BYTES, InstantSource.system());
                PoliteFetcher web = Web.fetcher(terminal, reachable(list), archive)) {
            return run(terminal, web, list.keep(), collector -> {
                if (watch) {
                    collector.watch(sources);
                } else {
                    collector.collect(sources);
                }
            });
        }
    }

    /** Pages out of archives: nobody is visited. */
    private int replay(Terminal terminal) throws IOException {
        for (Path archive : archives) {
            if (!Files.isReadable(archive) || Files.isDirectory(archive)) {
                throw new Failure("there is no archive " + archive + " that can be read.");
            }
        }
        try (PoliteFetcher nobody = Web.fetcher(terminal, null)) {
            return run(terminal, nobody, null, collector -> {
                for (Path archive : archives) {
                    Source source = SourceListReader.ofArchive(String.valueOf(archive.getFileName()));
                    try (Stream<Archived> pages =
                            WarcReplay.pages(archive, PageSource.MOST_BYTES, terminal.errors()::println)) {
                        collector.replay(source, pages);
                    }
                }
            });
        }
    }

    private interface Work {
        void with(Collector collector) throws InterruptedException, IOException;
    }

    @SuppressWarnings("try") // what breaks off is there to be closed
    private int run(Terminal terminal, PoliteFetcher web, @Nullable Duration keep, Work work) throws IOException {
        try (Stages stages = new Stages(terminal, rules, store);
                ClaimStore claims = store.open(terminal, stages.encoders());
                LiveChecker checker = new LiveChecker(stages);
                CollectProgress progress = new CollectProgress(terminal);
                BreakOff breakOff = BreakOff.onSignal();
                Collector collector = new Collector(
                        web,
                        stages.extractor(true),
                        claims,
                        stages.factKeeper(),
                        stages.siteWords(),
                        keep,
                        checker::now,
                        progress::on,
                        InstantSource.system())) {
            long start = System.nanoTime();
            try {
                work.with(collector);
            } catch (InterruptedException e) {
                terminal.errors()
                        .println("touchstone: broken off; what was read is kept, and the next run goes on from here.");
            }
            progress.end();
            Tally tally = collector.tally();
            if (terminal.outIsTerminal()) {
                Duration time = Duration.ofNanos(System.nanoTime() - start);
                terminal.out().print(CollectText.summary(tally, progress.troubles(), time));
            }
            return tally.brokenListings() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
        }
    }
}
