package touchstone.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.claim.CueCandidate.Shape;
import touchstone.model.Attribution.Kind;
import touchstone.rulebook.SourceCues.Role;

/** A place in a sentence that cites somebody, as read and judged by its {@code features}; {@code closing} if it ends the sentence: "…, X said". */
record Cited(CueCandidate cue, @Nullable Source source, double score, boolean closing, List<String> features) {

    private static final Set<String> BELIEFS = Set.of("believe", "suspect", "think", "assume", "fear", "conclude");

    /** Whoever speaks to the reader comes first: speech before findings, findings before beliefs. */
    static final Comparator<Cited> OUTERMOST =
            Comparator.comparingInt(Cited::rank).thenComparingInt(c -> c.cue.cueFrom());

    private int rank() {
        if (source == null && cue.role() != Role.VAGUE_ADVERB) {
            return 50;
        }
        if (closing) {
            return -1;
        }
        int shape = cue.shape() == Shape.RELATIVE || cue.shape() == Shape.PARTICIPLE || cue.shape() == Shape.POSSESSIVE
                ? 10
                : 0;
        return shape
                + switch (cue.role()) {
                    case TELL, ACCORDING, SAY -> 0;
                    case ASK, SHOW, STANCE -> 3;
                    case FIND -> 4;
                    case THINK -> 5;
                    case VAGUE_ADVERB -> 2;
                    default -> 20;
                };
    }

    /** The one inside this one, whose knowledge it passes on ("investigators believe …, an official said"); null if none. */
    @Nullable
    Cited inside(List<Cited> all) {
        if (source != null && source.kind() == Kind.OUTLET) {
            return all.stream()
                    .filter(other -> !other.equals(this) && other.speaksThroughOutlet() && !isPartOfSource(other.cue))
                    .min(OUTERMOST)
                    .orElse(null);
        }
        boolean speaks = cue.role() == Role.SAY || cue.role() == Role.TELL || cue.role() == Role.ACCORDING;
        if (!speaks || source == null || source.kind() == Kind.DOCUMENT) {
            return null;
        }
        for (Cited other : all) {
            if (!other.equals(this)
                    && other.source != null
                    && other.passesOn()
                    && !isPartOfSource(other.cue)
                    && other.differs(source)) {
                return other;
            }
        }
        return null;
    }

    /** Whether somebody says or knows something here whom an outlet may quote. */
    private boolean speaksThroughOutlet() {
        boolean person = source != null && source.kind() == Kind.PERSON;
        boolean speech = cue.role() == Role.SAY || cue.role() == Role.TELL || cue.role() == Role.ACCORDING;
        return passesOn() || (person && speech && cue.shape() != Shape.INFINITIVE && cue.shape() != Shape.PARTICIPLE);
    }

    private boolean isPartOfSource(CueCandidate other) {
        return other.cueFrom() >= cue.from()
                && other.cueTo() <= cue.to()
                && !other.lemma().equals("citing");
    }

    private boolean passesOn() {
        boolean belief = cue.role() != Role.THINK || BELIEFS.contains(cue.lemma());
        boolean knows = belief
                && (cue.role() == Role.SAY
                        || cue.role() == Role.THINK
                        || cue.role() == Role.FIND
                        || cue.role() == Role.SHOW
                        || cue.role() == Role.ACCORDING);
        Kind kind = source == null ? Kind.NONE : source.kind();
        return knows
                && (kind == Kind.ORGANISATION || kind == Kind.ANONYMOUS || kind == Kind.DOCUMENT || kind == Kind.VAGUE);
    }

    private boolean differs(Source other) {
        return source != null && source.name() != null && !source.name().equals(other.name());
    }
}
