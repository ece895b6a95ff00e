package touchstone.rulebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.model.Ruleset;
import touchstone.model.Statement;

/**
 * The folder of rules, read: rules, lexicons, criteria, kinds of sources and reputation lists. Thread-safe. A folder may lack
 * any of them.
 */
public final class Rulebook {

    /** Folders that hold rules; others belong to other readers. */
    public static final List<String> AREAS = List.of(
            "transparency",
            "sourcing",
            "headline",
            "style",
            "dates",
            "reputation",
            "history",
            "practice",
            "separation",
            "technical");

    private static final int RULE_BYTES = 64 * 1024;

    private final Layers layers;
    private @Nullable Texts texts;
    private @Nullable List<RuleHead> heads;
    private final Map<String, RuleFile> parsed = new TreeMap<>();
    private @Nullable Map<String, Lexicon> lexicons;
    private @Nullable Reputation reputation;
    private @Nullable Kinds kinds;
    private @Nullable List<Criterion> criteria;
    private @Nullable Ruleset ruleset;
    private @Nullable Statements statements;
    private @Nullable List<RuleChange> changes;

    /** Rules and the word lists they use. */
    private record Texts(List<RuleFile> rules, Map<String, Lexicon> lexicons) {}

    private Rulebook(Layers layers) {
        this.layers = layers;
    }

