package touchstone.stance;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import touchstone.rulebook.StanceCues.Hit;
import touchstone.rulebook.StanceCues.Kind;

/** The cues of a sentence, with the places of each kind at hand, so that even a hostile sentence is read in linear time. */
final class Hits {

    /** A negation turns a cue round that begins so many words behind it at most. */
    private static final int TURNS = 2;

    private final List<Hit> all;
    private final Map<Kind, BitSet> starts = new EnumMap<>(Kind.class);
    private final BitSet negationEnds = new BitSet();

    private Hits(List<Hit> all) {
        this.all = List.copyOf(all);
    }

    static Hits of(List<Hit> all) {
        Hits hits = new Hits(all);
        for (Hit hit : all) {
            hits.starts.computeIfAbsent(hit.kind(), k -> new BitSet()).set(hit.start());
            if (hit.kind() == Kind.NEGATION) {
                hits.negationEnds.set(hit.end());
            }
        }
        return hits;
    }

    List<Hit> all() {
        return all;
    }

    boolean has(Kind kind) {
        return starts.containsKey(kind);
    }

    /** Whether a cue of this kind begins at the position of a word. */
    boolean begins(Kind kind, int position) {
        BitSet places = starts.get(kind);
        return places != null && places.get(position);
    }

    /** Whether a negation ends at most two words before a position. */
    boolean isNegatedBefore(int position) {
        return isNegatedBefore(position, TURNS);
    }

    /** Whether there is a cue of this kind without a negation among so many words before it. */
    boolean hasUnnegated(Kind kind, int reach) {
        return all.stream().anyMatch(h -> h.kind() == kind && !isNegatedBefore(h.start(), reach));
    }

    private boolean isNegatedBefore(int position, int reach) {
        int end = negationEnds.nextSetBit(Math.max(0, position - reach));
        return end >= 0 && end <= position;
    }
}
