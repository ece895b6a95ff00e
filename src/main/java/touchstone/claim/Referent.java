package touchstone.claim;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Somebody or something that an article names, with what it has said of it so far. */
final class Referent {

    /** What sort of thing bears a name. */
    enum Sort {
        PERSON,
        /** A company, ministry, court: what can act and be asked. */
        BODY,
        COUNTRY,
        /** A capital that could be anything. */
        UNKNOWN
    }

    /** Whether he or she is said; a first name that both bear tells nothing. */
    enum Gender {
        MAN,
        WOMAN,
        UNKNOWN;

        /** Whether one may be the other. */
        boolean fits(Gender other) {
            return this == UNKNOWN || other == UNKNOWN || this == other;
        }
    }

    private final String name;
    private Sort sort;
    private Gender gender;
    private final boolean withArticle;
    private final Set<String> said = new HashSet<>();

    /** @param withArticle whether the text says "the" in front of it */
    Referent(String name, Sort sort, Gender gender, boolean withArticle) {
        this.name = name;
        this.sort = sort;
        this.gender = gender;
        this.withArticle = withArticle;
    }

    String name() {
        return name;
    }

    Sort sort() {
        return sort;
    }

    Gender gender() {
        return gender;
    }

    boolean isPerson() {
        return sort == Sort.PERSON;
    }

    String lastWord() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Takes note of a word that describes it: "minister", "airline". */
    void describe(String lower) {
        said.add(lower.toLowerCase(Locale.ROOT));
    }

    boolean isDescribedAs(String lower) {
        return said.contains(lower);
    }

    boolean isDescribedAsOneOf(Set<String> lower) {
        return said.stream().anyMatch(lower::contains);
    }

    Set<String> descriptions() {
        return said;
    }

    /** What was a mere capital turns out to be this. */
    void learn(Sort other, Gender otherGender) {
        sort = sort == Sort.UNKNOWN ? other : sort;
        gender = gender == Gender.UNKNOWN ? otherGender : gender;
    }

    /** The name as it stands in a sentence, "the Ministry of Health". */
    String inSentence() {
        return withArticle ? "the " + name : name;
    }
}
