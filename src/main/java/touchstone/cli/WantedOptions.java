package touchstone.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import touchstone.store.Wanted;

/** Which claims are wanted. */
final class WantedOptions {

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only claims newly seen since then: 36h, 7d, 4w or a day such as 2026-11-01.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only claims not newly seen since then.")
    private @Nullable String until;

    @Option(names = "--domain", paramLabel = "DOMAIN", description = "Only claims seen on this site.")
    private @Nullable String domain;

    @Option(
            names = "--cited",
            paramLabel = "NAME",
            description = "Only claims on the word of this source, by full name.")
    private @Nullable String cited;

    @Option(names = "--language", paramLabel = "CODE", description = "Only claims in this language, such as en.")
    private @Nullable String language;

    Wanted wanted(@Nullable String words, Instant now) {
        return new Wanted(
                words,
                domain,
                cited,
                language,
                since == null ? null : Age.time(since, "--since", now),
                until == null ? null : Age.time(until, "--until", now));
    }
}
