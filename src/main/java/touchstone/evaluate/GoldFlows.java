package touchstone.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import touchstone.extract.BodyTraining;

/** Which flows of a page stand in its article as people marked it, by the runs of four words that {@link Shingles} counts. */
final class GoldFlows implements BodyTraining.Teacher {

    private static final int WORDS = 4;
    private static final int HEAVIEST = 6;

    private final Map<List<String>, Integer> left;
    private final int size;
    private final int weight;

    private GoldFlows(String gold, int weight) {
        this.weight = weight;
        List<String> words = Shingles.words(gold);
        this.left = new HashMap<>(runs(words));
        this.size = words.size();
    }

    /** Teaches with a weight: how many times each flow of the page counts. */
    static GoldFlows of(String gold, int weight) {
        return new GoldFlows(gold, weight);
    }

    @Override
    public BodyTraining.Labels labels(List<String> flows) {
        List<List<String>> words = flows.stream().map(Shingles::words).toList();
        boolean[] kept = new boolean[flows.size()];
        int[] weights = new int[flows.size()];
        for (int i = 0; i < kept.length; i++) {
            Map<List<String>, Integer> runs = runs(words.get(i));
            int all = Math.max(0, words.get(i).size() - WORDS + 1);
            int shared = runs.entrySet().stream()
                    .mapToInt(e -> Math.min(e.getValue(), left.getOrDefault(e.getKey(), 0)))
                    .sum();
            kept[i] = all > 0 && shared >= .5 * all;
            boolean unclear = all > 0 && shared > .2 * all && shared < .8 * all;
            weights[i] =
                    unclear ? 1 : Math.clamp(Math.round(200.0 * words.get(i).size() / (size + 100)), 1, HEAVIEST);
            weights[i] *= weight;
            if (kept[i]) {
                runs.forEach((run, n) -> left.merge(run, -n, Integer::sum));
            }
        }
        labelShort(words, kept);
        return new BodyTraining.Labels(kept, weights);
    }

    /** A flow of fewer words than a run belongs where it completes runs with the flows beside it. */
    private void labelShort(List<List<String>> words, boolean[] kept) {
        for (int i = 0; i < kept.length; i++) {
            int n = words.get(i).size();
            if (n == 0 || n >= WORDS) {
                continue;
            }
            List<String> before = new ArrayList<>();
            for (int j = i - 1; j >= 0 && before.size() < WORDS - 1 && j > i - 12; j--) {
                if (kept[j]) {
                    before.addAll(0, words.get(j));
                }
            }
            List<String> after = new ArrayList<>();
            for (int j = i + 1; j < kept.length && after.size() < WORDS - 1 && j < i + 12; j++) {
                if (kept[j] || words.get(j).size() < WORDS) {
                    after.addAll(words.get(j));
                }
            }
            kept[i] = completes(before, words.get(i), after);
        }
    }

    private boolean completes(List<String> before, List<String> own, List<String> after) {
        List<String> left = new ArrayList<>(before.subList(Math.max(0, before.size() - WORDS + 1), before.size()));
        left.addAll(own);
        List<String> right = new ArrayList<>(own);
        right.addAll(after.subList(0, Math.min(after.size(), WORDS - 1)));
        return isThere(left) || isThere(right);
    }

    private boolean isThere(List<String> words) {
        return words.size() >= WORDS && runs(words).keySet().stream().allMatch(left::containsKey);
    }

    private static Map<List<String>, Integer> runs(List<String> words) {
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            runs.merge(List.copyOf(words.subList(i, i + WORDS)), 1, Integer::sum);
        }
        return runs;
    }
}
