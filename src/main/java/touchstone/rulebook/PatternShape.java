package touchstone.rulebook;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a regular expression without compiling it. A repetition of repetitions of 40 letters fills the memory of RE2/J
 * 1.8 while it compiles, so that its size is counted first; and letters that every match must hold show where there is none.
 *
 * @param size steps of the compiled pattern, roughly, never too small by more than half; endless if it cannot be counted
 * @param longest letters of the longest match, endless if there is no limit
 * @param letters one of these stands in every match, in small letters; empty if nothing is known
 * @param isAnchored whether it asks for the beginning or the end of the text or a line
 * @param beginsSo whether every match begins with one of the letters
 */
public record PatternShape(double size, double longest, Set<String> letters, boolean isAnchored, boolean beginsSo) {

    /** Sets of letters larger than this tell nothing any more. */
    private static final int MAX_LETTERS = 80;

    public PatternShape {
        letters = Set.copyOf(letters);
    }

    /** Reads an expression in RE2 syntax; of one that is not, nothing is known but its size. */
    public static PatternShape of(String pattern) {
        Reader reader = new Reader(pattern);
        Part whole = reader.alternatives();
        Set<String> head = whole.head();
        boolean beginsSo = head != null && head.stream().allMatch(PatternShape::isRare);
        Set<String> letters = beginsSo ? head : whole.best();
        return new PatternShape(
                whole.size(), whole.longest(), letters == null ? Set.of() : letters, reader.anchored, beginsSo);
    }

    /** Two letters, or a sign that is not in every line. */
    private static boolean isRare(String run) {
        return run.length() > 1
                || (run.length() == 1 && !Character.isLetterOrDigit(run.charAt(0)) && run.charAt(0) > ' ');
    }

    /**
     * A part of the expression.
     *
     * @param exact all that it can match, null if that is too much to list
     * @param held one of these stands in whatever it matches, null if nothing is known
     * @param first whatever it matches begins with one of these, null if nothing is known or {@code exact} says it
     */
    private record Part(
            double size,
            double longest,
            @Nullable Set<String> exact,
            @Nullable Set<String> held,
            @Nullable Set<String> first) {

        static final Part EMPTY = new Part(0, 0, Set.of(""), null, null);
        static final Part ANY = any(1);

        /** Something of which nothing is known but its length. */
        static Part any(double longest) {
            return new Part(1, longest, null, null, null);
        }

        static Part exactly(double longest, Set<String> exact) {
            return new Part(1, longest, exact, null, null);
        }

        /** What it begins with, null if nothing is known. */
        @Nullable
        Set<String> head() {
            return exact == null ? first : exact;
        }

        @Nullable
        Set<String> best() {
            return better(exact, held);
        }

        Part then(Part next) {
            Set<String> joined = joined(exact, next.exact);
            Set<String> best = joined != null ? held : better(best(), next.best());
            Set<String> begins = exact == null ? first : joined(exact, next.head());
            if (begins == null && exact != null && !exact.contains("")) {
                begins = exact;
            }
            return new Part(size + next.size, longest + next.longest, joined, better(best, next.held), begins);
        }

        Part or(Part other) {
            Set<String> both = union(exact, other.exact);
            return new Part(
                    size + other.size + 1,
                    Math.max(longest, other.longest),
                    both,
                    both != null ? null : union(best(), other.best()),
                    union(head(), other.head()));
        }

        /** Repeated, {@code most} times at most. */
        Part times(int least, double most) {
            double copies = Double.isInfinite(most) ? Math.max(1, least) + 1 : Math.max(1, most);
            Set<String> all =
                    most == 1 && least == 0 ? union(exact, Set.of("")) : least == 1 && most == 1 ? exact : null;
            double far = longest == 0 ? 0 : longest * most;
            boolean isKept = least > 0 && all == null;
            return new Part(size * copies + copies, far, all, isKept ? best() : null, isKept ? head() : null);
        }

        private static @Nullable Set<String> joined(@Nullable Set<String> a, @Nullable Set<String> b) {
            if (a == null || b == null || a.size() * b.size() > MAX_LETTERS) {
                return null;
            }
            Set<String> joined = new LinkedHashSet<>();
            for (String head : a) {
                for (String tail : b) {
                    joined.add(head + tail);
                }
            }
            return joined;
        }

        private static @Nullable Set<String> union(@Nullable Set<String> a, @Nullable Set<String> b) {
            if (a == null || b == null || a.size() + b.size() > MAX_LETTERS) {
                return null;
            }
            Set<String> union = new LinkedHashSet<>(a);
            union.addAll(b);
            return union;
        }

        /** The set whose shortest member is longer; letters of less than two are no help. */
        private static @Nullable Set<String> better(@Nullable Set<String> a, @Nullable Set<String> b) {
            Set<String> best = shortest(a) >= shortest(b) ? a : b;
            return shortest(best) < 2 ? null : best;
        }

        private static int shortest(@Nullable Set<String> set) {
            return set == null ? 0 : set.stream().mapToInt(String::length).min().orElse(0);
        }
    }

    /** Recursive descent over the expression. */
    private static final class Reader {

