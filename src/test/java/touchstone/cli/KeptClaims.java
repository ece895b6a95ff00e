package touchstone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import touchstone.embed.Encoders;
import touchstone.store.ClaimStore;
import touchstone.store.Wanted;

/** What a store of claims holds, in a form that two of them can be compared by. */
final class KeptClaims {

    private KeptClaims() {}

    /** Every claim with the pages that make it, without times and numbers of rows. */
    static List<String> in(Path data) {
        List<String> kept = new ArrayList<>();
        try (Encoders encoders = new Encoders();
                ClaimStore store = ClaimStore.open(data, encoders)) {
            store.each(
                    Wanted.ALL,
                    claim -> kept.add(claim.text() + " "
                            + claim.places().stream()
                                    .map(place -> place.url().toString())
                                    .sorted()
                                    .toList()));
        }
        return kept.stream().sorted().toList();
    }
}
