package touchstone.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be seen of each flow of a page: itself, its names, its neighbours, its place in the tree and in the first reading.
 * Every feature is there or not, and named by a hash, so that nothing has to be looked up in a table.
 */
final class FlowFeatures {

    /** Takes features; the same one may come twice. */
    interface Sink {
        void add(int hash);
    }

    private static final int ANCESTORS = 5;
    private static final int LONG = 80;
    private static final int FARTHEST = 5;
    private static final int PLAIN = 30;
    private static final int SHORT = 60;

    private final List<Flow> flows;
    private final BodyFinder.Reading reading;
    private final PageWords words;
    private final int[] looks;
    private final int[] shape;
    private final int[] keptPlain;
    private final int[] longOnes;
    private final int[] under;
    /** How many flows below a heading that is a link, as on cards that lead to other pages: 0 for none; last how many such headings. */
    private final int[] cards;

    private final boolean[] again;
    private final Map<Integer, int[]> alike = new HashMap<>();
    /** The last heading above the body that repeats the title; the size of the page if there is none. */
    private final int title;

    private final int first;
    private final int last;
    private final int page;

    FlowFeatures(Outline outline, BodyFinder.Reading reading, PageWords words) {
        this.flows = outline.flows();
        this.reading = reading;
        this.words = words;
        int n = flows.size();
        looks = new int[n];
        shape = new int[n];
        under = new int[n];
        again = new boolean[n];
        keptPlain = new int[n + 1];
        longOnes = new int[n + 1];
        cards = new int[n + 1];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < n; i++) {
            measure(i, flows.get(i));
            again[i] = !seen.add(flows.get(i).text());
        }
        markHeadings();
        markBranches(outline);
        title = titleAbove();
        first = nextLong(reading.kept(), 0, 1);
        last = nextLong(reading.kept(), n - 1, -1);
        page = Looks.mix(Looks.bin(keptPlain[n]), Looks.bin(reading.kept().cardinality()));
    }

    private void measure(int i, Flow flow) {
        boolean kept = reading.kept().get(i);
        int plain = flow.text().length() - flow.linkChars();
        boolean isLong = plain >= LONG && !flow.isHeading();
        keptPlain[i + 1] = keptPlain[i] + (kept ? plain : 0);
        longOnes[i + 1] = longOnes[i] + (isLong ? 1 : 0);
        shape[i] = Looks.mix(Looks.mix(flow.role().name().hashCode(), Looks.length(flow)), Looks.links(flow));
        looks[i] = Looks.mix(shape[i], kept ? 1 : flow.box().foreign ? 2 : 0);
        int[] sums = alike.computeIfAbsent(signature(flow.box()), s -> new int[4]);
        sums[0]++;
        sums[1] += kept ? flow.text().length() : 0;
        sums[2] += flow.text().length();
        sums[3] += isLong ? 1 : 0;
    }

    /** Notes for each flow the words of the heading above it, and how far below a heading that is a link it stands. */
    private void markHeadings() {
        int label = 0;
        int card = 0;
        for (int i = 0; i < flows.size(); i++) {
            Flow flow = flows.get(i);
            under[i] = label;
            if (flow.isHeading()) {
                label = flow.text().length() < SHORT ? Looks.beginning(flow.text(), 3) : 1;
                card = flow.linkShare() > .9 ? 1 : 0;
                cards[flows.size()] += card;
            } else {
                card = card == 0 ? 0 : Math.min(6, card + 1);
            }
            cards[i] = card;
        }
    }

    int size() {
        return flows.size();
    }

    /** Whether it is part of the first reading. */
    boolean isKept(int i) {
        return reading.kept().get(i);
    }

    /** Whether it is worth a look: outside of the root of the first reading only what may be a paragraph or heading of the story. */
    boolean mayBelong(int i) {
        Flow flow = flows.get(i);
        boolean inside = i >= reading.root().from && i < reading.root().to;
        return inside
                || (flow.box().turn <= FARTHEST
                        && (flow.isHeading() || flow.text().length() - flow.linkChars() >= PLAIN));
    }

    /** Sets for each box how far above the root its way to the root turns, and where it branches off that way. */
    private void markBranches(Outline outline) {
        Set<Box> way = new HashSet<>();
        for (Box box = reading.root(); box != null; box = box.parent) {
            way.add(box);
            box.turn = reading.root().depth - box.depth;
            box.branch = box;
        }
        for (Box box : outline.boxes()) {
            Box parent = box.parent;
            if (parent != null && !way.contains(box)) {
                box.turn = parent.turn;
                box.branch = way.contains(parent) ? box : parent.branch;
            }
        }
    }

    /** 0 where the title stands in no article element; 1 in that one; 2 in one within it; 3 outside. */
    private int article(Box box) {
        Box titled = reading.titled();
        if (titled.parent == null) {
            return 0;
        }
        for (Box at = box; at != null && at != titled; at = at.parent) {
            if (at.tag.equals("article")) {
                return titled.depth < at.depth ? 2 : 3;
            }
        }
        return box.isIn(titled) ? 1 : 3;
    }

    private int titleAbove() {
        for (int i = Math.min(reading.root().from, flows.size() - 1); i >= 0; i--) {
            if (flows.get(i).isHeading() && words.isTitle(flows.get(i))) {
                return i;
            }
        }
        return flows.size();
    }

    private void branch(int i, Flow flow, Sink sink) {
        Box box = flow.box();
        Box branch = box.branch == null ? box : box.branch;
        int kept = opinion(i);
        int side = i < reading.root().from ? 0 : i >= reading.root().to ? 2 : 1;
        int turn = Looks.mix(Math.min(6, box.turn), side);
        int linked = (int) Math.ceil(4 * branch.linkShare());
        int many = Math.min(6, longOnes[Math.max(branch.from, branch.to)] - longOnes[branch.from]);
        boolean below = title < i && side == 0;
        sink.add(Looks.key(100, Looks.mix(kept, turn)));
        sink.add(Looks.key(101, Looks.mix(looks[i], turn)));
        sink.add(Looks.key(102, Looks.mix(turn, Looks.bin(branch.chars), linked)));
        sink.add(Looks.key(103, Looks.mix(Looks.mix(kept, turn), many, linked)));
        sink.add(Looks.key(104, Looks.mix(kept, turn, branch.tag.hashCode())));
        sink.add(Looks.key(105, Looks.mix(Looks.mix(looks[i], below ? 1 : 0), turn)));
        sink.add(Looks.key(106, Looks.mix(Looks.mix(kept, many), below ? 1 : 0, linked)));
        sink.add(Looks.key(107, Looks.mix(kept, branch == box ? 1 : 0, Looks.mix(Looks.length(flow), turn))));
        int article = article(box);
        sink.add(Looks.key(110, Looks.mix(kept, article, side)));
        sink.add(Looks.key(111, Looks.mix(looks[i], article)));
        sink.add(Looks.key(112, Looks.mix(looks[i], cards[i])));
        sink.add(Looks.key(113, Looks.mix(kept, cards[i], Looks.bin(cards[cards.length - 1]))));
        int plain = Looks.mix(kept, turn);
        branch.nameWords(word -> sink.add(Looks.key(108, Looks.mix(plain, word))));
    }

    Flow flow(int i) {
        return flows.get(i);
    }

    private int nextLong(BitSet kept, int from, int step) {
        for (int i = from; i >= 0 && i < flows.size(); i += step) {
            if (kept.get(i) && longOnes[i + 1] > longOnes[i]) {
                return i;
            }
        }
        return from;
    }

    void of(int i, Sink sink) {
        Flow flow = flows.get(i);
        itself(i, flow, sink);
        wording(flow, sink, i);
        neighbours(i, sink);
        names(flow, sink, i);
        tree(flow, sink, i);
        place(i, flow, sink);
        branch(i, flow, sink);
    }

    private void itself(int i, Flow flow, Sink sink) {
        int kept = opinion(i);
        sink.add(Looks.key(1, kept));
        sink.add(Looks.key(2, looks[i]));
        sink.add(Looks.key(3, Looks.mix(kept, Looks.length(flow))));
        sink.add(Looks.key(4, Looks.mix(kept, Looks.links(flow))));
        sink.add(Looks.key(5, Looks.mix(kept, flow.role().name().hashCode())));
        sink.add(Looks.key(6, Looks.mix(kept, Looks.end(flow.text()))));
        sink.add(Looks.key(7, Looks.mix(looks[i], Looks.end(flow.text()))));
        sink.add(Looks.key(8, Looks.mix(kept, Looks.start(flow.text()))));
        sink.add(Looks.key(9, Looks.mix(kept, Looks.marks(flow.text()))));
        sink.add(Looks.key(10, Looks.mix(kept, page)));
        sink.add(Looks.key(11, Looks.mix(kept, again[i] ? 1 : 0, Looks.length(flow))));
        sink.add(Looks.key(12, Looks.mix(kept, words.said(flow))));
        sink.add(Looks.key(13, Looks.mix(kept, words.said(flow), Looks.length(flow))));
        sink.add(Looks.key(14, Looks.mix(kept, flow.isHeading() && words.isTitle(flow) ? 1 : 0)));
        sink.add(Looks.key(15, Looks.mix(kept, words.page())));
        if (Furniture.isCall(flow)) {
            sink.add(Looks.key(16, kept));
        }
        if (Furniture.isLabel(flow)) {
            sink.add(Looks.key(17, kept));
        }
    }

    int opinion(int i) {
        int in = i >= reading.root().from && i < reading.root().to ? 1 : 0;
        return (reading.kept().get(i) ? 4 : 0) + in * 2 + (flows.get(i).box().foreign ? 1 : 0);
    }

    private void wording(Flow flow, Sink sink, int i) {
        int kept = reading.kept().get(i) ? 1 : 0;
        String text = flow.text();
        int one = Looks.beginning(text, 1);
        int two = Looks.beginning(text, 2);
        sink.add(Looks.key(20, Looks.mix(kept, one)));
        sink.add(Looks.key(21, Looks.mix(kept, two, Looks.length(flow) / 2)));
        sink.add(Looks.key(22, Looks.mix(kept, Looks.beginning(text, 3))));
        if (text.length() < SHORT) {
            sink.add(Looks.key(23, Looks.mix(kept, Looks.beginning(text, 12))));
        }
        if (text.length() < 200) {
            Looks.eachWord(text, word -> sink.add(Looks.key(24, Looks.mix(kept, word))));
        }
        sink.add(Looks.key(25, Looks.mix(kept, under[i])));
    }

    private void neighbours(int i, Sink sink) {
        for (int d = -3; d <= 3; d++) {
            int at = i + d;
            int other = at < 0 || at >= flows.size() ? -1 : looks[at];
            if (d != 0) {
                sink.add(Looks.key(30 + d, other));
                sink.add(Looks.key(40 + d, Looks.mix(looks[i], opinionOrNone(at))));
            }
        }
        int before = opinionOrNone(i - 1);
        int after = opinionOrNone(i + 1);
        sink.add(Looks.key(45, Looks.mix(looks[i], before, after)));
        boolean same = i > 0 && flows.get(i - 1).box().parent == flows.get(i).box().parent;
        sink.add(Looks.key(46, Looks.mix(opinion(i), before, same ? 1 : 0)));
        int from = Math.max(0, i - 8);
        int to = Math.min(flows.size(), i + 9);
        sink.add(Looks.key(47, Looks.mix(opinion(i), longOnes[i] - longOnes[from])));
        sink.add(Looks.key(48, Looks.mix(opinion(i), longOnes[to] - longOnes[i + 1])));
        sink.add(Looks.key(
                49,
                Looks.mix(
                        looks[i],
                        Math.min(3, longOnes[i] - longOnes[from]),
                        Math.min(3, longOnes[to] - longOnes[i + 1]))));
    }

    private int opinionOrNone(int i) {
        return i < 0 || i >= flows.size() ? -1 : opinion(i);
    }

    private void names(Flow flow, Sink sink, int i) {
        int kept = reading.kept().get(i) ? 1 : 0;
        int level = 0;
        int path = 0;
        for (Box box = flow.box(); box != null && level < 7; box = box.parent, level++) {
            int near = Math.min(level, 2);
            path = Looks.mix(path, box.tag.hashCode());
            if (level < 4) {
                sink.add(Looks.key(50 + level, Looks.mix(kept, path)));
            }
            boolean outside = box.depth <= reading.root().depth;
            int where = Looks.mix(kept, outside ? 9 : near);
            for (Hint hint : box.hints) {
                sink.add(Looks.key(55, Looks.mix(where, hint.name().hashCode())));
                sink.add(Looks.key(56, Looks.mix(outside ? 1 : 0, hint.name().hashCode(), looks[i])));
            }
            int plain = where;
            box.nameWords(word -> sink.add(Looks.key(57, Looks.mix(plain, word))));
        }
    }

    private void tree(Flow flow, Sink sink, int i) {
        int kept = opinion(i);
        int level = 0;
        double all = Math.max(1, keptPlain[flows.size()]);
        for (Box box = flow.box(); box != null && level < ANCESTORS; box = box.parent, level++) {
            int to = Math.max(box.to, box.from);
            int share = (int) Math.ceil(6 * (keptPlain[to] - keptPlain[box.from]) / all);
            int linked = (int) Math.ceil(4 * box.linkShare());
            int many = Math.min(8, longOnes[to] - longOnes[box.from]);
            sink.add(Looks.key(60 + level, Looks.mix(kept, share)));
            sink.add(Looks.key(66 + level, Looks.mix(kept, linked, Looks.bin(box.chars))));
            sink.add(Looks.key(72 + level, Looks.mix(kept, many, linked)));
            sink.add(Looks.key(78 + level, Looks.mix(looks[i], share)));
        }
        int[] sums = alike.getOrDefault(signature(flow.box()), new int[4]);
        int mostly = (int) Math.round(4.0 * sums[1] / Math.max(1, sums[2]));
        sink.add(Looks.key(84, Looks.mix(kept, mostly, Looks.bin(sums[0]))));
        sink.add(Looks.key(85, Looks.mix(looks[i], mostly)));
        sink.add(Looks.key(86, Looks.mix(kept, Math.min(6, sums[3]), mostly)));
        int of = (int) Math.ceil(6.0 * sums[1] / Math.max(1, all));
        sink.add(Looks.key(87, Looks.mix(kept, of)));
    }

    private void place(int i, Flow flow, Sink sink) {
        int kept = opinion(i);
        double all = Math.max(1, keptPlain[flows.size()]);
        int through = (int) (10 * keptPlain[i] / all);
        sink.add(Looks.key(90, Looks.mix(kept, through)));
        sink.add(Looks.key(
                91, Looks.mix(looks[i], through == 0 ? 0 : keptPlain[i + 1] >= all ? 2 : through == 9 ? 3 : 1)));
        sink.add(Looks.key(92, Looks.mix(kept, Math.clamp(i - first, -8, 4))));
        sink.add(Looks.key(93, Looks.mix(kept, Math.clamp(i - last, -4, 12))));
        sink.add(Looks.key(94, Looks.mix(shape[i], Math.clamp(i - first, -4, 1), Math.clamp(i - last, -1, 4))));
        sink.add(Looks.key(95, Looks.mix(kept, Looks.bin(i), Looks.bin(flows.size()))));
        sink.add(Looks.key(96, Looks.mix(kept, Looks.bin((int) (all - keptPlain[i])))));
        if (flow.row() != null) {
            sink.add(Looks.key(97, Looks.mix(kept, Looks.length(flow))));
        }
    }

    private static int signature(Box box) {
        Box parent = box.parent;
        int own = Looks.mix(box.tag.hashCode(), box.names.hashCode());
        return parent == null ? own : Looks.mix(own, parent.tag.hashCode(), parent.names.hashCode());
    }
}
