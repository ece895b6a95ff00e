package touchstone.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import touchstone.model.Span;
import touchstone.rulebook.MatchWords;
import touchstone.rulebook.MatchWords.Hit;
import touchstone.rulebook.MatchWords.Mark;
import touchstone.rulebook.MatchWords.Place;
import touchstone.rulebook.MatchWords.Sign;
import touchstone.text.EnglishStems;
import touchstone.text.Words;

/**
 * A claim taken apart for the guards: its words as they are compared, where its clauses end, and what its small words do to
 * it. The words of {@link Pair} are others: its features carry weights that were learned.
 */
final class Statement {

    /** What the key of a place begins with; no word begins so. */
    static final String PLACE = "@";

    private static final int MOST_WORDS = 400;
    private static final int NEIGHBOURS = 2;
    private static final int REACH = 6;
    private static final double TITLE_CASE = .7;
    private static final int LONGEST_INITIALS = 6;

    /** Who writes more words in capitals shouts. */
    private static final int MOST_INITIALS = 3;

    private static final Set<String> PARTING =
            Set.of("but", "while", "because", "although", "though", "whereas", "which", "who", "yet", "so");

    /**
     * A word.
     *
     * @param form folded, without the 's of the genitive
     * @param key what it is compared as; "" for the rest of a phrase that counts as one word
     * @param content whether it says something by itself
     * @param name whether it is written like part of a name
     * @param initials whether it may stand for a longer name
     * @param clause the number of its clause
     */
    record Token(String form, String key, Span span, boolean content, boolean name, boolean initials, int clause) {}

    private final String text;
    private final MatchWords words;
    private final List<Token> tokens;
    private final List<String> forms;
    private final List<String> stems;
    private final Set<String> keys = new HashSet<>();
    private final List<Hit<Mark>> signs;
    private final Quantities quantities;

    Statement(String text, MatchWords words) {
        this.text = text;
        this.words = words;
        List<Words.Word> all = Words.of(text);
        List<Words.Word> read = all.subList(0, Math.min(MOST_WORDS, all.size()));
        this.forms = read.stream().map(w -> form(w.folded())).toList();
        this.stems = forms.stream().map(EnglishStems::of).toList();
        this.signs = words.signs(forms);
        this.tokens = tokens(read);
        tokens.stream().filter(Token::content).forEach(t -> keys.add(t.key));
        this.quantities = new Quantities(this, words);
    }

    String text() {
        return text;
    }

