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
     * Runs both for each number from 0 on, first the rounds that are not counted.
     *
     * @param warmUp rounds that are not counted
     */
    static PairedTimes of(int rounds, int warmUp, Task work, Task floor) {
        PairedTimes times = new PairedTimes();
        for (int i = 0; i < warmUp + rounds; i++) {
            boolean isFirst = i % 2 == 0;
            long first = took(isFirst ? work : floor, i);
            long second = took(isFirst ? floor : work, i);
            if (i >= warmUp) {
                times.work.add(isFirst ? first : second);
                times.floor.add(isFirst ? second : first);
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
