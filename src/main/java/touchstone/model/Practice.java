package touchstone.model;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a source works, as far as its collected articles show it: over news articles in its own voice, every text once however
 * many copies of it there are. It says nothing of the truth of any of them.
 *
 * @param since the day of the oldest article, null where none was read
 * @param until the day of the newest, null where none was read
 * @param shares one for every {@link Trait}
 */
public record Practice(@Nullable LocalDate since, @Nullable LocalDate until, Map<Trait, Share> shares) {

    /** No article was read. */
    public static final Practice NONE = of(List.of(), LocalDate.EPOCH);

    /**
     * Articles from which on a share is worth saying. Where none of 20 shows something, the true share may still be 16 %; with
     * fewer articles even that much would be a guess.
     */
    public static final int ENOUGH = 20;

    /** Examples that are kept for each trait. */
    static final int EXAMPLES = 5;

    public Practice {
        shares = Map.copyOf(shares);
    }

    /** What an article can show. */
    public enum Trait {
        /** Its headline is worded to be clicked. */
        LOUD_HEADLINE,
        /** Its headline says more than its text. */
        UNSUPPORTED_HEADLINE,
        /** It makes claims, and names somebody or something on whose word one of them stands. */
        NAMED_SOURCE,
        BYLINE,
        DATE,
        /** It says that it was corrected. */
        CORRECTION;

        /** Whether an article shows it; null where that cannot be asked of it. */
        private @Nullable Boolean in(ReadArticle article) {
            // What the page of another site shows beside the text is that site's doing.
            return (article.isElsewhere() && this != NAMED_SOURCE) ? null : in(article.marks());
        }

        private @Nullable Boolean in(ArticleMarks marks) {
            ArticleMarks.Headline headline = marks.headline();
            return switch (this) {
                case LOUD_HEADLINE -> headline == null ? null : (Boolean) headline.loud();
                case UNSUPPORTED_HEADLINE -> headline == null ? null : (Boolean) headline.saysMore();
                case NAMED_SOURCE -> marks.claims() == 0 ? null : (Boolean) (marks.named() > 0);
                case BYLINE -> marks.bylined();
                case DATE -> marks.dated();
                case CORRECTION -> marks.correction() != null;
            };
        }

        /** The words of an article that show it. */
        private @Nullable String words(ReadArticle article) {
            return this == CORRECTION ? article.marks().correction() : article.title();
        }
    }

    /**
     * An article that shows a trait.
     *
     * @param words of the article: its headline, or its note of a correction; null where none are kept
     */
    public record Example(URI page, LocalDate day, @Nullable String words) {}

    /**
     * How many articles show something. The share and its interval weigh old articles less, as the record of fact-checks does,
     * and are those of Beta(1 + with, 1 + without): as if one article more had shown it and one had not.
     *
     * @param of how many articles it can be asked of
     * @param with how many of them show it
     * @param share mean, 0 to 1
     * @param low where the middle 95 % begin, 0 to 1
     * @param high where they end, 0 to 1
     * @param examples of those that show it, the newest first, at most five
     */
    public record Share(int of, int with, double share, double low, double high, List<Example> examples) {

        public Share {
            examples = List.copyOf(examples);
        }

        /** Whether there are so many articles that the share is worth saying. */
        public boolean isEnough() {
            return of >= ENOUGH;
        }
    }

    /** What these articles come to on a day; of several copies of one text a page of the source's own counts. */
    public static Practice of(List<ReadArticle> articles, LocalDate today) {
        Map<String, ReadArticle> stories = new LinkedHashMap<>();
        for (ReadArticle article : articles) {
            stories.merge(article.story(), article, (one, other) -> one.isElsewhere() ? other : one);
        }
        List<ReadArticle> once = new ArrayList<>(stories.values());
        once.sort(Comparator.comparing(ReadArticle::day).reversed());
        Map<Trait, Share> shares = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            shares.put(trait, share(trait, once, today));
        }
        return once.isEmpty()
                ? new Practice(null, null, shares)
                : new Practice(once.getLast().day(), once.getFirst().day(), shares);
    }

    private static Share share(Trait trait, List<ReadArticle> articles, LocalDate today) {
        int of = 0;
        int with = 0;
        double weighedOf = 0;
        double weighedWith = 0;
        List<Example> examples = new ArrayList<>();
        for (ReadArticle article : articles) {
            Boolean shows = trait.in(article);
            if (shows == null) {
                continue;
            }
            double weight = History.weight(article.day(), today);
            of++;
            weighedOf += weight;
            if (shows) {
                with++;
                weighedWith += weight;
                if (examples.size() < EXAMPLES) {
                    examples.add(new Example(article.page(), article.day(), trait.words(article)));
                }
            }
        }
        BetaShare beta = BetaShare.of(weighedWith, weighedOf);
        return new Share(of, with, beta.mean(), beta.low(), beta.high(), examples);
    }

    /** How many articles show a trait. */
    public Share share(Trait trait) {
        return Objects.requireNonNull(shares.get(trait));
    }

    /** Whether no article was read. */
    public boolean isNone() {
        return since == null;
    }

    /** Days from the oldest article to the newest, both counted; 0 where none was read. */
    public long days() {
        return since == null || until == null ? 0 : ChronoUnit.DAYS.between(since, until) + 1;
    }
}
