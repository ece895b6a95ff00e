package touchstone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import touchstone.model.KeptClaim;
import touchstone.report.ClaimFeed;
import touchstone.report.ClaimLines;
import touchstone.report.KeptClaimSheet;
import touchstone.report.Paint;

/** How and where kept claims are written: one after another as they come, so that there may be any number. */
final class ClaimOutput {

    /** Forms of a list of claims. */
    enum Format {
        TEXT,
        JSON,
        JSONL,
        CSV,
        ATOM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, jsonl, csv or atom (default: text; export: jsonl).")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to FILE instead of standard output; it is replaced whole or not at all.")
    private @Nullable Path file;

    /** Whoever hands over claims, one after another. */
    interface Claims {
        long each(Consumer<KeptClaim> out);
    }

    /** Writes the claims; how many there were. */
    long write(Terminal terminal, Format usual, Instant now, Claims claims) {
        Format chosen = format == null ? usual : format;
        boolean colour = file == null
                && terminal.outIsTerminal()
                && terminal.environment().getOrDefault("NO_COLOR", "").isEmpty();
        Paint paint = colour ? Paint.ANSI : Paint.NONE;
        return ResultFile.write(terminal, file, out -> write(out, chosen, paint, now, claims));
    }

    private static long write(PrintWriter out, Format format, Paint paint, Instant now, Claims claims) {
        return switch (format) {
            case TEXT -> claims.each(claim -> out.print(KeptClaimSheet.of(claim, paint)));
            case JSONL -> claims.each(claim -> out.print(ClaimLines.json(claim) + "\n"));
            case CSV -> {
                out.print(ClaimLines.csvHead());
                yield claims.each(claim -> out.print(ClaimLines.csv(claim)));
            }
            case JSON -> {
                out.print("{\"claims\":[");
                String[] comma = {"\n"};
                long count = claims.each(claim -> {
                    out.print(comma[0] + ClaimLines.json(claim));
                    comma[0] = ",\n";
                });
                out.print("\n]}\n");
                yield count;
            }
            case ATOM -> {
                ClaimFeed feed = new ClaimFeed(out, now);
                long count = claims.each(feed::add);
                feed.end();
                out.print("\n");
                yield count;
            }
        };
    }
}
