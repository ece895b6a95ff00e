package touchstone.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.model.Practice;
import touchstone.rulebook.Hints;
import touchstone.rulebook.RuleFile.Subject;

/**
 * Something that conditions can see. Nothing else exists for a rule.
 *
 * @param name as written in rules
 * @param type of its values
 * @param subjects what it is known of
 * @param optional whether it may be unobserved; a rule must list such signals under {@code needs}
 * @param derived whether it follows from other signals, so that an example may not give it
 * @param meaning one sentence, with unit and range
 */
public record Signal(String name, Type type, Set<Subject> subjects, boolean optional, boolean derived, String meaning) {

    /** Types of signals: text, whole number, number, yes or no, list of texts, day written as 2026-05-03. */
    public enum Type {
        TEXT,
        COUNT,
        NUMBER,
        FLAG,
        TEXTS,
        DATE
    }

    private static final Set<Subject> ARTICLE = Set.of(Subject.ARTICLE);
    private static final Set<Subject> SOURCE = Set.of(Subject.SOURCE);
    private static final Set<Subject> BOTH = Set.of(Subject.ARTICLE, Subject.SOURCE);

    /** Every signal there is. */
    public static final List<Signal> ALL = List.of(
            given("title", Type.TEXT, ARTICLE, "headline, empty if there is none"),
            given("body", Type.TEXT, ARTICLE, "text without the headline, at most 200,000 characters"),
            given("kind", Type.TEXT, BOTH, "kind of page (news, opinion, …) or of source (platform, unknown, …)"),
            given(
                    "country",
                    Type.TEXT,
                    BOTH,
                    "two-letter ending of the address such as fr, empty if it names no country"),
            given("today", Type.DATE, ARTICLE, "the day on which the article is read"),
            given("language", Type.TEXT, BOTH, "BCP-47 primary code such as en, empty if not recognised"),
            given("authors", Type.TEXTS, ARTICLE, "names in the byline"),
            given(
                    "has_address",
                    Type.FLAG,
                    ARTICLE,
                    "whether it is known where the page stands; not so for pasted text"),
            given("dated", Type.FLAG, ARTICLE, "whether a date of publication was found"),
            given("links", Type.TEXTS, ARTICLE, "addresses of the links in the body, in order"),
            given("links_out", Type.COUNT, ARTICLE, "links in the body that leave the site"),
            given("quotes", Type.COUNT, ARTICLE, "stretches between quotation marks in the body"),
            given("claims", Type.COUNT, ARTICLE, "claims that the article makes"),
            given("attributed", Type.NUMBER, ARTICLE, "share of claims for which anybody is cited, 0 to 1"),
            given("named", Type.NUMBER, ARTICLE, "share of claims on a named person, body or document, 0 to 1"),
            given("anonymous", Type.NUMBER, ARTICLE, "share of claims on somebody not named, 0 to 1"),
            given("vague", Type.NUMBER, ARTICLE, "share of claims on \"experts\" and the like, 0 to 1"),
            given("second_hand", Type.NUMBER, ARTICLE, "share of claims that came through another outlet, 0 to 1"),
            given("sources", Type.COUNT, ARTICLE, "different sources cited"),
            given("documents", Type.COUNT, ARTICLE, "different documents cited"),
            given("predictions", Type.COUNT, ARTICLE, "claims that say what will happen and are put down to nobody"),
            needed("documents_linked", Type.COUNT, ARTICLE, "documents cited beside which a link leaves the site"),
            needed("own", Type.NUMBER, ARTICLE, "share of the text for which no other newsroom is named, 0 to 1"),
            needed("published", Type.DATE, ARTICLE, "day of publication"),
            needed("modified", Type.DATE, ARTICLE, "day of the last change"),
            needed("days_old", Type.COUNT, ARTICLE, "days since publication, negative for a date in the future"),
            needed(
                    "days_to_change",
                    Type.COUNT,
                    ARTICLE,
                    "days from publication to the last change, negative if that came first"),
            needed(
                    "site_links",
                    Type.TEXTS,
                    BOTH,
                    "links in the frame of the page: words, a space, path of the address"),
            derived("title_words", Type.COUNT, "words in the headline"),
            derived("body_words", Type.COUNT, "words in the body"),
            derived("capital_words", Type.COUNT, "words of four letters and more all in capitals, in the headline"),
            derived("exclamations", Type.COUNT, "exclamation marks in headline and body"),
            derived("sentence_words", Type.NUMBER, "words in a sentence of the body, on average"),
            derived("sentence_variety", Type.NUMBER, "how far its sentences differ in length: deviation by mean"),
            derived("short_sentences", Type.NUMBER, "share of its sentences that have six words or fewer, 0 to 1"),
            derived("word_letters", Type.NUMBER, "letters in a word of the body, on average"),
            derived("commas", Type.NUMBER, "commas for every 1,000 words of the body"),
            derived("asides", Type.NUMBER, "dashes and opening brackets for every 1,000 words of the body"),
            derived("questions", Type.NUMBER, "question marks for every 1,000 words of the body"),
            derived("ing_words", Type.NUMBER, "words in -ing for every 1,000 words of the body"),
            derived("body_capitals", Type.NUMBER, "words of four letters and more in capitals, per 1,000 of the body"),
            derived("quotations", Type.COUNT, "stretches of 10 to 600 characters between quotation marks, in the body"),
            needed(
                    "headline_pull",
                    Type.NUMBER,
                    ARTICLE,
                    "how far an English headline is worded to be clicked, 0 to 1"),
            needed("news_wording", Type.NUMBER, ARTICLE, "how far it is worded like reports found true, 0 to 1"),
            needed("satire_style", Type.NUMBER, ARTICLE, "probability that it is satire by its style alone, 0 to 1"),
            new Signal("found", Type.TEXTS, BOTH, false, true, "what 'find' found, in order, at most 200"),
            derived("count", Type.COUNT, "how many 'find' found"),
            derived("rate", Type.NUMBER, "the same for every 1,000 words of the body"),
            given("domain", Type.TEXT, SOURCE, "domain of the source, empty if it has none"),
            needed("rating_expert", Type.NUMBER, SOURCE, "rating by the expert family of lists, 0 to 1"),
            needed("rating_expert_says", Type.TEXT, SOURCE, "who says so, as of when, in which words"),
            needed("rating_community", Type.NUMBER, SOURCE, "rating by the community family of lists, 0 to 1"),
            needed("rating_community_says", Type.TEXT, SOURCE, "who says so, as of when, in which words"),
            needed("rating_own", Type.NUMBER, SOURCE, "rating by the user's own lists, 0 to 1"),
            needed("rating_own_says", Type.TEXT, SOURCE, "who says so, as of when, in which words"),
            seen("https", "that its pages come over HTTPS with a valid certificate"),
            seen("about", "a page about who it is"),
            seen("contact", "a page that says how to reach it"),
            seen("corrections", "a page about corrections"),
            seen("ownership", "a page that says who owns or pays for it"),
            seen("ethics", "its written principles"),
            seen("authors", "a page that names its authors"),
            seen("ads_txt", "an ads.txt that says who sells its advertising"),
            seen("trust_txt", "a trust.txt that says with whom it is connected"),
            seen("stated_policies", "policies stated in schema.org's words"),
            needed("owner_named", Type.TEXT, SOURCE, "the owner that a visit found named, where and when, as words"),
            stated("unnamed_sources", "when sources are left unnamed"),
            stated("verification", "how facts are verified"),
            stated("no_bylines", "when texts bear no name"),
            stated("feedback", "how readers are heard"),
            needed("checked", Type.COUNT, SOURCE, "different claims of the source that verified fact-checkers rated"),
            needed("adverse", Type.COUNT, SOURCE, "those of them that were found wrong or misleading"),
            needed(
                    "adverse_weight",
                    Type.NUMBER,
                    SOURCE,
                    "share found wrong, smoothed and weighted by how many there are, 0 to 1"),
            needed("articles_since", Type.TEXT, SOURCE, "day of its oldest collected news article that was read"),
            read("articles", "news articles of its own that were collected and read"),
            read("headlines", "those of them that have a headline"),
            read("claiming_articles", "news articles that make claims, as an agency also those on pages of others"),
            read("loud_headlines", "headlines worded to be clicked"),
            low("loud_headlines"),
            high("loud_headlines"),
            read("unsupported_headlines", "headlines that say more than their text"),
            low("unsupported_headlines"),
            high("unsupported_headlines"),
            read("sourced_articles", "articles with claims that name somebody on whose word one stands"),
            low("sourced_articles"),
            high("sourced_articles"),
            read("bylined_articles", "articles that name their author"),
            low("bylined_articles"),
            high("bylined_articles"),
            read("dated_articles", "articles that say when they were published"),
            low("dated_articles"),
            high("dated_articles"),
            read("corrected_articles", "articles that carry a note of a correction"),
            low("corrected_articles"),
            high("corrected_articles"));

