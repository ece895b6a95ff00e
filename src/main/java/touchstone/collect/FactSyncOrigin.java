package touchstone.collect;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where fact-checks can be brought up to date from. */
public sealed interface FactSyncOrigin {

    /** How it is called in reports. */
    String name();

    /**
     * A feed in one file, such as that of Data Commons. It holds all that there is, so that what is missing was taken back.
     *
     * @param uri where it stands
     */
    record Feed(URI uri) implements FactSyncOrigin {

        /** The feed of markup made with Google's tools, about 250 MB (datacommons.org/factcheck). */
        public static final URI DATA_COMMONS =
                URI.create("https://storage.googleapis.com/datacommons-feeds/factcheck/latest/data.json");

        @Override
        public String name() {
            return uri.toString();
        }
    }

    /**
     * A search by Google's Fact Check Tools API, {@code claims:search}. What it does not give was not taken back.
     *
     * @param query words to search for, null for all of one publisher
     * @param site host of the publisher, null for all
     * @param language BCP-47 code, null for all
     * @param maxAgeDays only those published in the last so many days, null for all
     * @param mostPages how many pages of results are asked for at most, 1 to 1000
     */
    record Google(
            @Nullable String query,
            @Nullable String site,
            @Nullable String language,
            @Nullable Integer maxAgeDays,
            int mostPages)
            implements FactSyncOrigin {

        public Google {
            if (query == null && site == null) {
                throw new IllegalArgumentException("query, site: one of them must be given");
            }
            if (mostPages < 1 || mostPages > 1000) {
                throw new IllegalArgumentException("mostPages: 1 to 1000, not " + mostPages);
            }
        }

        @Override
        public String name() {
            List<String> parts = Stream.of(
                            query == null ? "" : "“" + query + "”",
                            site == null ? "" : "site " + site,
                            language == null ? "" : "language " + language,
                            maxAgeDays == null ? "" : "last " + maxAgeDays + " days")
                    .filter(part -> !part.isEmpty())
                    .toList();
            return "Google Fact Check Tools: " + String.join(", ", parts);
        }
    }

    /** A publisher's page with ClaimReview on it. What is gone with the page was taken back. */
    record Page(URI uri) implements FactSyncOrigin {
        @Override
        public String name() {
            return uri.toString();
        }
    }

    /** A file of fact-checks in any form that {@code facts import} takes. */
    record File(Path path) implements FactSyncOrigin {
        @Override
        public String name() {
            return path.toString();
        }
    }
}
