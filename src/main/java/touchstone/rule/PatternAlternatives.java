package touchstone.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The alternatives of a pattern, group by group: {@code a|b} and {@code (?:c|d)}. Reads what RE2 has accepted. */
final class PatternAlternatives {

    /** One alternative, and the pattern without it. */
    record Alternative(String text, String rest) {}

    /** The alternatives between two places of the pattern. */
    private record Group(int start, int end, List<Alternative> alternatives) {
        boolean isInside(Group other) {
            return start > other.start && end <= other.end;
        }
    }

    /** Where a group begins, behind its bracket and flags, and where its bars are. */
    private record Open(int start, List<Integer> bars) {}

    private final String pattern;
    private final List<Group> groups = new ArrayList<>();

    private PatternAlternatives(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Each group of two alternatives and more, without the groups inside one that has more than {@code list}: they are parts of
     * the entries of a word list.
     */
    static List<List<Alternative>> of(String pattern, int list) {
        PatternAlternatives alternatives = new PatternAlternatives(pattern);
        alternatives.read();
        List<Group> lists = alternatives.groups.stream()
                .filter(group -> group.alternatives().size() > list)
                .toList();
        return alternatives.groups.stream()
                .filter(group -> lists.stream().noneMatch(group::isInside))
                .map(Group::alternatives)
                .toList();
    }

    private void read() {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(afterFlags(0), new ArrayList<>()));
        int i = afterFlags(0);
        while (i < pattern.length()) {
            switch (pattern.charAt(i)) {
                case '\\' -> i = afterEscape(i);
                case '[' -> i = afterClass(i);
                case '(' -> {
                    i = afterFlags(i);
                    // a group of flags alone has closed already
                    if (pattern.charAt(i - 1) != ')') {
                        open.push(new Open(i, new ArrayList<>()));
                    }
                }
                case ')' -> {
                    close(open.pop(), i);
                    i++;
                }
                case '|' -> open.element().bars().add(i++);
                default -> i++;
            }
        }
        close(open.pop(), pattern.length());
    }

    private int afterEscape(int at) {
        if (pattern.startsWith("\\Q", at)) {
            int end = pattern.indexOf("\\E", at);
            return end < 0 ? pattern.length() : end + 2;
        }
        return at + 2;
    }

    private int afterClass(int at) {
        int i = pattern.startsWith("[^", at) ? at + 2 : at + 1;
        if (pattern.startsWith("]", i)) {
            i++;
        }
        while (i < pattern.length() && pattern.charAt(i) != ']') {
            i += pattern.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    /** Behind {@code (}, {@code (?:}, {@code (?i)}, {@code (?P<name>}. */
    private int afterFlags(int at) {
        if (!pattern.startsWith("(?", at)) {
            return pattern.startsWith("(", at) ? at + 1 : at;
        }
        int i = at + 2;
        while (i < pattern.length() && ":)>".indexOf(pattern.charAt(i)) < 0) {
            i++;
        }
        return i + 1;
    }

    private void close(Open group, int end) {
        if (group.bars().isEmpty()) {
            return;
        }
        List<Alternative> alternatives = new ArrayList<>();
        int start = group.start();
        for (int k = 0; k <= group.bars().size(); k++) {
            int stop = k < group.bars().size() ? group.bars().get(k) : end;
            int from = k == 0 ? start : start - 1;
            int to = k == 0 ? stop + 1 : stop;
            alternatives.add(new Alternative(
                    pattern.substring(start, stop), pattern.substring(0, from) + pattern.substring(to)));
            start = stop + 1;
        }
        groups.add(new Group(group.start(), end, alternatives));
    }
}