    private static final Map<String, Signal> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Signal::name, Function.identity()));

    /** The signal of a name, null if there is none. */
    public static @Nullable Signal named(String name) {
        return BY_NAME.get(name);
    }

    /** The signals that a subject has, in the order of the list. */
    public static List<Signal> of(Subject subject) {
        return ALL.stream().filter(s -> s.subjects().contains(subject)).toList();
    }

    /** What to do about a name that is none of these. */
    static String suggestion(String name, Collection<String> known) {
        String nearest = Hints.nearest(name, known);
        return nearest.startsWith("one of") ? "'touchstone rules signals' lists what there is" : nearest;
    }

    /** Names of the signals that a subject has, sorted. */
    static List<String> namesFor(Subject subject) {
        return ALL.stream()
                .filter(s -> s.subjects().contains(subject))
                .map(Signal::name)
                .sorted()
                .toList();
    }

    /** The numbers that it can be, as its meaning says: a share is "0 to 1", and what may be below 0 is called "negative". */
    Range range() {
        if (meaning.contains("0 to 1")) {
            return new Range(0, 1);
        }
        boolean counts = type == Type.COUNT && !meaning.contains("negative");
        return counts || name.equals("rate") ? new Range(0, Double.POSITIVE_INFINITY) : Range.ANY;
    }

    /** Whether a value is of the type; whole numbers pass as numbers. */
    boolean accepts(@Nullable Object value) {
        return switch (type) {
            case TEXT -> value instanceof String;
            case COUNT -> value instanceof Long;
            case NUMBER -> value instanceof Double || value instanceof Long;
            case FLAG -> value instanceof Boolean;
            case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case DATE -> value instanceof String day && Dates.isDay(day);
        };
    }

    /** The value where nothing was given. */
    Object absent() {
        return switch (type) {
            case TEXT, DATE -> "";
            case COUNT -> 0L;
            case NUMBER -> 0.0;
            case FLAG -> false;
            case TEXTS -> List.of();
        };
    }

    private static Signal given(String name, Type type, Set<Subject> subjects, String meaning) {
        return new Signal(name, type, subjects, false, false, meaning);
    }

    private static Signal needed(String name, Type type, Set<Subject> subjects, String meaning) {
        return new Signal(name, type, subjects, true, false, meaning);
    }

    /** What a visit to the site found. */
    private static Signal seen(String what, String meaning) {
        return needed(
                SourceSignals.SEEN + what, Type.TEXT, SOURCE, "where and when a visit found " + meaning + ", as words");
    }

    /** What its pages state in schema.org's words. */
    private static Signal stated(String what, String meaning) {
        return needed("stated_" + what, Type.TEXT, SOURCE, "where and when its pages stated " + meaning + ", as words");
    }

    /** A number of collected articles. */
    private static Signal read(String what, String meaning) {
        return needed(what, Type.COUNT, SOURCE, meaning + "; known from " + Practice.ENOUGH + " articles on");
    }

    /** Where the interval of a share of collected articles begins. */
    private static Signal low(String what) {
        return needed(what + "_low", Type.NUMBER, SOURCE, "least share that they may be, at 95 % certainty, 0 to 1");
    }

    private static Signal high(String what) {
        return needed(what + "_high", Type.NUMBER, SOURCE, "largest share that they may be, at 95 % certainty, 0 to 1");
    }

    private static Signal derived(String name, Type type, String meaning) {
        return new Signal(name, type, ARTICLE, false, true, meaning);
    }
}
