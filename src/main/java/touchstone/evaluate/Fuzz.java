package touchstone.evaluate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.extract.Extractor;
import touchstone.model.Extraction;
import touchstone.model.Page;

/** Extracts spoilt pages: none may crash, hang, take time out of proportion to its size, or give offsets that are wrong. */
public final class Fuzz {

    /** What a page may take: so many milliseconds of CPU time, and so many more for each kilobyte. */
    private static final double MOST_MS = 400;

    private static final double MOST_MS_PER_KB = 1;
    private static final long HANG_SECONDS = 60;
    /** Smaller pages are not asked how long they take a kilobyte. */
    private static final int LARGE = 20_000;

    private static final int MOST_PAGES = 1_000;
    private static final int SMALL_PROBE = 30_000;
    private static final int GROWTH = 8;

    private final Extractor extractor;
    private final List<String> failures = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private String slowest = "";
    private double slowestRate;

    /** @param nanos CPU time of the thread that extracted */
    private record Outcome(
            @Nullable Extraction extraction, @Nullable Throwable thrown, long nanos) {}

    private Fuzz(Extractor extractor) {
        this.extractor = extractor;
    }

    /**
     * Spoils the pages of a file {@code count} times, and then feeds pages made of one hostile piece only, in two sizes.
     *
     * @param first number of the first spoilt page: with the seed it says which page it is
     * @param failureFile where to write a line for each failure; null to write none
     * @param progress told how many are done
     */
    public static Evaluation run(
            Path file,
            long seed,
            int first,
            int count,
            Extractor extractor,
            @Nullable Path failureFile,
            IntConsumer progress)
            throws IOException {
        List<Page> pages = new ArrayList<>();
        PageFile.each(file, item -> {
            if (pages.size() < MOST_PAGES) {
                pages.add(item.page());
            }
        });
        if (pages.isEmpty()) {
            throw new IOException(file + " holds no pages");
        }
        Fuzz fuzz = new Fuzz(extractor);
        PageMutations mutations = new PageMutations(pages);
        for (int i = first; i < first + count; i++) {
            PageMutations.Mutated mutated = mutations.at(seed * 1_000_003 + i);
            fuzz.judge("seed " + seed + ", page " + i + " (" + mutated.how() + ")", mutated.page());
            progress.accept(i - first + 1);
        }
        double growth = count == 1 ? 0 : fuzz.growth(seed);
        InputFile.write(failureFile, fuzz.failures);
        return fuzz.evaluation(count, growth);
    }

    private void judge(String name, Page page) {
        Outcome outcome = watched(page);
        double ms = outcome.nanos() / 1e6;
        double kilobytes = page.body().length / 1e3;
        if (outcome.thrown() != null) {
            failures.add(name + ": " + thrown(outcome.thrown()));
        } else if (outcome.extraction() == null) {
            failures.add(name + ": not done after " + HANG_SECONDS + " s");
        } else if (ms > MOST_MS + MOST_MS_PER_KB * kilobytes) {
            failures.add(String.format(Locale.ROOT, "%s: %.0f ms for %.0f KB", name, ms, kilobytes));
        } else if (outcome.extraction() instanceof Extraction.Found found) {
            String complaint = Soundness.complaint(found.article());
            if (complaint != null) {
                failures.add(name + ": " + complaint);
            }
        }
        if (page.body().length >= LARGE) {
            rates.add(ms / kilobytes);
            if (ms / kilobytes > slowestRate) {
                slowestRate = ms / kilobytes;
                slowest = String.format(Locale.ROOT, "slowest: %s: %.0f ms for %.0f KB", name, ms, kilobytes);
            }
        }
    }

    private static String thrown(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(place -> place.getClassName().startsWith("touchstone."))
                .findFirst()
                .map(place -> thrown + " at " + place)
                .orElse(thrown.toString());
    }

    /** In a thread of its own, which is left behind if it hangs. */
    private Outcome watched(Page page) {
        FutureTask<Outcome> task = new FutureTask<>(() -> timed(page));
        Thread.ofPlatform().daemon().name("fuzz").start(task);
        try {
            return task.get(HANG_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Outcome(null, null, TimeUnit.SECONDS.toNanos(HANG_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fuzzing", e);
        } catch (ExecutionException e) {
            return new Outcome(null, e.getCause(), 0);
        }
    }

    private Outcome timed(Page page) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Extraction extraction = extractor.extract(page);
        return new Outcome(extraction, null, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }

    /**
     * By how much more than its size the time of a hostile page grows, at worst: 1 is linear, {@value #GROWTH} quadratic. The
     * best of three runs counts.
     */
    private double growth(long seed) {
        double worst = 0;
        for (HostilePages kind : HostilePages.values()) {
            Page small = hostile(kind, SMALL_PROBE, seed);
            Page large = hostile(kind, GROWTH * SMALL_PROBE, seed);
            judge("hostile " + kind, large);
            double grown = best(large) / Math.max(1e6, best(small)) / GROWTH;
            worst = Math.max(worst, grown);
            if (grown > GROWTH / 2.0) {
                failures.add(String.format(
                        Locale.ROOT,
                        "hostile %s: %d times the size took %.0f times as long",
                        kind,
                        GROWTH,
                        grown * GROWTH));
            }
        }
        return worst;
    }

    private double best(Page page) {
        return Math.min(
                watched(page).nanos(),
                Math.min(watched(page).nanos(), watched(page).nanos()));
    }

    private static Page hostile(HostilePages kind, int length, long seed) {
        byte[] html = kind.of(length, new Random(seed)).getBytes(StandardCharsets.UTF_8);
        return new Page(null, "text/html", "utf-8", html);
    }

    private Evaluation evaluation(int count, double growth) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of("failures", failures.size()));
        if (!rates.isEmpty()) {
            double[] sorted = rates.stream().mapToDouble(r -> r).sorted().toArray();
            measures.add(Measure.of("median ms a kilobyte", sorted[sorted.length / 2]));
            measures.add(Measure.of("p99 ms a kilobyte", sorted[(int) (sorted.length * .99)]));
            measures.add(Measure.of("slowest ms a kilobyte", sorted[sorted.length - 1]));
        }
        measures.add(Measure.of("worst growth", growth));
        List<String> notes = new ArrayList<>(failures.subList(0, Math.min(20, failures.size())));
        if (!slowest.isEmpty()) {
            notes.add(slowest);
        }
        return new Evaluation("fuzz", count, measures, notes);
    }
}
