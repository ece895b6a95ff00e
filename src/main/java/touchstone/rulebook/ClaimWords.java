package touchstone.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which a claim is made to say enough by itself and a headline is held against its text, from
 * {@code rules/claim/words.tsv}. Thread-safe.
 */
public final class ClaimWords {

    private static final List<String> COLUMNS = List.of("class", "lemma", "forms");

    private final Map<Role, Map<String, Set<String>>> words = new EnumMap<>(Role.class);

    private ClaimWords() {
        for (Role role : Role.values()) {
            words.put(role, new HashMap<>());
        }
    }

    /** What a word tells; the table says it of each. */
    public enum Role {
        MAN,
        WOMAN,
        EITHER,
        MAN_WORD,
        WOMAN_WORD,
        BODY,
        FINITE,
        PAST,
        FUTURE,
        UNIT,
        NEUTRAL,
        REVERSAL,
        AGENT,
        EMPTY_IT,
        PERSON_NOUN,
        NOT_PERSON,
        HEDGE,
        ALLEGED,
        CRIME,
        QUANTITY,
        OPENER,
        LIST,
        STRONG,
        OPPOSITE
    }

    /**
     * Reads the table.
     *
     * @throws RulebookException naming every bad line
     */
    public static ClaimWords read(Path file) throws IOException {
        Table table = Table.read(file, COLUMNS);
        ClaimWords words = new ClaimWords();
        for (Table.Row row : table.rows()) {
            Role role = Table.named(Role.values(), row.cell(0));
            if (role == null) {
                table.error(row.line(), "unknown class " + row.cell(0));
                continue;
            }
            for (String form : table.forms(row, 2)) {
                words.of(role).computeIfAbsent(form, key -> new HashSet<>()).add(row.cell(1));
            }
        }
        table.check();
        return words;
    }

    /** Whether a word in lower case has that role. */
    public boolean is(Role role, String lower) {
        return of(role).containsKey(lower);
    }

    /** The words that a form stands for in that role; empty if it has none there. */
    public Set<String> lemmas(Role role, String lower) {
        return of(role).getOrDefault(lower, Set.of());
    }

    private Map<String, Set<String>> of(Role role) {
        return words.getOrDefault(role, Map.of());
    }
}