    /**
     * Reads everything in a folder.
     *
     * @throws RulebookException with every problem in every file
     */
    public static Rulebook read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Rulebook book = read(RuleFolders.of(folder), problems);
        book.throwIfAny(problems);
        return book;
    }

    /** Reads what can be read, and notes the rest. With problems noted the book is good for finding more, not for use. */
    public static Rulebook read(RuleFolders folders, List<Problem> problems) {
        Rulebook book = new Rulebook(Layers.of(existing(folders), problems));
        List<Problem> inside = new ArrayList<>();
        book.kinds = book.readKinds(inside);
        book.criteria = book.readCriteria(inside);
        book.reputation = new ReputationReader(book.layers).read(inside);
        book.texts = book.readTexts(book.criteria, inside);
        book.ruleset = book.readRuleset(inside);
        book.statements = book.readStatements(inside);
        book.statements.readAll();
        book.changes = book.readChanges(inside);
        RuleChange.check(book.changes, Overlay.files(folders.base()), inside);
        inside.forEach(problem -> problems.add(book.located(problem)));
        return book;
    }

    /**
     * The same for a quick command: each part is read when it is first asked for, and its problems come up then as a {@link
     * RulebookException}. Of the reputation lists only the lines that are asked for are looked at.
     */
    public static Rulebook open(Path folder) {
        return open(RuleFolders.of(folder));
    }

    /** The same of several layers. Whether their heads are right is found out at once. */
    public static Rulebook open(RuleFolders folders) {
        List<Problem> problems = new ArrayList<>();
        Rulebook book = new Rulebook(Layers.of(existing(folders), problems));
        book.throwIfAny(problems);
        return book;
    }

    private static RuleFolders existing(RuleFolders folders) {
        if (!Files.isDirectory(folders.base())) {
            throw new RulebookException(List.of(
                    new Problem(folders.base().toString(), 1, 1, "there is no such folder of rules", null, null)));
        }
        return folders;
    }

    /** A problem in one of its files, named so that the file is found whatever layer it is in. */
    public Problem located(Problem problem) {
        return layers.located(problem);
    }

    /** What an overlay changed once and no longer does, in sentences for whoever runs the program. */
    public List<String> notices() {
        return layers.notices();
    }

    /** The name of the overlay that a file in force, such as {@code headline/question.yaml}, is of; null for the first layer. */
    public @Nullable String layer(String file) {
        Overlay overlay = layers.overlay(file);
        return overlay == null ? null : overlay.name();
    }

    /** What overlays change of what lies below, in sentences, with reason and day. */
    public List<String> overridden() {
        return layers.overlays().stream()
                .flatMap(o -> layers.changes(o)
                        .map(c -> "“" + o.name() + "” "
                                + (c.verb() == Overlay.Verb.REPLACES ? "replaces " : "switches off ") + c.what()
                                + " until "
                                + c.expires() + ": " + c.reason()))
                .toList();
    }

    /** The lists of raters that overlays add, as files. */
    public List<String> addedLists() {
        return layers.files("reputation", ".tsv").stream()
                .filter(f -> layers.overlay(f) != null)
                .toList();
    }

    /** Every rule, by id. */
    public List<RuleFile> rules() {
        return texts().rules();
    }

    /**
     * Those rules about a subject that may hold where only some signals are observed, by id; rules about other subjects may be
     * among them. In a book that was opened and not read, the others are not even parsed.
     */
    public synchronized List<RuleFile> rules(RuleFile.Subject subject, Predicate<String> observed) {
        if (texts != null) {
            return texts.rules();
        }
        List<RuleFile> rules = new ArrayList<>();
        for (RuleHead head : heads()) {
            if (head.mayHold(subject, observed)) {
                rules.add(parsed.computeIfAbsent(head.file().name(), name -> parse(head.file())));
            }
        }
        return rules;
    }

    /** Word lists by name. */
    public synchronized Map<String, Lexicon> lexicons() {
        if (texts != null) {
            return texts.lexicons();
        }
        if (lexicons == null) {
            lexicons = checked(problems -> readLexicons(problems));
        }
        return lexicons;
    }

    /** The questions asked about sources, in the order of their file. */
    public synchronized List<Criterion> criteria() {
        if (criteria == null) {
            criteria = checked(problems -> readCriteria(problems));
        }
        return criteria;
    }

    /** What sort of source a domain is. */
    public synchronized Kinds kinds() {
        if (kinds == null) {
            kinds = checked(problems -> readKinds(problems));
        }
        return kinds;
    }

    /** What raters say. */
    public synchronized Reputation reputation() {
        if (reputation == null) {
            reputation = checked(problems -> new ReputationReader(layers).scan(problems));
        }
        return reputation;
    }

    /** Name, version and digest of the rules and of every layer. */
    public synchronized Ruleset ruleset() {
        if (ruleset == null) {
            ruleset = checked(this::readRuleset);
        }
        return ruleset;
    }

    /** First 12 hexadecimal digits of a SHA-256 of all files and their names: the same on every machine. */
    public String digest() {
        return ruleset().digest();
    }

    /** Digests of the files of each layer by name, in the order of the layers. */
    public List<SortedMap<String, String>> fileDigests() {
        List<SortedMap<String, String>> all = new ArrayList<>();
        all.add(RulesetReader.files(layers.base()));
        layers.overlays().forEach(o -> all.add(RulesetReader.files(o.folder())));
        return all;
    }

    /** What the source at a host or address says for itself, the newest first. */
    public synchronized List<Statement> statements(String hostOrAddress) {
        if (statements == null) {
            statements = checked(this::readStatements);
        }
        List<Statement> found = statements.of(hostOrAddress);
        throwIfAny(statements.problems());
        return found;
    }

    /** What was changed of rules and lists, the oldest first. */
    public synchronized List<RuleChange> changes() {
        if (changes == null) {
            changes = checked(this::readChanges);
        }
        return changes;
    }

    private synchronized Texts texts() {
        if (texts == null) {
            List<Criterion> known = criteria();
            texts = checked(problems -> readTexts(known, problems));
        }
        return texts;
    }

    private <T> T checked(Function<List<Problem>, T> reading) {
        List<Problem> problems = new ArrayList<>();
        T part = reading.apply(problems);
        throwIfAny(problems);
        return part;
    }

    private void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RulebookException(problems.stream().map(layers::located).toList());
        }
    }

    private List<RuleHead> heads() {
        if (heads == null) {
            heads = checked(problems -> ruleTexts(problems).map(RuleHead::of).toList());
        }
        return heads;
    }

    private RuleFile parse(TextFile text) {
        Map<String, Lexicon> known = lexicons();
        Set<String> ids = ids(criteria());
        return Objects.requireNonNull(
                checked(problems -> new RuleFileReader(text, known.keySet(), ids, problems).read()));
    }

    private Texts readTexts(List<Criterion> known, List<Problem> problems) {
        Map<String, Lexicon> words = readLexicons(problems);
        Set<String> ids = ids(known);
        List<RuleFile> rules = ruleTexts(problems)
                .map(text -> new RuleFileReader(text, words.keySet(), ids, problems).read())
                .filter(Objects::nonNull)
                .toList();
        Duplicates.find(rules, problems);
        return new Texts(rules, words);
    }

    private static Set<String> ids(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::id).collect(Collectors.toSet());
    }

    private Stream<TextFile> ruleTexts(List<Problem> problems) {
        return AREAS.stream()
                .sorted()
                .flatMap(area -> layers.files(area, ".yaml").stream())
                .map(file -> text(file, RULE_BYTES, problems));
    }

    private Map<String, Lexicon> readLexicons(List<Problem> problems) {
        Map<String, Lexicon> read = new TreeMap<>();
        for (String file : layers.files("lexicon", ".txt")) {
            Lexicon lexicon = Lexicon.parse(text(file, RULE_BYTES, problems), problems);
            read.put(lexicon.name(), lexicon);
        }
        return Map.copyOf(read);
    }

    private Kinds readKinds(List<Problem> problems) {
        Kinds kinds = Kinds.parse(
                layers.table(Layers.KINDS, problems), layers.table("kind-meanings.tsv", problems), problems);
        for (Overlay overlay : layers.overlays()) {
            if (overlay.files().contains(Layers.KINDS)) {
                kinds = layers.laidOver(kinds, overlay, problems);
            }
        }
        return kinds;
    }

    private List<Criterion> readCriteria(List<Problem> problems) {
        return List.copyOf(Criterion.parse(layers.table("criteria.tsv", problems), problems));
    }

    private Ruleset readRuleset(List<Problem> problems) {
        return RulesetReader.read(layers, layers.table(RulesetReader.FILE, problems), problems);
    }

    private Statements readStatements(List<Problem> problems) {
        return new Statements(layers, problems);
    }

    private List<RuleChange> readChanges(List<Problem> problems) {
        return RuleChange.parse(layers.table(RuleChange.FILE, problems), problems);
    }

    private TextFile text(String name, int most, List<Problem> problems) {
        return layers.text(name, most, problems);
    }
}
