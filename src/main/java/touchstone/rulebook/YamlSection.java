package touchstone.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys and values of one block of a YAML file. Whatever does not fit is noted as a problem and reading goes on. */
final class YamlSection {

    /** Brackets that may be open at once; rules need three. Deeper files would exhaust the parser's stack. */
    private static final int MAX_DEPTH = 50;

    private final TextFile file;
    private final List<Problem> problems;
    private final Node place;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

    private YamlSection(TextFile file, Node place, List<Problem> problems) {
        this.file = file;
        this.place = place;
        this.problems = problems;
    }

    /** The top of a file; null, with a problem noted, if it is not YAML or not a block of keys. */
    static @Nullable YamlSection parse(TextFile file, List<Problem> problems) {
        int line = tooDeepAt(file);
        if (line > 0) {
            problems.add(file.problem(line, 1, "more than " + MAX_DEPTH + " brackets are open here", ""));
            return null;
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.name())
                    .setUseMarks(true)
                    .setMaxAliasesForCollections(0)
                    .build();
            Optional<Node> root = new Compose(settings).composeString(file.text());
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return of(file, mapping, problems);
            }
            problems.add(file.problem(1, 1, "expected keys and values", "a rule begins with 'id: area/short-name'"));
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            int at = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            problems.add(file.problem(at, column, "not YAML: " + e.getProblem(), "quote text that holds ': ' or ' #'"));
        } catch (YamlEngineException e) {
            problems.add(file.problem(
                    1,
                    1,
                    "not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    ""));
        }
        return null;
    }

    private static YamlSection of(TextFile file, MappingNode node, List<Problem> problems) {
        YamlSection section = new YamlSection(file, node, problems);
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
            if (key.isEmpty()) {
                section.problem(tuple.getKeyNode(), "a key must be a word", "");
            } else if (section.entries.putIfAbsent(key, tuple) != null) {
                section.problem(tuple.getKeyNode(), "key '" + key + "' stands here twice", "remove one");
            }
        }
        return section;
    }

    private static int tooDeepAt(TextFile file) {
        int depth = 0;
        int line = 1;
        for (int i = 0; i < file.text().length(); i++) {
            switch (file.text().charAt(i)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth = Math.max(0, depth - 1);
                case '\n' -> line++;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                return line;
            }
        }
        return 0;
    }

    /** The same for keys that are listed elsewhere. */
    void allow(RuleFileReader.Keys keys) {
        allow(keys.required(), keys.optional());
    }

    /** Notes every key that is not allowed, and every one that is required and missing. */
    void allow(Set<String> required, Set<String> optional) {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        entries.forEach((key, tuple) -> {
            if (!all.contains(key)) {
                problem(tuple.getKeyNode(), "unknown key '" + key + "'", Hints.nearest(key, all));
            }
        });
        for (String key : required.stream().sorted().toList()) {
            if (!entries.containsKey(key)) {
                problem(
                        place,
                        "missing key '" + key + "'",
                        "needed here: "
                                + String.join(", ", required.stream().sorted().toList()));
            }
        }
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Set<String> keys() {
        return entries.keySet();
    }

    /** A text; "" if missing or not a text. */
    String text(String key) {
        Node node = node(key);
        if (node == null) {
            return "";
        }
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            if (scalar.getValue().isBlank()) {
                problem(node, "'" + key + "' is empty", "");
            }
            return scalar.getValue();
        }
        problem(node, "'" + key + "' must be a text, not " + sort(node), "");
        return "";
    }

    /** A text with its place, null if missing. */
    RuleFile.@Nullable Expression expression(String key) {
        Node node = node(key);
        return node == null ? null : expression(text(key), node);
    }

    /** One of the words allowed; the first of them if missing or another. */
    String oneOf(String key, List<String> allowed) {
        String word = text(key);
        Node node = node(key);
        if (node == null || word.isEmpty()) {
            return allowed.getFirst();
        }
        if (!allowed.contains(word)) {
            problem(node, "'" + key + "' cannot be '" + word + "'", Hints.nearest(word, allowed));
            return allowed.getFirst();
        }
        return word;
    }

    /** A whole number within bounds; {@code low} if missing or no such number. */
    int whole(String key, int low, int high) {
        Node node = node(key);
        if (node == null) {
            return low;
        }
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            try {
                int value = Integer.parseInt(scalar.getValue());
                if (value >= low && value <= high) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // falls through to the problem: too large for an int is out of bounds too
            }
        }
        problem(node, "'" + key + "' must be a whole number from " + low + " to " + high, "");
        return low;
    }

    /** A day such as 2026-05-03; null if missing or no such day. */
    @Nullable
    LocalDate date(String key) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            problem(node, "'" + key + "' must be a day", "as in 2026-05-03");
            return null;
        }
    }

    /** Texts, from a list or a single one; empty if missing. */
    List<String> texts(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof ScalarNode) {
            String text = text(key);
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
                texts.add(scalar.getValue());
            } else {
                problem(item, "'" + key + "' must be a list of texts", "");
            }
        }
        return texts;
    }

    /** The block under a key, null if missing. */
    @Nullable
    YamlSection section(String key) {
        Node node = node(key);
        return node == null ? null : section(key, node);
    }

    /** The blocks listed under a key. */
    List<YamlSection> sections(String key) {
        List<YamlSection> sections = new ArrayList<>();
        for (Node item : items(key)) {
            YamlSection section = section(key, item);
            if (section != null) {
                sections.add(section);
            }
        }
        return sections;
    }

    /** A value as YAML types it: text, whole number, number, flag, or list of texts; null if it is none of these. */
    @Nullable
    Object value(String key) {
        Node node = node(key);
        if (node instanceof SequenceNode) {
            return texts(key);
        }
        if (!(node instanceof ScalarNode scalar)) {
            return null;
        }
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        try {
            if (tag.equals(Tag.INT)) {
                return Long.valueOf(scalar.getValue());
            }
            if (tag.equals(Tag.FLOAT)) {
                return Double.valueOf(scalar.getValue());
            }
        } catch (NumberFormatException e) {
            return scalar.getValue();
        }
        return scalar.getValue();
    }

    /** Notes a problem at the value of a key, or at the block itself if the key is missing. */
    void problemAt(String key, String message, String hint) {
        Node node = node(key);
        problem(node == null ? place : node, message, hint);
    }

    /** The place of this block. */
    RuleFile.Expression where() {
        return expression("", place);
    }

    /** The place of a value, or of this block if the key is missing. */
    RuleFile.Expression whereIs(String key) {
        Node node = node(key);
        return expression("", node == null ? place : node);
    }

    private @Nullable YamlSection section(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return of(file, mapping, problems);
        }
        problem(node, "'" + key + "' must hold keys and values, not " + sort(node), "");
        return null;
    }

    private List<Node> items(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(node, "'" + key + "' must be a list, not " + sort(node), "begin each item with '- '");
        return List.of();
    }

    private @Nullable Node node(String key) {
        NodeTuple tuple = entries.get(key);
        return tuple == null ? null : tuple.getValueNode();
    }

    private RuleFile.Expression expression(String text, Node node) {
        int line = line(node);
        int column = column(node);
        if (node instanceof ScalarNode scalar) {
            switch (scalar.getScalarStyle()) {
                case LITERAL, FOLDED -> {
                    line++;
                    String first = line <= file.lines().size() ? file.lines().get(line - 1) : "";
                    column = first.length() - first.stripLeading().length() + 1;
                }
                case SINGLE_QUOTED, DOUBLE_QUOTED -> column++;
                default -> {}
            }
        }
        return new RuleFile.Expression(text, file.name(), line, column, file.lines());
    }

    private void problem(Node node, String message, String hint) {
        problems.add(file.problem(line(node), column(node), message, hint));
    }

    private static int line(Node node) {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    private static int column(Node node) {
        return node.getStartMark().map(m -> m.getColumn() + 1).orElse(1);
    }

    private static String sort(Node node) {
        return switch (node) {
            case MappingNode m -> "keys and values";
            case SequenceNode s -> "a list";
            default -> "a single value";
        };
    }
}
