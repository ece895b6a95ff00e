package touchstone.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.embed.Encoders;
import touchstone.fetch.FetchOptions;
import touchstone.fetch.PoliteFetcher;
import touchstone.fetch.Politeness;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

/** A process that syncs a feed, a search and a page, for a test to kill. Its arguments: the data folder, and the server. */
final class FactSyncChild {

    private FactSyncChild() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        URI web = URI.create(arguments[1]);
        Politeness haste = new Politeness(Duration.ZERO, 1, 0, Duration.ofSeconds(1), 1000, Duration.ofSeconds(1));
        FactFeed feed = new FactFeed(
                RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));
        try (Encoders encoders = new Encoders();
                PoliteFetcher fetcher = new PoliteFetcher(
                        FetchOptions.DEFAULT.withAllowPrivateAddresses(true), haste, InstantSource.system())) {
            FactImport facts = new FactImport(feed, encoders, InstantSource.system());
            FactSync sync = new FactSync(fetcher, facts, data, "key", web, InstantSource.system());
            boolean whole = true;
            for (FactSyncOrigin origin : new FactSyncOrigin[] {
                new FactSyncOrigin.Feed(web.resolve("/data.json")),
                new FactSyncOrigin.Google("pont", null, "fr", null, 100),
                new FactSyncOrigin.Page(web.resolve("/page"))
            }) {
                FactSyncResult result = sync.run(origin, FactSync.Progress.NONE);
                whole &= result.state() == FactSyncResult.State.SYNCED
                        || result.state() == FactSyncResult.State.UNCHANGED;
                System.out.println(result);
            }
            System.exit(whole ? 0 : 1);
        }
    }
}
