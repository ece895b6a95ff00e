package touchstone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.check.Checked;
import touchstone.check.Checker;
import touchstone.check.SourceChecker;
import touchstone.evaluate.Bench;
import touchstone.evaluate.ClaimBench;
import touchstone.evaluate.Evaluation;
import touchstone.evaluate.RulesBench;
import touchstone.model.Page;

/** {@code touchstone bench}: how fast it is. */
@Command(
        name = "bench",
        description = {
            "Measures speed as a ratio to a floor, the part of the work that cannot be spared, in the same run and in turns:"
                    + " so the ratio holds on a busy computer too.",
            "All fact-checks and articles are made up."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BenchServeCommand.class, BenchServerCommand.class},
        mixinStandardHelpOptions = true)
final class BenchCommand {

    private static final int SENTENCES = 25;
    /** With 20 words or so each: an article of about 1,000 words. */
    private static final int NEWS_SENTENCES = 40;

    @ParentCommand
    private TouchstoneCommand touchstone;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    BenchCommand() {}

    TouchstoneCommand touchstone() {
        return touchstone;
    }

    /** What is measured. */
    private interface Work {
        Evaluation with(Stages stages) throws IOException;
    }

    @Command(
            name = "match",
            description = "A claim among many fact-checks, beside both encoders and two bare BM25 queries.",
            mixinStandardHelpOptions = true)
    int match(
            @Mixin MadeUpCorpusOptions corpus,
            @Option(
                            names = "--rounds",
                            paramLabel = "N",
                            defaultValue = "300",
                            description = "How many claims (default: ${DEFAULT-VALUE}).")
                    int rounds,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return corpus.use(
                touchstone.terminal(),
                rules,
                data -> run(
                        options,
                        rules,
                        data,
                        stages -> Bench.match(rounds, stages.corpus(), stages.matcher(), stages.encoders())));
    }

    @Command(
            name = "check",
            description = "An article of 25 sentences, beside the encoding of its claims.",
            mixinStandardHelpOptions = true)
    int check(
            @Mixin MadeUpCorpusOptions corpus,
            @Option(
                            names = "--rounds",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "How many articles (default: ${DEFAULT-VALUE}).")
                    int rounds,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return corpus.use(
                touchstone.terminal(),
                rules,
                data -> run(options, rules, data, stages -> {
                    Checker checker = stages.checker(false);
                    return Bench.check(rounds, SENTENCES, story -> claims(checker, story), stages.encoders());
                }));
    }

    @Command(
            name = "claims",
            description =
                    "The reading of an article's claims, without encoding them, beside the encoding of its sentences.",
            mixinStandardHelpOptions = true)
    int claims(
            @Option(
                            names = "--rounds",
                            paramLabel = "N",
                            defaultValue = "30",
                            description = "How many articles of about 1,000 words (default: ${DEFAULT-VALUE}).")
                    int rounds,
            @Mixin DataOption data,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return run(options, rules, data, stages -> {
            return ClaimBench.run(
                    rounds,
                    NEWS_SENTENCES,
                    stages.claimFinder(),
                    stages.encoders().first());
        });
    }

    private static int claims(Checker checker, String story) {
        Page page = new Page(null, "text/plain", "UTF-8", story.getBytes(StandardCharsets.UTF_8));
        return switch (checker.check(page)) {
            case Checked.NotJudged none -> throw new Failure("the made-up article is none: " + none.message());
            case Checked.Judged judged -> judged.report().claims().size();
        };
    }

    @Command(
            name = "rules",
            description = "200 rules on an article of 1,000 words, the loading of all rules, and rules that mean harm.",
            mixinStandardHelpOptions = true)
    int rules(
            @Option(
                            names = "--rounds",
                            paramLabel = "N",
                            defaultValue = "1500",
                            description = "How often the rules are applied (default: ${DEFAULT-VALUE}).")
                    int rounds,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        Terminal terminal = touchstone.terminal();
        return options.finish(terminal, RulesBench.run(rules.folder(terminal), rounds));
    }

    @Command(
            name = "source",
            description = "A source by its domain, looked up and scored.",
            mixinStandardHelpOptions = true)
    int source(
            @Option(
                            names = "--rounds",
                            paramLabel = "N",
                            defaultValue = "100000",
                            description = "How many look-ups (default: ${DEFAULT-VALUE}).")
                    int rounds,
            @Mixin DataOption data,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        List<String> domains = domains(rules.folder(touchstone.terminal()));
        return run(options, rules, data, stages -> {
            stages.checker(false);
            SourceChecker sources = stages.sourceChecker();
            return Bench.source(domains, rounds, domain -> {
                if (sources.of(domain).score().criteria().isEmpty()) {
                    throw new IllegalStateException("nothing was asked about " + domain);
                }
            });
        });
    }

    /** Some that are rated and some that are not, in no order that a cache could like. */
    static List<String> domains(Path rules) throws IOException {
        List<String> domains = new ArrayList<>();
        try (Stream<String> lines = Files.lines(rules.resolve("reputation/pc1.tsv"))) {
            lines.filter(line -> !line.startsWith("#") && line.indexOf('\t') > 0)
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .filter(domain -> domain.hashCode() % 60 == 0)
                    .forEach(domains::add);
        }
        for (int i = 0; i < 50; i++) {
            domains.add("nobody-rated-" + i + ".example.org");
        }
        return domains;
    }

    private int run(EvaluationOptions options, RulesOption rules, DataOption data, Work work) throws IOException {
        Terminal terminal = touchstone.terminal();
        try (Stages stages = new Stages(terminal, rules, data)) {
            return options.finish(terminal, work.with(stages));
        }
    }
}
