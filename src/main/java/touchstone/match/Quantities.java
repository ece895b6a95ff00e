package touchstone.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import touchstone.match.Statement.Token;
import touchstone.model.Span;
import touchstone.rulebook.MatchWords;
import touchstone.rulebook.MatchWords.Hit;
import touchstone.rulebook.MatchWords.Mark;
import touchstone.rulebook.MatchWords.Member;
import touchstone.rulebook.MatchWords.Sign;
import touchstone.rulebook.MatchWords.Unit;
import touchstone.text.NumberMention;
import touchstone.text.Numbers;

/** The numbers, years and days of a claim. */
final class Quantities {

    private static final int COUNTED = 2;
    private static final int REACH = 4;

    private final Statement statement;
    private final List<Quantity> all = new ArrayList<>();
    private final Set<String> years = new TreeSet<>();
    private final Set<String> days = new TreeSet<>();
    private final Set<Integer> taken = new HashSet<>();
    private final Set<Integer> held = new HashSet<>();
    private final Set<Integer> months = new HashSet<>();

    Quantities(Statement statement, MatchWords words) {
        this.statement = statement;
        for (Hit<Member> hit : words.contrasts(statement.stems())) {
            if (hit.value().set().equals("month")) {
                months.add(hit.end() - 1);
            }
        }
        statement.signs().forEach(this::readSign);
        readShares();
        for (NumberMention mention : Numbers.find(statement.text())) {
            int first = at(mention.span().start());
            if (first >= 0 && !taken.contains(first)) {
                read(mention, first, words);
            }
        }
        readWordsWithDigits();
    }

    List<Quantity> all() {
        return all;
    }

    /** Whether a word is part of a number, a unit or a day. */
    boolean holds(int word) {
        return held.contains(word) || taken.contains(word);
    }

    private void hold(int from, int to) {
        for (int i = from; i < to; i++) {
            held.add(i);
        }
    }

    /** Years in digits, and decades such as "1990s". */
    Set<String> years() {
        return years;
    }

    /** Days of a month, such as "4 june". */
    Set<String> days() {
        return days;
    }

    private void readSign(Hit<Mark> hit) {
        Sign sign = hit.value().sign();
        if (sign != Sign.FRACTION && sign != Sign.TIMES) {
            return;
        }
        double value = Double.parseDouble(hit.value().value());
        String unit = sign == Sign.TIMES ? "times" : "%";
        all.add(plain(value, unit, statement.span(hit.start(), hit.end())));
        for (int i = hit.start(); i < hit.end(); i++) {
            taken.add(i);
        }
    }

    /** "One in ten". */
    private void readShares() {
        List<String> forms = statement.forms();
        for (int i = 0; i + 2 < forms.size(); i++) {
            boolean one = forms.get(i).equals("one") || forms.get(i).equals("1");
            int of = forms.get(i + 1).equals("out") ? i + 3 : i + 2;
            boolean in = forms.get(i + 1).equals("in") || of == i + 3;
            if (one && in && of < forms.size()) {
                List<NumberMention> number =
                        Numbers.find(statement.token(of).span().of(statement.text()));
                if (!number.isEmpty()
                        && number.getFirst().value() > 1
                        && number.getFirst().unit().isEmpty()) {
                    double share = 100 / number.getFirst().value();
                    hold(i, of + 1);
                    all.add(plain(share, "%", statement.span(i, of + 1)));
                    taken.add(i);
                    taken.add(of);
                }
            }
        }
    }

    private void read(NumberMention mention, int first, MatchWords words) {
        int next = after(mention.span().end());
        hold(first, next);
        String shown = mention.span().of(statement.text());
        if (mention.unit().equals("year")) {
            years.add(shown);
            return;
        }
        int month = months.contains(next) ? next : beforeMonth(first);
        if (month >= 0 && mention.value() <= 31) {
            held.add(month);
            days.add((int) mention.value() + " " + statement.token(month).key());
            return;
        }
        Hit<Unit> unit = mention.unit().isEmpty() ? unitAt(next, mention.span().end(), words) : null;
        boolean directly =
                next < statement.tokens().size() && statement.token(next).content();
        if (unit == null && mention.unit().isEmpty() && mention.value() <= 1 && !directly) {
            return;
        }
        all.add(quantity(mention, unit, first, next, shown));
    }

    private Quantity quantity(NumberMention mention, @Nullable Hit<Unit> hit, int first, int next, String shown) {
        double value = mention.value();
        if (hit == null) {
            List<String> counted = mention.unit().isEmpty()
                    ? statement.contentAfter(next, COUNTED, REACH).stream()
                            .map(i -> statement.token(i).key())
                            .toList()
                    : List.of();
            return new Quantity(
                    value, mention.unit(), mention.unit(), value, counted, bound(first), shown, mention.span());
        }
        Unit unit = hit.value();
        hold(next, hit.end());
        Span with = new Span(
                mention.span().start(), statement.token(hit.end() - 1).span().end());
        double base = value * unit.factor() + unit.offset();
        String written = with.of(statement.text());
        return new Quantity(value, unit.dimension(), unit.name(), base, List.of(), bound(first), written, with);
    }

    private Quantity plain(double value, String unit, Span span) {
        return new Quantity(value, unit, unit, value, List.of(), null, span.of(statement.text()), span);
    }

    private @Nullable Hit<Unit> unitAt(int next, int end, MatchWords words) {
        List<String> forms = statement.forms();
        if (next >= forms.size() || statement.token(next).span().start() > end + 1) {
            return null;
        }
        List<Hit<Unit>> hits = words.units(forms.subList(next, Math.min(forms.size(), next + REACH)));
        return hits.isEmpty() || hits.getFirst().start() > 0
                ? null
                : new Hit<>(
                        hits.getFirst().value(), next, next + hits.getFirst().end());
    }

    /** "10x" and "1990s". */
    private void readWordsWithDigits() {
        for (Token token : statement.tokens()) {
            String form = token.form();
            if (form.matches("[0-9]{1,6}x")) {
                double value = Double.parseDouble(form.substring(0, form.length() - 1));
                all.add(plain(value, "times", token.span()));
            } else if (form.matches("(19|20)[0-9]0s")) {
                years.add(form);
            }
        }
    }

    private @Nullable String bound(int first) {
        return statement
                .signs(Sign.BOUND)
                .filter(h -> h.end() == first
                        || (h.end() == first - 1 && !statement.token(first - 1).content()))
                .map(h -> h.value().value())
                .findFirst()
                .orElse(null);
    }

    private int beforeMonth(int first) {
        for (int i = Math.max(0, first - 2); i < first; i++) {
            if (months.contains(i)) {
                return i;
            }
        }
        return statement.forms().size() > first + 2
                        && statement.forms().get(first + 1).equals("of")
                        && months.contains(first + 2)
                ? first + 2
                : -1;
    }

    /** The word that begins at a place or spans it; -1 if there is none. */
    private int at(int place) {
        List<Token> tokens = statement.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Span span = tokens.get(i).span();
            if (place < span.end()) {
                return i;
            }
        }
        return -1;
    }

    private int after(int place) {
        List<Token> tokens = statement.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().start() >= place) {
                return i;
            }
        }
        return tokens.size();
    }
}
