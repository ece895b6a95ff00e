package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.claim.CueCandidate.Shape;
import touchstone.model.Attribution.Kind;
import touchstone.model.Span;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/** Finds the places of a sentence that may cite somebody, reads whom, and judges how likely they do. */
final class PlaceReader {

    /** The rules' score from which on they need no model. */
    private static final double SURE = .74;
    /** As many tokens may follow "according to X" where it ends a sentence: "which the paper has read." */
    private static final int CLOSING = 9;

    private final SourceCues cues;
    private final CueFinder finder;
    private final CueScore score;
    private final SourceReader reader;
    private final @Nullable NamedWeights weights;

    /** @param weights judge the places; null to judge by rules alone */
    PlaceReader(SourceCues cues, SourceReader reader, @Nullable NamedWeights weights) {
        this.cues = cues;
        this.finder = new CueFinder(cues);
        this.score = new CueScore(cues);
        this.reader = reader;
        this.weights = weights;
    }

    /** @param withheld whether the sentence says that an identity is withheld */
    List<Cited> read(Passage passage, boolean withheld, Memory memory) {
        List<Token> tokens = passage.tokens();
        double share = passage.quoted();
        List<Cited> places = new ArrayList<>();
        Source person = null;
        Source body = null;
        Span silence = silence(passage);
        for (CueCandidate cue : finder.find(tokens)) {
            if (silence != null && silence.overlaps(passage.span(cue.cueFrom(), cue.cueTo()))) {
                continue;
            }
            Source before =
                    isPronoun(cue, tokens, "he", "she") ? person : isPronoun(cue, tokens, "it", "they") ? body : null;
            Source source = before != null
                    ? before
                    : reader.read(passage.text(), tokens, cue.from(), cue.to(), withheld, memory);
            if (cue.shape() == Shape.COLON && isOnlyLabel(cue, source, tokens, memory)) {
                continue;
            }
            person = source != null && source.isPerson() ? source : person;
            body = source != null && source.kind() == Kind.ORGANISATION ? source : body;
            boolean quoted = passage.isQuoted(cue.cueFrom());
            double rules = score.score(cue, source, tokens, quoted, share > 0);
            List<String> features = CueFeatures.of(cue, source, tokens, quoted, share, rules);
            double p = weights == null ? rules : Math.max(weights.probability(features), rules >= SURE ? rules : 0);
            places.add(new Cited(cue, source, p, closes(cue, tokens), features));
        }
        return places;
    }

    /** "Declined to comment": who says nothing is not cited; null where nobody does so. */
    private @Nullable Span silence(Passage passage) {
        String lower = passage.span().of(passage.text()).toLowerCase(Locale.ROOT);
        for (String phrase : cues.phrases(Role.SILENCE)) {
            int at = lower.indexOf(phrase);
            if (at >= 0) {
                int start = passage.span().start() + at;
                return new Span(start, start + clause(lower, at + phrase.length()) - at);
            }
        }
        return null;
    }

    private static int clause(String lower, int from) {
        int end = from;
        while (end < lower.length()
                && ",;:".indexOf(lower.charAt(end)) < 0
                && !lower.startsWith(" but ", end)
                && !lower.startsWith(" and ", end)) {
            end++;
        }
        return end;
    }

    /** "Watch: Storms Ahead": in front of a colon without a quotation counts only who is known to be one. */
    private boolean isOnlyLabel(CueCandidate cue, @Nullable Source source, List<Token> tokens, Memory memory) {
        boolean quoted = cue.cueTo() < tokens.size() && tokens.get(cue.cueTo()).isQuote();
        if (quoted || source == null) {
            return !quoted;
        }
        boolean word = cues.is(Role.HEADLINE_SOURCE, tokens.get(cue.from()).lower());
        boolean known = source.isPerson() && memory.people().isKnown(tokens.get(cue.to() - 1));
        return !word && !known && source.kind() != Kind.OUTLET;
    }

    private static boolean isPronoun(CueCandidate cue, List<Token> tokens, String one, String other) {
        String lower = cue.to() - cue.from() == 1 ? tokens.get(cue.from()).lower() : "";
        return lower.equals(one) || lower.equals(other);
    }

    /** Whether the sentence ends in ", X said" or "said X". */
    private static boolean closes(CueCandidate cue, List<Token> tokens) {
        if (cue.role() == Role.ACCORDING && cue.shape() == Shape.ACCORDING) {
            return cue.hasSource()
                    && cue.cueFrom() > 3
                    && tokens.get(cue.cueFrom() - 1).isOneOf(",")
                    && tokens.size() - cue.to() <= CLOSING;
        }
        boolean speech = cue.role() != Role.CUE_NOUN && cue.role() != Role.STANCE && cue.role() != Role.ACCORDING;
        int start = cue.shape() == Shape.INVERTED ? cue.cueFrom() : cue.from();
        int end = Math.max(cue.to(), cue.cueTo());
        boolean accordingly = tokens.get(0).lower().equals("according");
        return speech
                && !accordingly
                && cue.hasSource()
                && start > 3
                && (tokens.get(start - 1).isOneOf(",") || tokens.get(start - 1).isQuote())
                && tokens.size() - end <= 7
                && tokens.subList(Math.min(end, tokens.size() - 1), tokens.size() - 1).stream()
                        .noneMatch(t -> t.lower().equals("that") || t.isQuote());
    }
}
