package touchstone.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which a text says on whose word it says something, English from {@code rules/claim/cues.tsv}. Thread-safe. */
public final class SourceCues {

    private static final List<String> COLUMNS = List.of("class", "lemma", "forms");

    private static final List<String> LANGUAGES = List.of("de", "es", "fr", "pt");

    private final Map<String, SourceCues> others = new HashMap<>();
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
        PRONOUN,
        SAID_BY_NOBODY,
        WITHHELD_BECAUSE,
        REASON_OPENER,
        PARTITIVE,
        MODIFIER,
        WITHHOLDING,
        COMPANY_NOUN,
        SPOKESPERSON,
        DETERMINER,
        PREPOSITION,
        OPENER,
        PARTICLE,
        TIME,
        LEADS_TO_OUTLET,
        OUTLET_LINK,
        SEES,
        FIRST_HAND,
        APPOSITION,
        APPOSITION_PARTICIPLE,
        OBTAINED,
        STORY_NOUN,
        DEFINITE,
        ABOUT,
        CLAUSE,
        HEADLINE_SOURCE,
        HEARSAY,
        HEARSAY_PARTICIPLE,
        HEARSAY_END,
        NOT_HEARSAY,
        SILENCE
    }

    /**
     * Reads the table.
     *
     * @throws RulebookException naming every bad line
     */
    public static SourceCues read(Path file) throws IOException {
        SourceCues cues = one(file);
        Path folder = file.toAbsolutePath().getParent();
        for (String language : LANGUAGES) {
            Path other = folder == null ? null : folder.resolve("cues." + language + ".tsv");
            if (other != null && Files.exists(other)) {
                cues.others.put(language, one(other));
            }
        }
        return cues;
    }

    private static SourceCues one(Path file) throws IOException {
        Table table = Table.read(file, COLUMNS);
        SourceCues cues = new SourceCues();
        for (Table.Row row : table.rows()) {
            Role role = Table.named(Role.values(), row.cell(0));
            if (role == null) {
                table.error(row.line(), "unknown class " + row.cell(0));
                continue;
            }
            for (String form : table.forms(row, 2)) {
                cues.words(role).putIfAbsent(form, row.cell(1));
                if (form.indexOf(' ') > 0) {
                    cues.phrases(role).add(form);
                }
            }
        }
        table.check();
        return cues;
    }

    /** The words of another language, from {@code cues.LANGUAGE.tsv} beside the table; null if there is no such file. */
    public @Nullable SourceCues in(String language) {
        return others.get(language);
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
}
