package touchstone.extract;

/** What can be seen of a flow once each has been looked at: how sure the first look was of it and of those around it. */
final class SecondLook {

    private static final int REACH = 4;

    private final FlowFeatures flows;
    private final double[] logits;
    private final double[] mass;
    private final double[] chars;

    SecondLook(FlowFeatures flows, double[] logits) {
        this.flows = flows;
        this.logits = logits;
        mass = new double[logits.length + 1];
        chars = new double[logits.length + 1];
        for (int i = 0; i < logits.length; i++) {
            int length = flows.flow(i).text().length();
            mass[i + 1] = mass[i] + length / (1 + Math.exp(-logits[i]));
            chars[i + 1] = chars[i] + length;
        }
    }

    void of(int i, FlowFeatures.Sink sink) {
        int own = fine(i);
        int rough = rough(i);
        Flow flow = flows.flow(i);
        int length = Looks.bin(flow.text().length());
        sink.add(key(1, own));
        sink.add(key(2, own, flow.role().name().hashCode()));
        sink.add(key(3, rough, length));
        sink.add(key(4, own, flows.opinion(i)));
        for (int d = 1; d <= REACH; d++) {
            sink.add(key(10 + d, rough(i - d), rough / 2));
            sink.add(key(20 + d, rough(i + d), rough / 2));
        }
        sink.add(key(5, rough, rough(i - 1), rough(i + 1)));
        sink.add(key(6, Looks.mix(rough, flow.isHeading() ? 1 : 0), rough(i + 1), rough(i + 2)));
        sink.add(key(7, Looks.mix(rough(i - 2), rough(i - 1)), rough, Looks.mix(rough(i + 1), rough(i + 2))));
        sink.add(key(8, rough, share(i - 10, i), share(i + 1, i + 11)));
        sink.add(key(9, rough, part(mass[i])));
        sink.add(key(30, length, part(mass[i]), part(mass[i + 1])));
        int level = 0;
        for (Box box = flow.box(); box != null && level < 5; box = box.parent, level++) {
            int to = Math.max(box.from, box.to);
            int others = box.to - box.from <= 1 ? -1 : without(i, box.from, to);
            sink.add(key(31 + level, rough, others));
            sink.add(key(37 + level, rough, others, part(mass[to] - mass[box.from])));
        }
        sink.add(key(43, rough, Math.min(9, bestWithin(i - 6, i)), Math.min(9, bestWithin(i + 1, i + 7))));
    }

    /** Share of the characters in other flows of a stretch that the first look would keep, in sixths. */
    private int without(int i, int from, int to) {
        boolean inside = i >= from && i < to;
        double all = chars[to] - chars[from] - (inside ? chars[i + 1] - chars[i] : 0);
        double kept = mass[to] - mass[from] - (inside ? mass[i + 1] - mass[i] : 0);
        return all <= 0 ? -1 : (int) Math.round(6 * kept / all);
    }

    private int share(int from, int to) {
        int start = Math.clamp(from, 0, logits.length);
        int end = Math.clamp(to, 0, logits.length);
        return end <= start ? -1 : without(-1, start, end);
    }

    private int bestWithin(int from, int to) {
        int best = -1;
        for (int i = Math.max(0, from); i < Math.min(to, logits.length); i++) {
            best = flows.flow(i).text().length() >= 80 ? Math.max(best, rough(i)) : best;
        }
        return best;
    }

    private int part(double of) {
        double all = Math.max(1, mass[logits.length]);
        return of <= 0 ? 0 : of >= all - 1 ? 21 : 1 + (int) (20 * of / all);
    }

    private int fine(int i) {
        return (int) Math.round(Math.clamp(2 * logits[i], -14, 14));
    }

    /** From 1, surely not, to 8; 0 beyond the page. */
    private int rough(int i) {
        return i < 0 || i >= logits.length ? 0 : 1 + (int) Math.clamp(4 + logits[i], 0, 7.9);
    }

    private static int key(int kind, int a) {
        return Looks.key(1000 + kind, a);
    }

    private static int key(int kind, int a, int b) {
        return Looks.key(1000 + kind, Looks.mix(a, b));
    }

    private static int key(int kind, int a, int b, int c) {
        return Looks.key(1000 + kind, Looks.mix(a, b, c));
    }
}
