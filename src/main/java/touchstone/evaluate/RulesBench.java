package touchstone.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.model.Article;
import touchstone.model.SourcingProfile;
import touchstone.rule.ArticleSignals;
import touchstone.rule.RuleSet;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFolders;
import touchstone.rulebook.Rulebook;
import touchstone.rulebook.RulebookException;
import touchstone.rulebook.SoberText;

/**
 * How long rules take, in the time of the working thread: many of them on one article, loading and checking all, and each of a
 * set of rules that mean harm.
 */
public final class RulesBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final SourcingProfile PROFILE = new SourcingProfile(30, .6, .4, .1, .05, .1, 6);
    private static final int WORDS = 1_000;
    private static final int MANY = 200;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path rules;
    private final Path scratch;

    private RulesBench(Path rules, Path scratch) {
        this.rules = rules;
        this.scratch = scratch;
    }

    /**
     * @param rules a folder of rules with sober texts, of which the article is made
     * @param rounds how often each thing is done
     */
    public static Evaluation run(Path rules, int rounds) throws IOException {
        Path scratch = Files.createTempDirectory("touchstone-bench-rules");
        try {
            return new RulesBench(rules, scratch).run(rounds);
        } finally {
            delete(scratch);
        }
    }

    private Evaluation run(int rounds) throws IOException {
        List<Measure> measures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        measures.add(Measure.of("load and check all rules, cold, ms", millis(() -> RuleSet.load(rules))));
        double[] loads = times(Math.min(rounds, 11), () -> RuleSet.load(rules));
        measures.add(Measure.of("load and check all rules, warm, ms", loads[loads.length / 2]));
        many(rounds, measures, notes);
        double worst = 0;
        for (Map.Entry<String, String> hostile : HostileRules.all().entrySet()) {
            double time = hostile(hostile.getKey(), hostile.getValue(), Math.min(5, rounds), notes);
            worst = Math.max(worst, time);
        }
        measures.add(Measure.of("worst hostile rule, ms", worst));
        return new Evaluation("bench rules", rounds, measures, notes);
    }

    private void many(int rounds, List<Measure> measures, List<String> notes) throws IOException {
        // that copies say the same is a problem, which is noted and does not matter here
        RuleSet set = RuleSet.lazy(Rulebook.read(RuleFolders.of(multiplied()), new ArrayList<>()));
        Article article = article();
        int[] count = new int[1];
        Runnable work = () -> count[0] =
                set.evaluate(ArticleSignals.of(article, PROFILE, TODAY)).size();
        times(rounds, work);
        double[] times = times(rounds, work);
        measures.add(Measure.of(MANY + " rules on an article, median ms", times[times.length / 2]));
        measures.add(Measure.of(MANY + " rules on an article, p99 ms", times[times.length * 99 / 100]));
        notes.add(String.format(
                Locale.ROOT,
                "%d rules about articles, the shipped ones again and again; %,d words of the sober texts.",
                count[0],
                article.text().split("\\s+", -1).length));
    }

    /** A folder with as many rules about articles as are wanted, the shipped ones under further names. */
    private Path multiplied() throws IOException {
        Path many = Files.createDirectories(scratch.resolve("many"));
        copy(rules.resolve("lexicon"), Files.createDirectories(many.resolve("lexicon")));
        Files.copy(rules.resolve("criteria.tsv"), many.resolve("criteria.tsv"));
        List<RuleFile> shipped = Rulebook.read(rules).rules().stream()
                .filter(r -> r.applies().to() == RuleFile.Subject.ARTICLE)
                .filter(r -> r.status() != RuleFile.Status.DEPRECATED)
                .toList();
        for (int i = 0; i < MANY; i++) {
            String id = shipped.get(i % shipped.size()).id();
            String text = Files.readString(rules.resolve(id + ".yaml")).replace("id: " + id, "id: " + id + "-" + i);
            Path copy = many.resolve(id + "-" + i + ".yaml");
            Files.createDirectories(copy.resolveSibling("."));
            Files.writeString(copy, text);
        }
        return many;
    }

    private Article article() {
        StringBuilder body = new StringBuilder();
        for (SoberText text : SoberText.read(rules.resolve("sober"))) {
            if (text.language().equals("en") && body.toString().split("\\s+", -1).length < WORDS) {
                body.append(text.body()).append("\n\n");
            }
        }
        return SoberCorpus.article(new SoberText(
                "all",
                "news",
                "en",
                "https://harbourpost.example/local/all",
                "Ada Moreau",
                "2025-11-04",
                "Council approves second tram line after two-year review",
                body.toString()));
    }

    /** From reading the file to the end of what it does to the worst of texts, or to its refusal; the best of some tries. */
    private double hostile(String name, String rule, int rounds, List<String> notes) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve(name));
        Files.createDirectories(folder.resolve("headline"));
        Files.writeString(folder.resolve("headline/hostile.yaml"), rule);
        double worst = Double.POSITIVE_INFINITY;
        String outcome = "";
        for (int i = 0; i < rounds; i++) {
            double start = now();
            try {
                RuleSet set = RuleSet.load(folder);
                double loaded = now() - start;
                double ran = HostileRules.articles().stream()
                        .mapToDouble(a -> millis(() -> set.evaluate(ArticleSignals.of(a, PROFILE, TODAY)))
                                - millis(() -> ArticleSignals.of(a, PROFILE, TODAY)))
                        .max()
                        .orElse(0);
                worst = Math.min(worst, Math.max(loaded, ran));
                outcome = "let in, and bounded";
            } catch (RulebookException e) {
                worst = Math.min(worst, now() - start);
                outcome = "refused: " + e.problems().getFirst().message();
            }
        }
        notes.add(String.format(Locale.ROOT, "%-34s %7.1f ms  %s", name, worst, outcome));
        return worst;
    }

    private static double[] times(int rounds, Runnable work) {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            times[i] = millis(work);
        }
        Arrays.sort(times);
        return times;
    }

    private static double millis(Runnable work) {
        double start = now();
        work.run();
        return now() - start;
    }

    /** Milliseconds that this thread has worked, which other work on the computer hardly changes. */
    private static double now() {
        return THREADS.getCurrentThreadCpuTime() / 1e6;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot delete " + file, e);
                }
            });
        }
    }
}
