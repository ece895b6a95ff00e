package touchstone.evaluate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.extract.BareParse;
import touchstone.extract.Extractor;
import touchstone.model.Extraction;
import touchstone.model.Page;

/**
 * CPU time of extraction beside that of a bare parse of the same bytes, page by page, now one and now the other first: whatever
 * else the computer does slows down both. Time of this thread only, without that of the compiler and of garbage collection.
 */
final class ExtractTimes {

    /** Pages that are extracted and parsed once more before anything is counted, so that the compiler has seen the code. */
    private static final int WARM_UP = 60;

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
        boolean parseFirst = pages++ % 2 == 0;
        if (parseFirst) {
            parse(page);
        }
        long before = threads.getCurrentThreadCpuTime();
        Extraction extraction = extractor.extract(page);
        extracting += threads.getCurrentThreadCpuTime() - before;
        if (!parseFirst) {
            parse(page);
        }
        return extraction;
    }

    private void parse(Page page) {
        long before = threads.getCurrentThreadCpuTime();
        BareParse.of(page);
        parsing += threads.getCurrentThreadCpuTime() - before;
    }

    /** The pages so far were the warm-up, and are done again to be counted. */
    private void restart() {
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
