package touchstone.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import touchstone.model.Span;
import touchstone.rulebook.PatternShape;

/**
 * Looks for a pattern only where it can match. RE2/J needs 300 ns a letter for a pattern of 25 steps; but most texts hold none of the
 * letters that a match must hold, and a pattern whose matches are short is looked for around such letters alone. What is found is
 * the same. Thread-safe.
 */
final class PatternSearch {

    /**
     * Letters looked at times steps of the pattern: each pair costs up to 15 ns, so that no pattern takes longer than 40 ms. Of a
     * longer text the pattern sees the first and the last letters, half and half: labels stand at the head or the foot.
     */
    private static final int MAX_STEPS = 2_000_000;

    /** Around matches longer than this there is nothing to be saved. */
    private static final int SHORT = 300;

    private final Pattern pattern;
    private final PatternShape shape;
    private final int most;

    /** The pattern behind one more letter, so that it sees what stands before a match. */
    private final Pattern behindALetter;

    PatternSearch(Pattern pattern) {
        this.pattern = pattern;
        this.behindALetter = Pattern.compile("(?s:.)(?:" + pattern.pattern() + ")", pattern.flags());
        this.shape = PatternShape.of(pattern.pattern());
        this.most = MAX_STEPS / Math.max(1, pattern.programSize());
    }

    /** The matches in order, without overlaps; at most {@code limit}. */
    List<Span> find(WordIndex text, int limit) {
        List<Span> spans = new ArrayList<>();
        if (shape.letters().isEmpty()) {
            everywhere(text.text(), limit, spans);
            return spans;
        }
        List<Integer> places = text.placesOfLetters(shape.letters());
        if (places.isEmpty()) {
            return spans;
        }
        if (shape.beginsSo() && !shape.isAnchored()) {
            at(places, text.text(), limit, spans);
        } else if (shape.isAnchored() || shape.longest() > SHORT) {
            everywhere(text.text(), limit, spans);
        } else {
            around(places, text.text(), limit, spans);
        }
        return spans;
    }

    private void everywhere(String text, int limit, List<Span> spans) {
        if (text.length() <= most) {
            within(text, 0, text.length(), limit, spans);
        } else {
            within(text, 0, most / 2, limit, spans);
            within(text, text.length() - most / 2, text.length(), limit, spans);
        }
    }

    /** A match begins at one of the places. */
    private void at(List<Integer> places, String text, int limit, List<Span> spans) {
        int end = 0;
        int looked = 0;
        for (int place : places) {
            if (place < end || spans.size() >= limit || looked >= most) {
                continue;
            }
            int before = place == 0 ? 0 : 1;
            Watched rest = new Watched(text, place - before);
            Matcher matcher = (before == 0 ? pattern : behindALetter).matcher(rest);
            if (matcher.lookingAt() && matcher.end() > before) {
                end = place - before + matcher.end();
                spans.add(new Span(place, end));
            }
            looked += rest.read();
        }
    }

    /** The rest of a text that knows how far it was read. */
    private static final class Watched implements CharSequence {

        private final String text;
        private final int start;
        private int farthest;

        Watched(String text, int start) {
            this.text = text;
            this.start = start;
        }

        int read() {
            return farthest + 1;
        }

        @Override
        public int length() {
            return text.length() - start;
        }

        @Override
        public char charAt(int index) {
            farthest = Math.max(farthest, index);
            return text.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(start + from, start + to);
        }

        @Override
        public String toString() {
            return text.substring(start);
        }
    }

    /** A match holds one of the places, and reaches no farther from it than a match is long; one letter more shows its border. */
    private void around(List<Integer> places, String text, int limit, List<Span> spans) {
        int reach = (int) shape.longest() + 2;
        int looked = 0;
        int i = 0;
        while (i < places.size() && looked < most) {
            int start = Math.max(0, places.get(i) - reach);
            int end = places.get(i) + reach;
            while (i + 1 < places.size() && places.get(i + 1) - reach <= end) {
                end = places.get(++i) + reach;
            }
            i++;
            end = Math.min(Math.min(text.length(), end), start + most - looked);
            looked += end - start;
            within(text, start, end, limit, spans);
        }
    }

    private void within(String text, int start, int end, int limit, List<Span> spans) {
        Matcher matcher = pattern.matcher(start == 0 && end == text.length() ? text : text.substring(start, end));
        while (spans.size() < limit && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                spans.add(new Span(start + matcher.start(), start + matcher.end()));
            }
        }
    }
}
