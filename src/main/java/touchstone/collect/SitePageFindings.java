package touchstone.collect;

import java.net.URI;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.Observation;
import touchstone.model.Observation.Kind;

/** What one visit has found so far, one observation of a kind at most; what was found is not taken back. */
final class SitePageFindings {

    private static final int LONGEST_DETAIL = 200;

    private final InstantSource clock;
    private final Map<Kind, Observation> found = new EnumMap<>(Kind.class);

    SitePageFindings(InstantSource clock) {
        this.clock = clock;
    }

    void found(Kind kind, URI at, @Nullable String detail) {
        if (!has(kind)) {
            found.put(kind, new Observation(kind, true, at, clock.instant(), clean(detail)));
        }
    }

    /** It was looked for there and is not there; it may stand elsewhere. */
    void notFound(Kind kind, URI at) {
        found.putIfAbsent(kind, new Observation(kind, false, at, clock.instant(), null));
    }

    boolean has(Kind kind) {
        Observation observation = found.get(kind);
        return observation != null && observation.found();
    }

    List<Observation> all() {
        return List.copyOf(found.values());
    }

    /** Facts from pages are short and on one line. */
    private static @Nullable String clean(@Nullable String detail) {
        if (detail == null || detail.isBlank()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        detail.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .limit(LONGEST_DETAIL)
                .forEach(line::appendCodePoint);
        return line.toString().replaceAll(" {2,}", " ").strip();
    }
}
