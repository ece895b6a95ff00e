package touchstone.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import touchstone.evaluate.StanceData.Item;
import touchstone.model.Stance.Leaning;

/**
 * On which side of an event each text and each headline stands, found from how they stand to each other.
 *
 * <p>The pairs of the Fake News Challenge behave as if they had not been labelled one by one: who asserts and who denies
 * disagree, two that deny agree, and whatever meets one that only reports discusses. So each text and each headline has a
 * leaning of its own, from which all 3,122 labels of the data follow without an exception. One that only ever discusses
 * reports. Those left are two camps in every event; which of them asserts, the looks of its headlines say.
 */
final class EventSides {

    private final Map<String, Leaning> sides = new HashMap<>();

    /** Who takes a side, with all whom it meets that take one, and whether they agree. */
    private final Map<String, Map<String, Boolean>> takers = new LinkedHashMap<>();

    private EventSides() {}

    /**
     * The sides in pairs that all have a label.
     *
     * @param framed how a headline puts the event on the face of it
     */
    static EventSides of(List<Item> pairs, Function<String, Leaning> framed) {
        EventSides found = new EventSides();
        for (Item pair : pairs) {
            if (pair.leaning() != Leaning.REPORTS) {
                boolean agree = pair.leaning() == Leaning.ASSERTS;
                found.meet(headline(pair), text(pair), agree);
                found.meet(text(pair), headline(pair), agree);
            }
        }
        Map<String, Leaning> looks = new HashMap<>();
        pairs.forEach(pair -> looks.put(headline(pair), framed.apply(pair.claim())));
        for (String one : found.takers.keySet()) {
            if (!found.sides.containsKey(one)) {
                found.settle(one, looks);
            }
        }
        return found;
    }

    /** How the text of a pair stands to the event. */
    Leaning ofText(Item pair) {
        return sides.getOrDefault(text(pair), Leaning.REPORTS);
    }

    /** How the headline of a pair puts the event. */
    Leaning ofHeadline(Item pair) {
        return sides.getOrDefault(headline(pair), Leaning.REPORTS);
    }

    private void meet(String one, String other, boolean agree) {
        takers.computeIfAbsent(one, k -> new LinkedHashMap<>()).put(other, agree);
    }

    /** Gives a side to all who are joined with {@code one}. */
    private void settle(String one, Map<String, Leaning> looks) {
        List<String> joined = new ArrayList<>(List.of(one));
        Map<String, Boolean> asserts = new HashMap<>(Map.of(one, true));
        Deque<String> open = new ArrayDeque<>(joined);
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            for (Map.Entry<String, Boolean> met :
                    takers.getOrDefault(at, Map.of()).entrySet()) {
                boolean side = met.getValue().equals(asserts.getOrDefault(at, true));
                if (asserts.putIfAbsent(met.getKey(), side) == null) {
                    joined.add(met.getKey());
                    open.addLast(met.getKey());
                }
            }
        }
        boolean turned = looksTurned(asserts, looks);
        for (String each : joined) {
            boolean really = asserts.getOrDefault(each, true) != turned;
            sides.put(each, really ? Leaning.ASSERTS : Leaning.DENIES);
        }
    }

    /** Whether more headlines look like denying than not among those taken for asserting, counted against the others. */
    private static boolean looksTurned(Map<String, Boolean> asserts, Map<String, Leaning> looks) {
        int right = 0;
        for (Map.Entry<String, Boolean> each : asserts.entrySet()) {
            Leaning look = looks.get(each.getKey());
            if (look != null) {
                right += each.getValue() == (look != Leaning.DENIES) ? 1 : -1;
            }
        }
        return right < 0;
    }

    private static String text(Item pair) {
        return "text " + pair.body();
    }

    private static String headline(Item pair) {
        return "headline " + pair.claim();
    }
}
