package touchstone.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.model.SourceScore;
import touchstone.rulebook.Kinds;

/**
 * A source in a few characters, for whoever keeps thousands of them.
 *
 * @param domain a host, or a host with a first path segment
 * @param band index in {@link #BANDS}
 * @param kind index in {@link #KINDS}
 * @param score 0 to 100, null without one
 * @param coverage in percent
 * @param confidence in percent
 */
record SourceRow(
        String domain, int band, int kind, @Nullable Integer score, int coverage, int confidence) {

    /** The words for bands, in their order. */
    static final List<String> BANDS =
            Arrays.stream(SourceScore.Band.values()).map(SourceRow::word).toList();

    /** The words for kinds, in the order of the alphabet. */
    static final List<String> KINDS = Kinds.ALL.stream().sorted().toList();

    private static final int CELLS = 6;

    static SourceRow of(String domain, SourceScore score) {
        return new SourceRow(
                domain,
                BANDS.indexOf(word(score.band())),
                KINDS.indexOf(score.kind()),
                score.score(),
                percent(score.coverage()),
                percent(score.confidence()));
    }

    SourceRow {
        if (band < 0 || band >= BANDS.size() || kind < 0 || kind >= KINDS.size()) {
            throw new IllegalArgumentException("no such band or kind: " + band + ", " + kind + " of " + domain);
        }
    }

    /** The row in a snapshot; null if it is none. */
    static @Nullable SourceRow parse(JsonNode row) {
        if (!row.isArray() || row.size() != CELLS || !row.path(0).isTextual()) {
            return null;
        }
        JsonNode score = row.path(3);
        try {
            return new SourceRow(
                    row.path(0).textValue(),
                    row.path(1).asInt(-1),
                    row.path(2).asInt(-1),
                    score.isInt() ? (Integer) score.intValue() : null,
                    row.path(4).asInt(),
                    row.path(5).asInt());
        } catch (IllegalArgumentException e) {
            // Of another version of this program, with other bands or kinds.
            return null;
        }
    }

    void write(JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeString(domain);
        out.writeNumber(band);
        out.writeNumber(kind);
        if (score == null) {
            out.writeNull();
        } else {
            out.writeNumber(score);
        }
        out.writeNumber(coverage);
        out.writeNumber(confidence);
        out.writeEndArray();
    }

    private static String word(SourceScore.Band band) {
        return band.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }
}
