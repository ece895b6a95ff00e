package touchstone.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that clients take home about sources, ready to be sent. Immutable: a new one is made aside and put in its place.
 *
 * @param version of the snapshot
 * @param snapshot the whole
 * @param changes by the version that a client has: what is different now
 * @param prefixes the same sources with all that is known of each
 */
record Catalogue(String version, Packed snapshot, Map<String, Packed> changes, Prefixes prefixes) {

    Catalogue {
        changes = Map.copyOf(changes);
    }

    static Catalogue of(Snapshot now, Packed whole, List<Snapshot> older, List<Prefixes.Known> sources) {
        Map<String, Packed> changes = new LinkedHashMap<>();
        List<Snapshot> all = new ArrayList<>(older);
        all.add(now);
        for (Snapshot one : all) {
            changes.put(one.version(), Packed.of(now.json(one)));
        }
        return new Catalogue(now.version(), whole, changes, Prefixes.of(now.prefixBits(), now.version(), sources));
    }

    /** The snapshot for a client that has this version, null if it has none: what changed, or the whole where that is not known. */
    Packed since(@Nullable String version) {
        Packed some = version == null ? null : changes.get(version);
        return some == null ? snapshot : some;
    }
}