        private final String text;
        private int at;
        private int depth;
        private boolean anchored;

        Reader(String text) {
            this.text = text;
        }

        Part alternatives() {
            if (++depth > 200) {
                at = text.length();
                return new Part(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, null, null, null);
            }
            Part part = sequence();
            while (take('|')) {
                part = part.or(sequence());
            }
            depth--;
            return part;
        }

        private Part sequence() {
            Part part = Part.EMPTY;
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
                part = part.then(repeated(one()));
            }
            return part;
        }

        private Part repeated(Part once) {
            Part part = once;
            while (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
                int start = at;
                Part more = repeat(part, text.charAt(at++));
                if (more == null) {
                    at = start;
                    return part;
                }
                part = more;
                take('?');
            }
            return part;
        }

        private @Nullable Part repeat(Part part, char sign) {
            return switch (sign) {
                case '*' -> part.times(0, Double.POSITIVE_INFINITY);
                case '+' -> part.times(1, Double.POSITIVE_INFINITY);
                case '?' -> part.times(0, 1);
                default -> counted(part);
            };
        }

        /** Behind an opening brace: {@code 3}}, {@code 3,}}, {@code 3,5}}; null if it is a letter like others. */
        private @Nullable Part counted(Part part) {
            int end = text.indexOf('}', at);
            String inside = end < 0 ? "" : text.substring(at, end);
            if (!inside.matches("\\d{1,4}(,\\d{0,4})?")) {
                return null;
            }
            at = end + 1;
            int comma = inside.indexOf(',');
            int least = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
            String most = comma < 0 ? inside : inside.substring(comma + 1);
            return part.times(least, most.isEmpty() ? Double.POSITIVE_INFINITY : Integer.parseInt(most));
        }

        private Part one() {
            char c = text.charAt(at++);
            return switch (c) {
                case '(' -> group();
                case '[' -> characters();
                case '.' -> Part.ANY;
                case '^', '$' -> {
                    anchored = true;
                    yield Part.EMPTY;
                }
                case '\\' -> escaped();
                default -> letter(c);
            };
        }

        private Part group() {
            if (take('?')) {
                int end = at;
                while (end < text.length() && ":)>".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                boolean isFlagsAlone = end < text.length() && text.charAt(end) == ')';
                at = Math.min(end + 1, text.length());
                if (isFlagsAlone) {
                    return Part.EMPTY;
                }
            }
            Part inside = alternatives();
            take(')');
            return new Part(inside.size() + 2, inside.longest(), inside.exact(), inside.held(), inside.first());
        }

        private Part characters() {
            boolean isNegated = take('^');
            StringBuilder listed = new StringBuilder();
            boolean isPlain = !isNegated;
            boolean first = true;
            while (at < text.length() && (first || text.charAt(at) != ']')) {
                char c = text.charAt(at++);
                isPlain &= c < 128 && c != '\\' && c != '-' && c != '[';
                at += c == '\\' ? 1 : 0;
                at = c == '[' && text.startsWith(":", at) && text.indexOf(":]", at) > 0
                        ? text.indexOf(":]", at) + 2
                        : at;
                listed.append(c);
                first = false;
            }
            take(']');
            if (!isPlain || listed.length() > 4) {
                return Part.any(2);
            }
            Set<String> exact = new LinkedHashSet<>();
            listed.chars().forEach(c -> exact.add(String.valueOf(small((char) c))));
            return Part.exactly(2, exact);
        }

        private Part escaped() {
            if (at >= text.length()) {
                return Part.ANY;
            }
            char c = text.charAt(at++);
            return switch (c) {
                case 'b', 'B' -> Part.exactly(0, Set.of(""));
                case 'A', 'z' -> {
                    anchored = true;
                    yield Part.EMPTY;
                }
                case 'p', 'P', 'x' -> {
                    int end = take('{') ? text.indexOf('}', at) : at + (c == 'x' ? 1 : 0);
                    at = Math.min(text.length(), Math.max(at, end) + 1);
                    yield Part.any(2);
                }
                case 'Q' -> quoted();
                default -> Character.isLetterOrDigit(c) ? Part.any(2) : letter(c);
            };
        }

        private Part quoted() {
            int end = text.indexOf("\\E", at);
            String inside = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 2;
            Part part = Part.EMPTY;
            for (int i = 0; i < inside.length(); i++) {
                part = part.then(letter(inside.charAt(i)));
            }
            return part;
        }

        /** Letters beyond ASCII have relatives under {@code (?i)} that are not listed here. */
        private static Part letter(char c) {
            boolean isKnown = c < 128 || (!Character.isLetter(c) && !Character.isSurrogate(c) && !Character.isDigit(c));
            return isKnown ? Part.exactly(1, Set.of(String.valueOf(small(c)))) : Part.any(1);
        }

        private boolean take(char c) {
            boolean isThere = at < text.length() && text.charAt(at) == c;
            at += isThere ? 1 : 0;
            return isThere;
        }
    }

    /** A letter as {@link #letters} have it: small, and the long s as s, which {@code (?i)} takes for one. */
    public static char small(char c) {
        return c == 'ſ' ? 's' : Character.toLowerCase(c);
    }
}
