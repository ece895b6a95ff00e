package touchstone.evaluate;

import java.util.ArrayList;
import java.util.List;
import touchstone.evaluate.Evaluation.Measure;

/**
 * Times a piece of work beside its floor, that part of it which cannot be spared: in turns, so that whatever else the computer
 * does meanwhile slows down both.
 */
final class PairedTimes {

    private final Latencies work = new Latencies();
    private final Latencies floor = new Latencies();

    /** A piece of work, by its number. */
    interface Task {
        void run(int number);
    }

    /**
     * Runs both for each number.
     *
     * @param warmUp rounds that are not counted
     */
    static PairedTimes of(int rounds, int warmUp, Task work, Task floor) {
        PairedTimes times = new PairedTimes();
        for (int i = -warmUp; i < rounds; i++) {
            int number = i < 0 ? i + warmUp : i;
            long first = i % 2 == 0 ? took(work, number) : took(floor, number);
            long second = i % 2 == 0 ? took(floor, number) : took(work, number);
            if (i >= 0) {
                times.work.add(i % 2 == 0 ? first : second);
                times.floor.add(i % 2 == 0 ? second : first);
            }
        }
        return times;
    }

    private static long took(Task task, int number) {
        long start = System.nanoTime();
        task.run(number);
        return System.nanoTime() - start;
    }

    double ratio() {
        return work.median() / floor.median();
    }

    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of("ratio to the floor", ratio()));
        measures.add(Measure.of("median ms", work.median()));
        measures.add(Measure.of("median ms of the floor", floor.median()));
        measures.add(Measure.of("p99 ms", work.quantile(.99)));
        measures.add(Measure.of("p99 / median", work.quantile(.99) / work.median()));
        return measures;
    }
}
