package touchstone.evaluate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.extract.BareParse;
import touchstone.extract.Extractor;
import touchstone.model.Extraction;
import touchstone.model.Page;

/**
 * CPU time of extraction beside that of a bare parse of the same bytes, page by page in turns, and the least of three times:
 * whatever else the computer does only adds. Time of this thread only, without that of the compiler and of garbage collection.
 */
final class ExtractTimes {

    /** Pages that are extracted and parsed in rounds before anything is counted, so that the compiler has seen the code. */
    private static final int WARM_UP = 60;

    private static final int ROUNDS = 5;
    private static final int TIMES = 3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Page> early = new ArrayList<>();
    private final Extractor extractor;
    private boolean warm;
    private int pages;
    private long extracting;
    private long parsing;

    ExtractTimes(Extractor extractor) {
        this.extractor = extractor;
    }

    /** Extracts the page, and counts the time that it took. */
    Extraction extract(Page page) {
        if (!warm && pages < WARM_UP) {
            early.add(page);
        } else if (!warm) {
            warm = true;
            restart();
        }
        return count(page);
    }

    private Extraction count(Page page) {
        pages++;
        long leastParsing = Long.MAX_VALUE;
        long leastExtracting = Long.MAX_VALUE;
        Extraction extraction = null;
        for (int i = 0; i < TIMES; i++) {
            long start = threads.getCurrentThreadCpuTime();
            BareParse.of(page);
            long parsed = threads.getCurrentThreadCpuTime();
            extraction = extractor.extract(page);
            long extracted = threads.getCurrentThreadCpuTime();
            leastParsing = Math.min(leastParsing, parsed - start);
            leastExtracting = Math.min(leastExtracting, extracted - parsed);
        }
        parsing += leastParsing;
        extracting += leastExtracting;
        return Objects.requireNonNull(extraction);
    }

    /** The pages so far were the warm-up, and are done again to be counted. */
    private void restart() {
        for (int i = 0; i < ROUNDS; i++) {
            early.forEach(this::count);
        }
        pages = 0;
        extracting = 0;
        parsing = 0;
        early.forEach(this::count);
        early.clear();
    }

    List<Measure> measures() {
        if (extracting == 0 || parsing == 0) {
            return List.of();
        }
        return List.of(
                Measure.of("pages per CPU second", pages / (extracting / 1e9)),
                Measure.of("the same of a bare parse", pages / (parsing / 1e9)),
                Measure.of("extraction / bare parse", (double) extracting / parsing));
    }
}
