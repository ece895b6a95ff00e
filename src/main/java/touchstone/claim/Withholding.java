package touchstone.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution;
import touchstone.model.Span;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/** Whether a sentence says that somebody's name is held back, and why. */
final class Withholding {

    private static final int LONGEST = 200;
    private static final int REACH = 3;
    private static final int BEFORE = 6;

    private final SourceCues cues;

    Withholding(SourceCues cues) {
        this.cues = cues;
    }

    boolean withholds(Passage passage) {
        String lower = lower(passage.text(), passage.span());
        return cues.phrases(Role.ANONYMITY).stream().anyMatch(lower::contains);
    }

    /** "An official" of "an official, who asked not to be named": a name without the clause that says why it is none. */
    @Nullable
    String withoutReason(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        int withheld = first(lower, cues.phrases(Role.ANONYMITY), 0);
        int cut = lower.indexOf(',');
        for (int space = lower.indexOf(' '); space >= 0; space = lower.indexOf(' ', space + 1)) {
            int end = lower.indexOf(' ', space + 1);
            String word = lower.substring(space + 1, end < 0 ? lower.length() : end);
            boolean sooner = cut < 0 || space < cut;
            if (sooner && cues.is(Role.CLAUSE, word) && (end < 0 || space < withheld)) {
                cut = space;
            }
        }
        boolean clause = cut > 0 && (cut < withheld || lower.endsWith(" who"));
        return clause ? name.substring(0, cut) : name;
    }

    /**
     * The sentence without the clause that says why somebody is not named, which is full of words of saying: "A clerk who
     * asked not to be named for fear of reprisals said" is read as "A clerk said".
     */
    Passage withoutClause(Passage passage) {
        List<Token> tokens = passage.tokens();
        String lower = lower(passage.text(), passage.span());
        int withheld = first(lower, cues.phrases(Role.ANONYMITY), 0);
        if (withheld < 0) {
            return passage;
        }
        int offset = passage.span().start() + withheld;
        int at = 0;
        while (at < tokens.size() && tokens.get(at).start() < offset) {
            at++;
        }
        int from = at;
        while (from > 0
                && at - from < BEFORE
                && !cues.is(Role.CLAUSE, tokens.get(from).lower())) {
            from--;
        }
        if (from < 1
                || from >= tokens.size()
                || !cues.is(Role.CLAUSE, tokens.get(from).lower())) {
            return passage;
        }
        int to = Math.min(tokens.size(), at + 2);
        while (to < tokens.size()
                && !tokens.get(to).isOneOf(",.;—")
                && !isSaid(tokens.get(to).lower())) {
            to++;
        }
        boolean comma = tokens.get(from - 1).isOneOf(",");
        List<Token> kept = new ArrayList<>(tokens.subList(0, comma ? from - 1 : from));
        boolean between = comma && to < tokens.size() && tokens.get(to).isOneOf(",");
        kept.addAll(tokens.subList(between ? to + 1 : to, tokens.size()));
        return new Passage(passage.text(), passage.span(), kept, passage.quotations());
    }

    private boolean isSaid(String lower) {
        return lower.equals("told") || (cues.is(Role.SAY, lower) && (lower.endsWith("ed") || lower.startsWith("sa")));
    }

    /**
     * Why, in the words of the text: "was not authorised to speak publicly", "for fear of reprisals", what follows "on
     * condition of anonymity because". Null if the sentence does not say.
     */
    @Nullable
    String reason(Passage passage) {
        return reason(passage.text(), passage.span());
    }

    /** As {@link #reason(Passage)}, of any stretch of a text. */
    @Nullable
    String reason(String text, Span sentence) {
        String lower = lower(text, sentence);
        int withheld = first(lower, cues.phrases(Role.ANONYMITY), 0);
        int outright = first(lower, cues.phrases(Role.WITHHELD_BECAUSE), 0);
        if (outright >= 0) {
            return words(text, sentence, outright, 0);
        }
        if (withheld < 0) {
            return null;
        }
        List<String> openers = cues.phrases(Role.REASON_OPENER);
        int because = first(lower, openers, withheld);
        because = because < 0 || stops(lower, withheld, because) ? -1 : because;
        return because < 0 ? null : words(text, sentence, because, lower.startsWith("because ", because) ? 8 : 0);
    }

    /** Gives a reason that stands beside a sentence, or was said of the same source before, to those without a name. */
    void carry(String text, List<Span> sentences, List<Attribution> found) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Attribution a = found.get(i);
            String name = a.name();
            if (a.kind() != Attribution.Kind.ANONYMOUS || name == null) {
                continue;
            }
            String reason = a.reason() != null ? a.reason() : said.get(name);
            for (int next = i + 1; reason == null && next < Math.min(found.size(), i + REACH); next++) {
                Attribution other = found.get(next);
                if (other.kind() != Attribution.Kind.NONE && !name.equals(other.name())) {
                    break;
                }
                reason = reason(text, sentences.get(next));
            }
            if (reason != null) {
                said.put(name, reason);
                found.set(i, a.withReason(reason));
            }
        }
    }

    /** A quotation or a new clause parts the reason from the anonymity that it would explain. */
    private static boolean stops(String lower, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("\"“”;:".indexOf(lower.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Up to the end of the clause: a comma that a verb of saying or nothing follows, another mark, or the sentence's end. */
    private String words(String text, Span sentence, int from, int skip) {
        int start = sentence.start() + from + skip;
        int end = start;
        while (end < sentence.end() && end - start < LONGEST && ",;:—“”\"()?!".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String words = text.substring(start, end).strip();
        String said = lastSaid(words);
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    /** Up to a verb of saying, which belongs to the sentence: "was not authorised to speak publicly said the raid …". */
    private String lastSaid(String words) {
        String[] all = words.split(" ", -1);
        StringBuilder kept = new StringBuilder();
        for (String word : all) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (kept.length() > 0 && isSaid(lower)) {
                break;
            }
            kept.append(kept.length() == 0 ? "" : " ").append(word);
        }
        return kept.toString();
    }

    private static int first(String lower, List<String> phrases, int from) {
        int first = -1;
        for (String phrase : phrases) {
            int at = lower.indexOf(phrase, from);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    private static String lower(String text, Span sentence) {
        StringBuilder lower = new StringBuilder(sentence.length());
        for (int i = sentence.start(); i < sentence.end(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            lower.append(c == '’' ? '\'' : c);
        }
        return lower.toString();
    }
}
