package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model sees of a place that may cite somebody: the cue's lemma and form, the words beside it, the shape, the kind
 * of source, quotation marks, and what the rules say. Names of persons and topics are not among it.
 */
final class CueFeatures {

    private CueFeatures() {}

    static List<String> of(
            CueCandidate cue,
            @Nullable Source source,
            List<Token> tokens,
            boolean cueQuoted,
            double quoted,
            double rules) {
        List<String> names = new ArrayList<>(40);
        int at = Math.max(cue.cueTo() - 1, cue.cueFrom());
        String lemma = cue.role() + ":" + cue.lemma();
        String form = form(tokens.get(at).lower());
        String quote = quoted == 0 ? "no" : quoted > .7 ? "all" : "part";
        names.add("lemma " + lemma);
        names.add("lemma form " + lemma + " " + form);
        names.add("lemma shape " + lemma + " " + cue.shape());
        names.add("shape " + cue.shape() + " " + cue.role());
        names.add("form " + form + " " + cue.role() + " " + cue.shape());
        String kind = source == null
                ? cue.hasSource() ? "unread" : "nobody"
                : source.kind().name();
        names.add("kind " + kind + " " + cue.role());
        names.add("kind shape " + kind + " " + cue.shape());
        names.add("quote " + quote + " " + cue.role());
        names.add("quote lemma " + quote + " " + lemma);
        if (cueQuoted) {
            names.add("inside");
            names.add("inside " + cue.role());
        }
        beside(names, lemma, cue, tokens, at);
        names.add("rules " + Math.round(rules * 10));
        int place = 4 * at / Math.max(1, tokens.size());
        names.add("place " + place + " " + cue.role());
        names.add("length " + Math.min(6, tokens.size() / 8));
        return names;
    }

    private static void beside(List<String> names, String lemma, CueCandidate cue, List<Token> tokens, int at) {
        for (int d = 1; d <= 2; d++) {
            String next = word(tokens, at + d);
            names.add("next" + d + " " + next);
            names.add("next" + d + " " + lemma + " " + next);
            names.add("before" + d + " " + word(tokens, at - d));
        }
        names.add("before role " + cue.role() + " " + word(tokens, at - 1));
        names.add("before lemma " + lemma + " " + word(tokens, at - 1));
        names.add("next role " + cue.role() + " " + word(tokens, at + 1));
        if (cue.hasSource()) {
            Token head = tokens.get(cue.to() - 1);
            names.add("source head " + word(tokens, cue.to() - 1));
            names.add("source first " + word(tokens, cue.from()));
            names.add("source size " + Math.min(6, cue.to() - cue.from()));
            names.add("source pronoun " + (head.text().length() < 5 && cue.to() - cue.from() == 1) + " " + cue.role());
            names.add("gap " + Math.min(5, Math.abs(at - cue.to())) + " " + cue.shape());
        }
        for (int k = cue.cueFrom(); k < at; k++) {
            names.add("in cue " + word(tokens, k));
        }
        names.add("opens " + word(tokens, 0));
    }

    /** A word as the model sees it: names, numbers and rare shapes only by kind. */
    private static String word(List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) {
            return "-";
        }
        Token token = tokens.get(at);
        if (token.isQuote()) {
            return "\"";
        }
        if (Character.isDigit(token.text().charAt(0))) {
            return "0";
        }
        return token.isCapital() && at > 0 ? "Name" : token.lower();
    }

    private static String form(String lower) {
        return lower.endsWith("ing") ? "ing" : lower.endsWith("ed") ? "ed" : lower.endsWith("s") ? "s" : "base";
    }
}
