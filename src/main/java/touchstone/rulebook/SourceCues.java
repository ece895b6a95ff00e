package touchstone.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which a text says on whose word it says something, from {@code rules/claim/cues.tsv}. Thread-safe. */
public final class SourceCues {

    private static final List<String> COLUMNS = List.of("class", "lemma", "forms");

    private final Map<Role, Map<String, String>> words = new EnumMap<>(Role.class);
    private final Map<Role, List<String>> phrases = new EnumMap<>(Role.class);

    private SourceCues() {
        for (Role role : Role.values()) {
            words.put(role, new HashMap<>());
            phrases.put(role, new ArrayList<>());
        }
    }

    /** What a word does in attribution. */
    public enum Role {
        SAY,
        TELL,
        ASK,
        THINK,
        FIND,
        SHOW,
        STANCE,
        ACCORDING,
        CUE_NOUN,
        PERSON_NOUN,
        INSTITUTION_NOUN,
        DOCUMENT_NOUN,
        OUTLET_NOUN,
        VAGUE_NOUN,
        VAGUE_QUANTIFIER,
        VAGUE_ADVERB,
        ANONYMITY,
        ROLE_NOUN,
        TITLE,
        ORGANISATION_WORD,
        FIRST_PERSON,
        STOP,
        SUBJECT_ADVERB,
        AUXILIARY,
        WEEKDAY,
        PRONOUN
    }

    /**
     * Reads the table.
     *
     * @throws RulebookException naming every bad line
     */
    public static SourceCues read(Path file) throws IOException {
        Table table = Table.read(file, COLUMNS);
        SourceCues cues = new SourceCues();
        for (Table.Row row : table.rows()) {
            Role role = role(row.cell(0));
            if (role == null) {
                table.error(row.line(), "unknown class " + row.cell(0));
                continue;
            }
            for (String form : row.list(2)) {
                if (form.isBlank() || !form.equals(form.toLowerCase(Locale.ROOT))) {
                    table.error(row.line(), "a form must be lower case and not empty: " + form);
                }
                cues.words(role).putIfAbsent(form, row.cell(1));
                if (form.indexOf(' ') > 0) {
                    cues.phrases(role).add(form);
                }
            }
        }
        table.check();
        return cues;
    }

    /** Whether a word or phrase in lower case has that role. */
    public boolean is(Role role, String lower) {
        return words(role).containsKey(lower);
    }

    /** The lemma of a form in that role, null if it has none there. */
    public @Nullable String lemma(Role role, String lower) {
        return words(role).get(lower);
    }

    /** Forms of that role that are made of several words. */
    public List<String> phrases(Role role) {
        return phrases.getOrDefault(role, List.of());
    }

    private Map<String, String> words(Role role) {
        return words.getOrDefault(role, Map.of());
    }

    private static @Nullable Role role(String word) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return role;
            }
        }
        return null;
    }
}
