package touchstone.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of rules, read: rules, lexicons, criteria, kinds of sources and reputation lists. Thread-safe. A folder may lack
 * any of them.
 */
public final class Rulebook {

    /** Folders that hold rules; others belong to other readers. */
    public static final List<String> AREAS =
            List.of("transparency", "sourcing", "headline", "style", "dates", "reputation", "history");

    private static final int RULE_BYTES = 64 * 1024;
    private static final int LIST_BYTES = 64 * 1024 * 1024;

    private final Path folder;
    private @Nullable Texts texts;
    private @Nullable List<RuleHead> heads;
    private final Map<String, RuleFile> parsed = new TreeMap<>();
    private @Nullable Map<String, Lexicon> lexicons;
    private @Nullable Reputation reputation;
    private @Nullable Kinds kinds;
    private @Nullable List<Criterion> criteria;
    private @Nullable String digest;

    /** Rules and the word lists they use. */
    private record Texts(List<RuleFile> rules, Map<String, Lexicon> lexicons) {}

    private Rulebook(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads everything in a folder.
     *
     * @throws RulebookException with every problem in every file
     */
    public static Rulebook read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Rulebook book = read(folder, problems);
        throwIfAny(problems);
        return book;
    }

    /** Reads what can be read, and notes the rest. With problems noted the book is good for finding more, not for use. */
    public static Rulebook read(Path folder, List<Problem> problems) {
        Rulebook book = open(folder);
        book.kinds = book.readKinds(problems);
        book.criteria = book.readCriteria(problems);
        book.reputation = book.readReputation(problems);
        book.texts = book.readTexts(book.criteria, problems);
        return book;
    }

    /**
     * The same for a quick command: each part is read when it is first asked for, and its problems come up then as a {@link
     * RulebookException}. Of the reputation lists only the lines that are asked for are looked at.
     */
    public static Rulebook open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RulebookException(
                    List.of(new Problem(folder.toString(), 1, 1, "there is no such folder of rules", null, null)));
        }
        return new Rulebook(folder);
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
            reputation = checked(problems -> scanReputation(problems));
        }
        return reputation;
    }

    /** First 12 hexadecimal digits of the SHA-256 of all files below the folder, names included: the version of the rules. */
    public synchronized String digest() {
        if (digest == null) {
            digest = readDigest();
        }
        return digest;
    }

    private synchronized Texts texts() {
        if (texts == null) {
            List<Criterion> known = criteria();
            texts = checked(problems -> readTexts(known, problems));
        }
        return texts;
    }

    private static <T> T checked(java.util.function.Function<List<Problem>, T> reading) {
        List<Problem> problems = new ArrayList<>();
        T part = reading.apply(problems);
        throwIfAny(problems);
        return part;
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RulebookException(problems);
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
                .flatMap(area -> files(area, ".yaml").stream())
                .map(file -> TextFile.read(folder, file, RULE_BYTES, problems));
    }

    private Map<String, Lexicon> readLexicons(List<Problem> problems) {
        Map<String, Lexicon> read = new TreeMap<>();
        for (Path file : files("lexicon", ".txt")) {
            Lexicon lexicon = Lexicon.parse(TextFile.read(folder, file, RULE_BYTES, problems), problems);
            read.put(lexicon.name(), lexicon);
        }
        return Map.copyOf(read);
    }

    private Reputation readReputation(List<Problem> problems) {
        return new Reputation(files("reputation", ".tsv").stream()
                .map(file -> RatingList.parse(TextFile.read(folder, file, LIST_BYTES, problems), problems))
                .filter(Objects::nonNull)
                .toList());
    }

    /** Without taking the lists apart. */
    private Reputation scanReputation(List<Problem> problems) {
        return new Reputation(files("reputation", ".tsv").stream()
                .map(file -> RatingList.scan(TextFile.name(folder, file), bytes(file), problems))
                .filter(Objects::nonNull)
                .toList());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Kinds readKinds(List<Problem> problems) {
        return readTable("kinds.tsv", problems, Kinds::parse);
    }

    private List<Criterion> readCriteria(List<Problem> problems) {
        return List.copyOf(readTable("criteria.tsv", problems, Criterion::parse));
    }

    private <T> T readTable(String name, List<Problem> problems, BiFunction<TextFile, List<Problem>, T> parser) {
        Path file = folder.resolve(name);
        TextFile text = Files.exists(file) ? TextFile.read(folder, file, LIST_BYTES, problems) : TextFile.of(name, "");
        return parser.apply(text, problems);
    }

    /** Files right below a folder, by name; none if there is no such folder. */
    private List<Path> files(String below, String ending) {
        Path inside = folder.resolve(below);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + inside, e);
        }
    }

    private String readDigest() {
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                sha.update((name + "\0" + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
