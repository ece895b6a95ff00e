package touchstone.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import touchstone.match.Statement.Token;
import touchstone.model.Evidence;
import touchstone.model.Evidence.Share;
import touchstone.model.Span;

/** The words, names and numbers that two claims share, where they stand. */
final class Marks {

    private static final int MOST = 6;

    private Marks() {}

    static Evidence of(Statement claim, Statement checked, List<Share> shares) {
        return new Evidence(
                spans(claim, checked), spans(checked, claim), names(checked, claim), numbers(checked, claim), shares);
    }

    private static List<Span> spans(Statement one, Statement other) {
        Stream<Span> words = one.tokens().stream()
                .filter(t -> t.content() && other.keys().contains(t.key()))
                .map(Token::span);
        Stream<Span> numbers = agreed(one, other).map(Quantity::span);
        List<Span> joined = new ArrayList<>();
        for (Span span : Stream.concat(words, numbers).sorted().toList()) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            boolean adjoins = last != null
                    && (span.start() <= last.end()
                            || one.text().substring(last.end(), span.start()).isBlank());
            if (last != null && adjoins) {
                joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static Stream<Quantity> agreed(Statement one, Statement other) {
        return one.quantities().all().stream()
                .filter(q -> other.quantities().all().stream().anyMatch(q::agrees));
    }

    private static List<String> names(Statement one, Statement other) {
        List<String> names = new ArrayList<>();
        int end = -1;
        for (int i = 0; i < one.tokens().size(); i++) {
            Token token = one.token(i);
            if (!token.name() || !other.keys().contains(token.key())) {
                continue;
            }
            String word = token.span().of(one.text());
            if (end == i && !names.isEmpty()) {
                names.set(names.size() - 1, names.getLast() + " " + word);
            } else {
                names.add(word);
            }
            end = i + 1;
        }
        return names.stream().distinct().limit(MOST).toList();
    }

    private static List<String> numbers(Statement one, Statement other) {
        Stream<String> years =
                one.quantities().years().stream().filter(other.quantities().years()::contains);
        Stream<String> days =
                one.quantities().days().stream().filter(other.quantities().days()::contains);
        Stream<String> all = agreed(one, other).map(Quantity::shown);
        return Stream.of(all, days, years)
                .flatMap(s -> s)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
