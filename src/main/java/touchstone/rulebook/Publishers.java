package touchstone.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.PublisherTier;

/** The publishers of fact-checks in {@code rules/publishers.tsv}, asked by registrable domain. */
public final class Publishers {

    private final Map<String, Publisher> byDomain;

    private Publishers(Map<String, Publisher> byDomain) {
        this.byDomain = byDomain;
    }

    /**
     * A publisher of fact-checks.
     *
     * @param country as a word or code, for the reader
     */
    public record Publisher(String name, String country, PublisherTier tier) {}

    /**
     * Reads the table.
     *
     * @throws RulebookException with every problem and its place
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Publishers read(Path file) {
        Map<String, Publisher> byDomain = new HashMap<>();
        try {
            Table table = Table.read(file, List.of("name", "domains", "country", "tier"));
            for (Table.Row row : table.rows()) {
                PublisherTier tier = tier(table, row);
                for (String domain : row.list(1)) {
                    Publisher publisher = new Publisher(row.cell(0), row.cell(2), tier);
                    if (!domain.equals(domain.toLowerCase(Locale.ROOT)) || domain.indexOf('.') < 1) {
                        table.error(row.line(), "\"" + domain + "\" is no domain in lower case");
                    } else if (byDomain.putIfAbsent(domain, publisher) != null) {
                        table.error(row.line(), domain + " stands above already");
                    }
                }
            }
            table.check();
        } catch (IOException e) {
            throw new UncheckedIOException("the publishers in " + file + " cannot be read", e);
        }
        return new Publishers(byDomain);
    }

    /** How far the publisher at a registrable domain is verified. */
    public PublisherTier tier(@Nullable String domain) {
        Publisher publisher = domain == null ? null : byDomain.get(domain);
        return publisher == null ? PublisherTier.SELF_DECLARED : publisher.tier();
    }

    /** The name of the publisher at a registrable domain, null if it is not in the table. */
    public @Nullable String name(@Nullable String domain) {
        Publisher publisher = domain == null ? null : byDomain.get(domain);
        return publisher == null ? null : publisher.name();
    }

    private static PublisherTier tier(Table table, Table.Row row) {
        return switch (row.cell(3)) {
            case "verified" -> PublisherTier.VERIFIED;
            case "known" -> PublisherTier.KNOWN;
            default -> {
                table.error(row.line(), "the tier is verified or known, not \"" + row.cell(3) + "\"");
                yield PublisherTier.SELF_DECLARED;
            }
        };
    }
}
