package touchstone.corpus;

import java.nio.file.Path;
import touchstone.embed.Encoders;

/** An import in a process of its own, for others to kill: the data folder, the feed. */
final class KilledImport {

    private KilledImport() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        Path feed = Path.of(arguments[1]);
        Origin origin = new Origin("feed", true);
        try (Encoders encoders = new Encoders()) {
            FactImport imports = new FactImport(Facts.FEED, encoders, Facts.MONDAY);
            Changes changes = imports.run(feed, origin, data, (n, share) -> {}).changes();
            System.out.println("done " + changes.total());
        } catch (java.io.IOException e) {
            System.out.println("failed: " + e.getMessage());
            System.exit(3);
        }
    }
}