    MatchWords words() {
        return words;
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    List<String> forms() {
        return forms;
    }

    List<String> stems() {
        return stems;
    }

    /** What its words are compared as. */
    Set<String> keys() {
        return keys;
    }

    Quantities quantities() {
        return quantities;
    }

    Stream<Hit<Mark>> signs(Sign sign) {
        return signs.stream().filter(h -> h.value().sign() == sign);
    }

    List<Hit<Mark>> signs() {
        return signs;
    }

    /** The words as they stand in the text. */
    String shown(int start, int end) {
        return span(start, end).of(text);
    }

    Span span(int start, int end) {
        return new Span(tokens.get(start).span.start(), tokens.get(end - 1).span.end());
    }

    String shown(Hit<?> hit) {
        return shown(hit.start(), hit.end());
    }

    /** Indexes of at most {@code most} words that say something, from {@code from} on, none farther than {@code reach} words away. */
    List<Integer> contentAfter(int from, int most, int reach) {
        List<Integer> found = new ArrayList<>();
        for (int i = from; i < Math.min(tokens.size(), from + reach) && found.size() < most; i++) {
            if (tokens.get(i).content) {
                found.add(i);
            }
        }
        return found;
    }

    /** The same before {@code before}, the nearest first. */
    List<Integer> contentBefore(int before, int most, int reach) {
        List<Integer> found = new ArrayList<>();
        for (int i = before - 1; i >= Math.max(0, before - reach) && found.size() < most; i--) {
            if (tokens.get(i).content) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether a word has a neighbour here that the same word has in another text too: then both say it of the same. */
    boolean sharesNeighbour(int index, Statement other, int there) {
        Set<String> here = neighbours(index);
        here.retainAll(other.neighbours(there));
        return !here.isEmpty();
    }

    /** Whether a word stands in another text too, beside a word that it has beside it here. */
    boolean isSaidAlike(int index, Statement other) {
        for (int i = 0; i < other.tokens.size(); i++) {
            if (other.tokens.get(i).content
                    && other.tokens.get(i).key.equals(tokens.get(index).key)
                    && sharesNeighbour(index, other, i)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> neighbours(int index) {
        Set<String> found = new HashSet<>();
        contentBefore(index, NEIGHBOURS, REACH).forEach(i -> found.add(tokens.get(i).key));
        contentAfter(index + 1, NEIGHBOURS, REACH).forEach(i -> found.add(tokens.get(i).key));
        found.remove(tokens.get(index).key);
        return found;
    }

    /** Indexes of all words that say something. */
    List<Integer> content() {
        return contentAfter(0, tokens.size(), tokens.size());
    }

    private static String form(String folded) {
        return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    }

    private List<Token> tokens(List<Words.Word> read) {
        boolean cased = !isShouted(read);
        long shouts = read.stream().filter(w -> isLoud(w.span().of(text))).count();
        String[] keys = keys(read);
        List<Token> made = new ArrayList<>();
        int clause = 0;
        int end = 0;
        for (int i = 0; i < read.size(); i++) {
            Span span = read.get(i).span();
            String between = text.substring(end, span.start());
            boolean first = i == 0 || hasAny(between, ".!?:\"“”");
            clause += i > 0 && (hasAny(between, ",;:.!?()—–") || PARTING.contains(forms.get(i))) ? 1 : 0;
            String surface = span.of(text);
            boolean capital = cased && Character.isUpperCase(surface.codePointAt(0));
            boolean initials = capital && isLoud(surface) && surface.length() <= LONGEST_INITIALS;
            capital &= initials || !isLoud(surface);
            boolean small = (forms.get(i).length() < 2 && !Character.isDigit(surface.charAt(0)))
                    || touchstone.match.Words.SMALL.contains(forms.get(i));
            boolean place = keys[i].startsWith(PLACE);
            boolean content = !keys[i].isEmpty() && (!small || initials || place);
            boolean loud = initials && shouts > MOST_INITIALS;
            boolean name = content && (place || (capital && !loud && (!first || initials)));
            made.add(new Token(forms.get(i), keys[i], span, content, name, initials, clause));
            end = span.end();
        }
        return Collections.unmodifiableList(made);
    }

    /** What each word is compared as; "" for those that say nothing by themselves. */
    private String[] keys(List<Words.Word> read) {
        String[] keys = forms.stream().map(words::key).toArray(String[]::new);
        words.phrases(stems).forEach(h -> set(keys, h, h.value()));
        signs.stream().filter(h -> h.value().sign().isSmall()).forEach(h -> set(keys, h, ""));
        for (Hit<Place> place : words.places(forms)) {
            String surface = read.get(place.start()).span().of(text);
            if (!place.value().capital() || Character.isUpperCase(surface.codePointAt(0))) {
                set(keys, place, PLACE + place.value().name());
            }
        }
        return keys;
    }

    private static void set(String[] keys, Hit<?> hit, String key) {
        keys[hit.start()] = key;
        for (int i = hit.start() + 1; i < hit.end(); i++) {
            keys[i] = "";
        }
    }

    /** Whether capitals tell no names here, as in headlines of which every word has one. */
    private boolean isShouted(List<Words.Word> read) {
        List<String> surfaces = read.stream()
                .map(w -> w.span().of(text))
                .filter(s -> s.length() > 3 && Character.isLetter(s.charAt(0)))
                .toList();
        long capitals = surfaces.stream()
                .filter(s -> Character.isUpperCase(s.codePointAt(0)))
                .count();
        return surfaces.size() >= 5 && capitals >= TITLE_CASE * surfaces.size();
    }

    private static boolean isLoud(String surface) {
        return surface.length() > 1
                && surface.equals(surface.toUpperCase(Locale.ROOT))
                && surface.chars().allMatch(Character::isLetter);
    }

    private static boolean hasAny(String between, String marks) {
        return between.chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }
}
