package touchstone.rulebook;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.model.PageKind;
import touchstone.model.Span;
import touchstone.rulebook.RuleFile.Applies;
import touchstone.rulebook.RuleFile.Effect;
import touchstone.rulebook.RuleFile.Example;
import touchstone.rulebook.RuleFile.Expression;
import touchstone.rulebook.RuleFile.Find;
import touchstone.rulebook.RuleFile.Place;
import touchstone.rulebook.RuleFile.Scale;
import touchstone.rulebook.RuleFile.Subject;

/** One YAML file to one rule, with every problem of its form. */
final class RuleFileReader {

    /** Keys of one section of a rule file. The JSON Schema says the same, and a test holds them together. */
    record Keys(Set<String> required, Set<String> optional) {}

    static final Keys TOP = new Keys(
            Set.of(
                    "id",
                    "status",
                    "version",
                    "title",
                    "why",
                    "references",
                    "false_positives",
                    "criterion",
                    "applies",
                    "effect",
                    "message",
                    "examples"),
            Set.of("tags", "find", "when"));
    static final Keys APPLIES =
            new Keys(Set.of("to"), Set.of("needs", "without", "kinds", "languages", "countries", "from", "until"));
    static final Keys FIND = new Keys(Set.of("in"), Set.of("lexicon", "phrase", "pattern"));
    static final Keys EFFECT_ON_ARTICLE = new Keys(Set.of(), Set.of("form", "kind"));
    static final Keys EFFECT_ON_SOURCE = new Keys(Set.of(), Set.of("points", "kind"));
    static final Keys SCALE = new Keys(Set.of("of", "at"), Set.of());
    static final Keys EXAMPLES = new Keys(Set.of("hits", "misses"), Set.of());
    /** Keys of an example that are no signals. */
    static final Set<String> ASSERTED = Set.of("points", "message");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(c -> c.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final int MAX_PATTERN = 2000;

    /** Steps of a compiled pattern. Each letter may cost one of each, about 15 ns (RE2/J 1.8, {@code bench rules}). */
    private static final int MAX_PROGRAM = 3000;

    private final TextFile file;
    private final Set<String> lexicons;
    private final Set<String> criteria;
    private final List<Problem> problems;

    /** @param criteria criteria that exist; empty if any goes */
    RuleFileReader(TextFile file, Set<String> lexicons, Set<String> criteria, List<Problem> problems) {
        this.file = file;
        this.lexicons = lexicons;
        this.criteria = criteria;
        this.problems = problems;
    }

    /** The rule; null if the file is no YAML. With problems noted it may be incomplete and must not be used. */
    @Nullable
    RuleFile read() {
        YamlSection top = YamlSection.parse(file, problems);
        if (top == null) {
            return null;
        }
        top.allow(TOP);
        Find find = find(top.section("find"));
        Applies applies = applies(top.section("applies"), top);
        Effect effect = effect(top.section("effect"), applies.to());
        YamlSection examples = top.section("examples");
        if (examples != null) {
            examples.allow(EXAMPLES);
        }
        boolean decides = find != null || top.has("when") || effect.scale() != null;
        if (!decides && applies.needs().isEmpty()) {
            top.problemAt(
                    "when", "rule never decides anything", "give it 'find', 'when', 'needs' or points by a signal");
        }
        Expression message = top.expression("message");
        List<Example> hits = examples(examples, "hits", effect.scale() == null ? find : null);
        List<Example> misses = examples(examples, "misses", null);
        checkExamples(hits, misses);
        return new RuleFile(
                id(top),
                RuleFile.Status.valueOf(top.oneOf("status", List.of("experimental", "stable", "deprecated"))
                        .toUpperCase(Locale.ROOT)),
                top.whole("version", 1, 9999),
                top.text("title"),
                top.text("why"),
                atLeastOne(top, "references", "name a standard or publication that supports the rule"),
                atLeastOne(top, "false_positives", "name a case in which the rule is wrong; every rule has one"),
                top.texts("tags"),
                criterion(top),
                applies,
                find,
                top.expression("when"),
                effect,
                message == null ? top.where() : message,
                hits,
                misses);
    }

    /** An example that stands twice proves nothing new, and one that is hit and miss cannot come true. */
    private void checkExamples(List<Example> hits, List<Example> misses) {
        Map<Map<String, Object>, String> seen = new HashMap<>();
        for (Example hit : hits) {
            if (seen.put(hit.signals(), "hit") != null) {
                problems.add(hit.where().problem(1, 1, "this hit stands here twice", "change or remove one"));
            }
        }
        for (Example miss : misses) {
            String before = seen.put(miss.signals(), "near miss");
            if (before != null) {
                String says =
                        before.equals("hit") ? "this near miss is a hit, too" : "this near miss stands here twice";
                problems.add(miss.where().problem(1, 1, says, "change or remove one"));
            }
        }
    }

    private String id(YamlSection top) {
        String id = top.text("id");
        String expected = file.name().replaceFirst("\\.yaml$", "");
        if (top.has("id") && !id.equals(expected)) {
            top.problemAt("id", "id '" + id + "' is not the path of the file", "write '" + expected + "'");
        }
        return expected;
    }

    private static List<String> atLeastOne(YamlSection top, String key, String hint) {
        List<String> texts = top.texts(key);
        if (top.has(key) && texts.isEmpty()) {
            top.problemAt(key, "'" + key + "' is empty", hint);
        }
        return texts;
    }

    private String criterion(YamlSection top) {
        String criterion = top.text("criterion");
        if (!criterion.isEmpty() && !criteria.isEmpty() && !criteria.contains(criterion)) {
            top.problemAt("criterion", "unknown criterion '" + criterion + "'", Hints.nearest(criterion, criteria));
        }
        return criterion;
    }

    private static Applies applies(@Nullable YamlSection section, YamlSection top) {
        if (section == null) {
            return new Applies(
                    Subject.ARTICLE, List.of(), List.of(), Set.of(), Set.of(), top.where(), Set.of(), null, null);
        }
        section.allow(APPLIES);
        Subject to =
                section.oneOf("to", List.of("article", "source")).equals("source") ? Subject.SOURCE : Subject.ARTICLE;
        LocalDate from = section.date("from");
        LocalDate until = section.date("until");
        if (from != null && until != null && until.isBefore(from)) {
            section.problemAt("until", "'until' lies before 'from', so that the rule never applies", "");
        }
        return new Applies(
                to,
                section.texts("needs"),
                section.texts("without"),
                words(section, "kinds", "kind of " + (to == Subject.ARTICLE ? "page" : "source"), kinds(to)),
                words(section, "languages", "language", LANGUAGES),
                section.whereIs("needs"),
                words(section, "countries", "country", COUNTRIES),
                from,
                until);
    }

    private static List<String> kinds(Subject to) {
        return to == Subject.SOURCE
                ? List.copyOf(Kinds.ALL)
                : Arrays.stream(PageKind.values()).map(PageKind::label).toList();
    }

    /** The words under a key, each known and none twice. */
    private static Set<String> words(YamlSection section, String key, String sort, Collection<String> known) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : section.texts(key)) {
            if (!known.contains(word)) {
                String hint = known.size() > 30 ? "two small letters, as in en or fr" : Hints.nearest(word, known);
                section.problemAt(key, "unknown " + sort + " '" + word + "'", hint);
            } else if (!words.add(word)) {
                section.problemAt(key, "'" + word + "' stands here twice", "remove one");
            }
        }
        return words;
    }

    private @Nullable Find find(@Nullable YamlSection section) {
        if (section == null) {
            return null;
        }
        section.allow(FIND);
        List<String> names = section.texts("lexicon");
        for (String name : names) {
            if (!lexicons.contains(name)) {
                section.problemAt("lexicon", "no lexicon '" + name + "'", Hints.nearest(name, lexicons));
            }
        }
        if (!section.has("lexicon") && !section.has("phrase") && !section.has("pattern")) {
            section.problemAt("in", "nothing to find", "give a lexicon, a phrase or a pattern");
        }
        String place = section.oneOf("in", List.of("text", "title", "body", "site_links"));
        return new Find(Place.valueOf(place.toUpperCase(Locale.ROOT)), names, phrases(section), pattern(section));
    }

    private static List<String> phrases(YamlSection section) {
        Set<String> seen = new HashSet<>();
        for (String phrase : section.texts("phrase")) {
            int star = phrase.indexOf('*');
            if (phrase.chars().noneMatch(Character::isLetterOrDigit)) {
                section.problemAt("phrase", "there is no word in '" + phrase + "'", "for other signs use a pattern");
            } else if (star >= 0 && star < phrase.length() - 1) {
                section.problemAt("phrase", "a * may only stand at the end of '" + phrase + "'", "name each form");
            } else if (!seen.add(phrase.strip().toLowerCase(Locale.ROOT))) {
                section.problemAt("phrase", "phrase '" + phrase + "' stands here twice", "remove one");
            }
        }
        return section.texts("phrase");
    }

    /** A pattern in RE2 syntax, which runs in linear time whatever it says. */
    private static @Nullable Pattern pattern(YamlSection section) {
        Expression pattern = section.expression("pattern");
        if (pattern == null || pattern.text().isEmpty()) {
            return null;
        }
        if (pattern.text().length() > MAX_PATTERN) {
            section.problemAt("pattern", "pattern is longer than " + MAX_PATTERN, "use a lexicon");
            return null;
        }
        double size = PatternShape.of(pattern.text()).size();
        if (size > 2 * MAX_PROGRAM) {
            tooLarge(section, size);
            return null;
        }
        try {
            Pattern compiled = Pattern.compile(pattern.text());
            if (compiled.programSize() > MAX_PROGRAM) {
                tooLarge(section, compiled.programSize());
            }
            if (compiled.matches("")) {
                section.problemAt("pattern", "pattern matches the empty text", "let it match at least one character");
            }
            return compiled;
        } catch (PatternSyntaxException e) {
            section.problemAt("pattern", "not a pattern: " + e.getDescription(), "RE2 syntax: no look-around, no \\1");
            return null;
        }
    }

    private static void tooLarge(YamlSection section, double size) {
        section.problemAt(
                "pattern",
                Double.isInfinite(size)
                        ? "pattern nests its brackets too deep"
                        : String.format(
                                Locale.ROOT,
                                "pattern takes about %,.0f steps, and at most %,d are allowed",
                                size,
                                MAX_PROGRAM),
                "{m,n} repeats what it stands behind; use + or a lexicon");
    }

    private static Effect effect(@Nullable YamlSection section, Subject to) {
        if (section == null) {
            return new Effect(0, null, null);
        }
        String own = to == Subject.ARTICLE ? "form" : "points";
        section.allow(to == Subject.ARTICLE ? EFFECT_ON_ARTICLE : EFFECT_ON_SOURCE);
        if (!section.has(own) && !section.has("kind")) {
            section.problemAt(own, "effect changes nothing", "give '" + own + "' or 'kind'");
        }
        boolean scaled = section.has(own) && section.value(own) == null;
        int points = section.has(own) && !scaled ? section.whole(own, -50, 50) : 0;
        Scale scale = scaled ? scale(section.section(own)) : null;
        String kind = section.has("kind") ? section.oneOf("kind", kinds(to)) : null;
        return new Effect(points, scale, kind);
    }

    private static @Nullable Scale scale(@Nullable YamlSection section) {
        if (section == null) {
            return null;
        }
        section.allow(SCALE);
        TreeMap<Double, Double> at = new TreeMap<>();
        YamlSection steps = section.section("at");
        if (steps != null) {
            for (String key : steps.keys()) {
                try {
                    at.put(Double.valueOf(key), (double) steps.whole(key, -50, 50));
                } catch (NumberFormatException e) {
                    steps.problemAt(key, "'" + key + "' is no number", "as in {0: -40, 0.5: 0, 1: 40}");
                }
            }
        }
        if (at.size() < 2) {
            section.problemAt("at", "a scale needs at least two values", "as in {0: -40, 0.5: 0, 1: 40}");
            return null;
        }
        return new Scale(section.text("of"), at);
    }

    private static List<Example> examples(@Nullable YamlSection section, String key, @Nullable Find find) {
        if (section == null) {
            return List.of();
        }
        List<Example> examples = new ArrayList<>();
        for (YamlSection example : section.sections(key)) {
            examples.add(example(example, find));
        }
        if (section.has(key) && examples.size() < 2) {
            section.problemAt(key, "only " + examples.size() + " of at least 2 '" + key + "'", "add an example");
        }
        return examples;
    }

    private static Example example(YamlSection section, @Nullable Find find) {
        Map<String, Object> signals = new HashMap<>();
        List<Span> inTitle = new ArrayList<>();
        List<Span> inBody = new ArrayList<>();
        for (String key : section.keys()) {
            Object value = section.value(key);
            if (value == null) {
                section.problemAt(key, "'" + key + "' must be a value or a list of texts", "");
            } else if (!ASSERTED.contains(key)) {
                List<Span> marks = key.equals("title") ? inTitle : inBody;
                boolean text = key.equals("title") || key.equals("body");
                signals.put(key, text ? unmarked(section, key, String.valueOf(value), marks) : value);
            }
        }
        if (find != null && find.in() != Place.SITE_LINKS && inTitle.isEmpty() && inBody.isEmpty()) {
            section.problemAt("title", "hit without a mark", "put [[ and ]] around the words that the rule finds");
        }
        Integer points = section.has("points") ? Integer.valueOf(section.whole("points", -50, 50)) : null;
        String message = section.has("message") ? section.text("message") : null;
        return new Example(signals, inTitle, inBody, points, section.where(), message);
    }

    /** The text without its marks, whose spans are added to {@code marks}. */
    private static String unmarked(YamlSection section, String key, String text, List<Span> marks) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf("[["); open >= 0; open = text.indexOf("[[", from)) {
            int close = text.indexOf("]]", open);
            if (close < 0) {
                section.problemAt(key, "[[ without ]]", "");
                break;
            }
            plain.append(text, from, open);
            int start = plain.length();
            plain.append(text, open + 2, close);
            marks.add(new Span(start, plain.length()));
            from = close + 2;
        }
        return plain.append(text, from, text.length()).toString();
    }
}
