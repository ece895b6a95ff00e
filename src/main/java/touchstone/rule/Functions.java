package touchstone.rule;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import touchstone.rulebook.Lexicon;
import touchstone.text.Domains;

/** What conditions can call beside the operators of CEL. Every function is linear in what it is given. Thread-safe. */
final class Functions {

    private static final CelType TEXT = SimpleType.STRING;
    private static final CelType COUNT = SimpleType.INT;
    private static final CelType NUMBER = SimpleType.DOUBLE;
    private static final CelType FLAG = SimpleType.BOOL;
    private static final CelType TEXTS = ListType.create(SimpleType.STRING);

    /** Phrases that are kept ready; a rule names a handful, and only made-up ones can be more. */
    private static final int MAX_READY = 2_000;

    private final Function<String, List<String>> lexicons;
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Map<Object, Phrases> ready = new ConcurrentHashMap<>();

    /** Rules run one after another over one article, so that the words of its body, the one long text, are cut once. */
    private volatile WordIndex last = WordIndex.of("");

    /**
     * A function.
     *
     * @param usage name and arguments
     * @param meaning one sentence
     * @param range the numbers that it gives
     */
    record Call(
            String name,
            String usage,
            String meaning,
            Range range,
            CelFunctionDecl declaration,
            Collection<CelFunctionBinding> bindings) {}

    private record Way(CelType result, List<CelType> takes, Body body) {}

    private interface Body {
        Object of(Object[] arguments);
    }

    /** @param lexicons entries by name; empty if there is no such lexicon */
    Functions(Function<String, List<String>> lexicons) {
        this.lexicons = lexicons;
        text();
        numbers();
        links();
        dates();
        lists();
    }

    static Functions over(Map<String, Lexicon> lexicons) {
        return new Functions(name -> {
            Lexicon lexicon = lexicons.get(name);
            return lexicon == null ? List.of() : lexicon.phrases();
        });
    }

    /** All of them, by name. */
    Map<String, Call> calls() {
        return calls;
    }

    /** Entries of a lexicon, empty if there is none of that name. */
    List<String> lexicon(String name) {
        return lexicons.apply(name);
    }

    private void text() {
        add(
                "phrase(text, words)",
                "whether the words stand in the text, or in one of the texts; case does not matter, * at the end stands for"
                        + " any ending, and a list of words stands for any of them",
                Range.ANY,
                search(FLAG, TEXT, a -> spans(a[0], a[1]) > 0),
                search(FLAG, TEXTS, a -> texts(a[0]).stream().anyMatch(t -> spans(t, a[1]) > 0)));
        add(
                "count(text, words)",
                "how often the words stand in the text; of a list of texts, in how many of them they stand",
                new Range(0, Double.POSITIVE_INFINITY),
                search(COUNT, TEXT, a -> (long) spans(a[0], a[1])),
                search(
                        COUNT,
                        TEXTS,
                        a -> texts(a[0]).stream()
                                .filter(t -> spans(t, a[1]) > 0)
                                .count()));
        add(
                "ratio(text, words)",
                "share of the words of the text that belong to what is looked for, 0 to 1",
                new Range(0, 1),
                search(NUMBER, TEXT, a -> ratio(index(text(a[0])), phrases(a[1]))));
        add(
                "near(text, words, others, n)",
                "whether both stand in the text with at most n words between them",
                Range.ANY,
                near(TEXT, TEXT),
                near(TEXT, TEXTS),
                near(TEXTS, TEXT),
                near(TEXTS, TEXTS));
        add(
                "lexicon(name)",
                "the words of rules/lexicon/NAME.txt, to look for with the functions above",
                Range.ANY,
                List.of(new Way(TEXTS, List.of(TEXT), a -> lexicons.apply(text(a[0])))));
        add(
                "words(text)",
                "how many words the text has",
                new Range(0, Double.POSITIVE_INFINITY),
                List.of(new Way(COUNT, List.of(TEXT), a -> (long) Words.count(text(a[0])))));
        add(
                "capitals(text)",
                "how many words of four letters and more are all in capitals",
                new Range(0, Double.POSITIVE_INFINITY),
                List.of(new Way(COUNT, List.of(TEXT), a -> (long) Words.shouted(text(a[0])))));
    }

    private void numbers() {
        add(
                "share(part, whole)",
                "part divided by whole, and 0 where the whole is 0",
                Range.ANY,
                List.of(
                        new Way(NUMBER, List.of(COUNT, COUNT), Functions::share),
                        new Way(NUMBER, List.of(NUMBER, NUMBER), Functions::share)));
    }

    private void links() {
        add(
                "sites(links)",
                "the different sites to which the links lead, as registrable domains",
                Range.ANY,
                List.of(new Way(
                        TEXTS,
                        List.of(TEXTS),
                        a -> texts(a[0]).stream()
                                .map(Domains::registrable)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())));
        add(
                "to_site(links, site)",
                "how many of the links lead to the site or to a part of it",
                new Range(0, Double.POSITIVE_INFINITY),
                List.of(new Way(
                        COUNT,
                        List.of(TEXTS, TEXT),
                        a -> texts(a[0]).stream()
                                .filter(link -> isAt(link, text(a[1])))
                                .count())));
    }

