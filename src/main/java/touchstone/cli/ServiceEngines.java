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
import touchstone.serve.Engine;

/** Makes what the service judges with, and notices when its rules, its fact-checks or the day have changed. Thread-safe. */
final class ServiceEngines implements Engine.Maker {

    private final Supplier<Stages> stages;
    private final Path rules;
    /** From which the last engine was made, or could not be made: what is broken is not tried again before it changes. */
    private volatile @Nullable State tried;

    /** @param stages makes fresh ones, which share what is expensive */
    ServiceEngines(Supplier<Stages> stages, Path rules) {
        this.stages = stages;
        this.rules = rules;
    }

    /** What an engine was made from: an article's age depends on the day. */
    private record State(LocalDate day, List<Seen> rules) {}

    private record Seen(String file, long size, FileTime changed) {}

    @Override
    public Engine make() {
        tried = state(); // before reading: what changes meanwhile is noticed afterwards
        Stages fresh = stages.get();
        try {
            Checker checker = fresh.checker(false);
            return new Engine(
                    checker, checker.withExtractor(fresh.extractor(true)), fresh.sourceChecker(), fresh::close);
        } catch (IOException | RuntimeException e) {
            fresh.close();
            throw e instanceof RuntimeException known
                    ? known
                    : new UncheckedIOException("rules or fact-checks cannot be read", (IOException) e);
        }
    }

    @Override
    public boolean isCurrent(Engine engine) {
        return engine.checker().corpus().isCurrent() && state().equals(tried);
    }

    private State state() {
        try (Stream<Path> files = Files.walk(rules, 4)) {
            List<Seen> seen = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seen.add(new Seen(file.toString(), Files.size(file), Files.getLastModifiedTime(file)));
            }
            return new State(LocalDate.now(ZoneOffset.UTC), seen);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules cannot be read", e);
        }
    }
}
