package touchstone.rulebook;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants collected, as a YAML file says it ({@code touchstone collect --check-config} explains one).
 *
 * @param contact an address at which whoever is visited can reach the user; goes into the User-Agent. Null if not given
 * @param keep how long claims are kept that are not read again, null for ever
 * @param sources at least one, each with a name of its own
 */
public record SourceList(@Nullable String contact, @Nullable Duration keep, List<Source> sources) {

    public SourceList {
        sources = List.copyOf(sources);
    }

    /** What to take from the pages of a source. */
    public enum Take {
        CLAIMS("claims"),
        FACT_CHECKS("fact-checks"),
        SITE_FACTS("site-facts");

        private final String word;

        Take(String word) {
            this.word = word;
        }

        /** The word that stands for it in the file. */
        public String word() {
            return word;
        }
    }

    /**
     * One source. At least one of {@code site}, {@code feeds}, {@code sitemaps}, {@code pages} and {@code lists} is there.
     *
     * @param site its home page; where no feeds or sitemaps are given they are looked for there
     * @param feeds addresses of RSS, Atom or JSON feeds
     * @param sitemaps addresses of sitemaps, news sitemaps or indexes of them
     * @param pages addresses of single pages
     * @param lists files with an address a line
     * @param language BCP-47 code of pages that do not name theirs, null to recognise it
     * @param take what to take from it, at least one thing
     * @param every how long to wait between two rounds of watching
     * @param delay from one request to a host to the next
     * @param most pages in one round, the newest first
     */
    public record Source(
            String name,
            @Nullable URI site,
            List<URI> feeds,
            List<URI> sitemaps,
            List<URI> pages,
            List<Path> lists,
            @Nullable String language,
            Set<Take> take,
            Duration every,
            Duration delay,
            int most) {

        public Source {
            feeds = List.copyOf(feeds);
            sitemaps = List.copyOf(sitemaps);
            pages = List.copyOf(pages);
            lists = List.copyOf(lists);
            take = Set.copyOf(take);
        }
    }
}
