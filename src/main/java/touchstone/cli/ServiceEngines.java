package touchstone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.check.Checker;
import touchstone.rulebook.RuleFolders;
import touchstone.rulebook.RulebookException;
import touchstone.serve.Engine;

/** Makes what the service judges with, and notices when its rules, its fact-checks or the day have changed. Thread-safe. */
final class ServiceEngines implements Engine.Maker {

    private final Supplier<Stages> stages;
    private final List<Path> rules;
    /** From which the last engine was made, or could not be made: what is broken is not tried again before it changes. */
    private volatile @Nullable State tried;

    /** Of which the rules are wrong: no change of anything else makes them right. */
    private volatile @Nullable State refused;

    /**
     * @param stages makes fresh ones, which share what is expensive
     * @param rules the folder of rules, and those that are laid over it
     */
    ServiceEngines(Supplier<Stages> stages, RuleFolders rules) {
        this.stages = stages;
        this.rules = Stream.concat(Stream.of(rules.base()), rules.overlays().stream())
                .toList();
    }

    /** What an engine was made from: an article's age depends on the day. */
    private record State(LocalDate day, List<Seen> rules) {}

    private record Seen(String file, long size, FileTime changed) {}

    @Override
    public Engine make() {
        State now = state(); // before reading: what changes meanwhile is noticed afterwards
        tried = now;
        Stages fresh = stages.get();
        try {
            Checker checker = fresh.checker(false);
            return new Engine(
                    checker,
                    checker.withExtractor(fresh.extractor(true)),
                    fresh.sourceChecker(),
                    fresh.notices(),
                    fresh::close);
        } catch (IOException | RuntimeException e) {
            fresh.close();
            refused = e instanceof RulebookException ? now : null;
            throw e instanceof RuntimeException known
                    ? known
                    : new UncheckedIOException("rules or fact-checks cannot be read", (IOException) e);
        }
    }

    @Override
    public boolean isCurrent(Engine engine) {
        State now = state();
        return now.equals(refused) || (engine.checker().corpus().isCurrent() && now.equals(tried));
    }

    private State state() {
        List<Seen> seen = new ArrayList<>();
        rules.forEach(folder -> look(folder, seen));
        return new State(LocalDate.now(ZoneOffset.UTC), seen);
    }

    private static void look(Path folder, List<Seen> seen) {
        try (Stream<Path> files = Files.walk(folder, 4)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seen.add(new Seen(file.toString(), Files.size(file), Files.getLastModifiedTime(file)));
            }
        } catch (IOException | UncheckedIOException e) {
            // While somebody copies files they come and go; those that are there at the next look count.
            throw new UncheckedIOException(
                    "the rules cannot be read",
                    e instanceof IOException io ? io : ((UncheckedIOException) e).getCause());
        }
    }
}