    private void dates() {
        add(
                "days(from, to)",
                "days from one day to another, negative backwards; days are written 2026-05-03",
                Range.ANY,
                List.of(new Way(COUNT, List.of(TEXT, TEXT), a -> Dates.between(text(a[0]), text(a[1])))));
        add(
                "year(day)",
                "the year of a day",
                Range.ANY,
                List.of(new Way(COUNT, List.of(TEXT), a -> Dates.year(text(a[0])))));
    }

    private void lists() {
        add(
                "distinct(texts)",
                "the texts without repetitions",
                Range.ANY,
                List.of(new Way(
                        TEXTS,
                        List.of(TEXTS),
                        a -> texts(a[0]).stream().distinct().toList())));
        add(
                "common(texts, others)",
                "how many of the texts are among the others",
                new Range(0, Double.POSITIVE_INFINITY),
                List.of(new Way(COUNT, List.of(TEXTS, TEXTS), a -> {
                    HashSet<String> others = new HashSet<>(texts(a[1]));
                    return texts(a[0]).stream().filter(others::contains).count();
                })));
    }

    @SafeVarargs
    @SuppressWarnings("Immutable") // words that were cut are kept, which changes no answer
    private void add(String usage, String meaning, Range range, List<Way>... ways) {
        String name = usage.substring(0, usage.indexOf('('));
        List<CelOverloadDecl> declared = new ArrayList<>();
        List<CelFunctionBinding> bound = new ArrayList<>();
        for (List<Way> some : ways) {
            for (Way way : some) {
                String id = "touchstone_" + name + "_" + declared.size();
                declared.add(CelOverloadDecl.newGlobalOverload(id, way.result(), way.takes()));
                List<Class<?>> takes =
                        way.takes().stream().<Class<?>>map(Functions::javaType).toList();
                Body body = way.body();
                bound.add(CelFunctionBinding.from(id, takes, arguments -> body.of(arguments)));
            }
        }
        CelFunctionDecl declaration = CelFunctionDecl.newFunctionDeclaration(name, declared);
        calls.put(
                name,
                new Call(name, usage, meaning, range, declaration, CelFunctionBinding.fromOverloads(name, bound)));
    }

    /** Looks for a phrase, or for any of several. */
    private static List<Way> search(CelType result, CelType in, Body body) {
        return List.of(new Way(result, List.of(in, TEXT), body), new Way(result, List.of(in, TEXTS), body));
    }

    private List<Way> near(CelType one, CelType other) {
        return List.of(new Way(
                FLAG,
                List.of(TEXT, one, other, COUNT),
                a -> near(index(text(a[0])), phrases(a[1]), phrases(a[2]), ((Number) a[3]).longValue())));
    }

    private static Class<?> javaType(CelType type) {
        return switch (type.kind()) {
            case STRING -> String.class;
            case INT -> Long.class;
            case DOUBLE -> Double.class;
            case LIST -> List.class;
            default -> throw new IllegalStateException("no function takes " + type.name());
        };
    }

    private int spans(Object text, Object words) {
        return spans(text(text), words);
    }

    private int spans(String text, Object words) {
        return phrases(words).find(index(text)).size();
    }

    private static double ratio(WordIndex text, Phrases phrases) {
        int inside = 0;
        int from = 0;
        for (Map.Entry<Integer, Integer> hit : phrases.find(text).entrySet()) {
            int end = hit.getKey() + hit.getValue();
            inside += Math.max(0, end - Math.max(from, hit.getKey()));
            from = Math.max(from, end);
        }
        return text.words().isEmpty() ? 0 : (double) inside / text.words().size();
    }

    private static boolean near(WordIndex text, Phrases one, Phrases other, long most) {
        var others = other.find(text);
        for (Map.Entry<Integer, Integer> hit : one.find(text).entrySet()) {
            int start = hit.getKey();
            Integer after = others.ceilingKey(start + hit.getValue());
            if (after != null && after - (start + hit.getValue()) <= most) {
                return true;
            }
            Map.Entry<Integer, Integer> before = others.lowerEntry(start);
            long gap = before == null ? -1 : (long) start - before.getKey() - before.getValue();
            if (gap >= 0 && gap <= most) {
                return true;
            }
        }
        return false;
    }

    private static double share(Object[] a) {
        double whole = ((Number) a[1]).doubleValue();
        return whole == 0 ? 0 : ((Number) a[0]).doubleValue() / whole;
    }

    /** Whether a link leads to a site, which may be named with a path. */
    private static boolean isAt(String link, String site) {
        String host = Domains.host(link);
        return host != null && (host.equals(site) || host.endsWith("." + site));
    }

    private Phrases phrases(Object words) {
        Phrases known = ready.get(words);
        if (known != null) {
            return known;
        }
        Phrases made = new Phrases(words instanceof String one ? List.of(one) : texts(words));
        if (ready.size() < MAX_READY) {
            ready.put(words, made);
        }
        return made;
    }

    private WordIndex index(String text) {
        WordIndex known = last;
        if (known.text().equals(text)) {
            return known;
        }
        WordIndex made = WordIndex.of(text);
        if (text.length() > Signals.MAX_LINE) {
            last = made;
        }
        return made;
    }

    private static String text(Object value) {
        return (String) value;
    }

    @SuppressWarnings("unchecked") // CEL has checked the types
    private static List<String> texts(Object value) {
        return (List<String>) value;
    }
}
