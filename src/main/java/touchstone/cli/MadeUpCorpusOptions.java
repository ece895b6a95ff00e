package touchstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import touchstone.evaluate.MadeUpCorpus;

/** A corpus of made-up fact-checks to measure with. */
final class MadeUpCorpusOptions {

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many fact-checks are made up (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--vectors",
            paramLabel = "N",
            defaultValue = "2147483647",
            description = {
                "How many of them have vectors (default: all).",
                "Those are not encoded, which would take an hour for 300,000: each is the vector of one of 1,000 texts that"
                        + " are, blurred by a noise that leaves a cosine of about .9."
            })
    private int vectors;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Keep them in this folder, and use them again if they are there (default: a folder that is removed).")
    private @Nullable Path kept;

    /** What is done with the folder. */
    interface Use {
        int of(DataOption data) throws IOException;
    }

    /** Makes the fact-checks, hands over their folder, and cleans up. */
    int use(Terminal terminal, RulesOption rules, Use use) throws IOException {
        DataOption data = new DataOption();
        Path folder = kept == null ? Files.createTempDirectory("touchstone-bench") : kept;
        data.given = folder;
        try (Stages stages = new Stages(terminal, rules, data);
                ImportProgress progress = new ImportProgress(terminal)) {
            MadeUpCorpus.make(folder, count, Math.min(vectors, count), stages.feed(), stages.encoders(), progress);
            return use.of(data);
        } finally {
            if (kept == null) {
                MadeUpCorpus.remove(folder);
            }
        }
    }
}
