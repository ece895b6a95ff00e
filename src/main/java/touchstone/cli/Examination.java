package touchstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.embed.Encoder;
import touchstone.embed.Encoders;
import touchstone.rule.RuleSet;
import touchstone.rulebook.Rulebook;
import touchstone.store.ClaimStore;

/** Looks at every part of the installation, one apart from the other: what is broken in one does not hide the rest. */
final class Examination {

    private static final int OLDEST_JAVA = 21;
    private static final long LITTLE_ROOM = 1L << 30;
    private static final long NO_ROOM = 64L << 20;

    /** Cosines of these two as both encoders gave them when this was written; another model gives others. */
    private static final String ONE = "The dam holds 40 million cubic metres of water.";

    private static final String TWO = "The reservoir can store 40 million cubic meters.";
    private static final double[] KNOWN = {.759, .895};
    private static final double NEAR = .03;

    private final Terminal terminal;
    private final RulesOption rules;
    private final StoreOption store;
    private final LocalDate today;
    private final List<Checkup> found = new ArrayList<>();

    Examination(Terminal terminal, RulesOption rules, StoreOption store, LocalDate today) {
        this.terminal = terminal;
        this.rules = rules;
        this.store = store;
        this.today = today;
    }

    /** A look at one part. */
    private interface Look {
        List<Checkup> look() throws IOException;
    }

    List<Checkup> all() {
        try (Encoders encoders = new Encoders()) {
            look("java", "install Java 21 or newer", this::java);
            look("data folder", "name a folder that can be written with --data DIR", this::folder);
            look("rules", "restore the rules that came with the program, or name others with --rules DIR", this::rules);
            look(
                    "lists",
                    "restore the rules that came with the program, or name others with --rules DIR",
                    () -> ListAges.of(rules.folder(terminal), today));
            look("models", "install the program again; its files are damaged", () -> models(encoders));
            look(
                    "fact-checks",
                    "run 'touchstone facts rebuild', which makes the index again from the records",
                    () -> index(encoders));
            look(
                    "claims",
                    store.isElsewhere(terminal)
                            ? "see that the database answers at its address, or name another with --database"
                            : "restore a backup with 'touchstone restore'",
                    () -> claims(encoders));
        }
        return List.copyOf(found);
    }

    private void look(String part, String advice, Look look) {
        try {
            found.addAll(look.look());
        } catch (IOException | RuntimeException | LinkageError e) {
            // Whatever it is, it is what the user wants to hear of.
            String words = Reason.of(e).replaceAll("\\s+", " ").strip().replaceFirst("[.]$", "");
            found.add(Checkup.problem(part, words, advice));
        }
    }

    private Path data() {
        return store.data().folder(terminal);
    }

    private List<Checkup> java() {
        Runtime.Version version = Runtime.version();
        return List.of(
                version.feature() >= OLDEST_JAVA
                        ? Checkup.ok("java", "version " + version)
                        : Checkup.problem("java", "version " + version + " is too old", "install Java 21 or newer"));
    }

    private List<Checkup> folder() throws IOException {
        Path folder = data().toAbsolutePath();
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !canWrite(there)) {
            return List.of(Checkup.problem(
                    "data folder",
                    folder + " cannot be written",
                    "give the right to write there, or name another folder with --data DIR"));
        }
        long free = Files.getFileStore(there).getUsableSpace();
        String room = String.format(Locale.ROOT, "%s, %,d MB free", folder, free >> 20);
        if (free < NO_ROOM) {
            return List.of(Checkup.problem("data folder", room, "make room on that disk"));
        }
        return List.of(
                free < LITTLE_ROOM
                        ? Checkup.warning("data folder", room, "make room on that disk")
                        : Checkup.ok("data folder", room));
    }

    /** Asking for rights does not tell of disks that are mounted for reading only. */
    private static boolean canWrite(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".touchstone", ".probe"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private List<Checkup> rules() {
        Rulebook book = RuleSet.load(rules.folders(terminal, today)).book();
        List<Checkup> all = new ArrayList<>();
        all.add(Checkup.ok("rules", "all compile: " + book.ruleset().label()));
        book.overridden().forEach(line -> all.add(Checkup.ok("rules", line)));
        book.notices()
                .forEach(line -> all.add(Checkup.warning(
                        "rules", line, "take it out of the overlay, or give it a reason and another day")));
        return all;
    }

    private List<Checkup> models(Encoders encoders) {
        Encoders.Vectors one = encoders.encode(ONE);
        Encoders.Vectors two = encoders.encode(TWO);
        double first = Encoder.cosine(one.first(), two.first());
        double second = Encoder.cosine(one.second(), two.second());
        String cosines = String.format(Locale.ROOT, "cosines %.3f and %.3f of a known pair", first, second);
        boolean known = Math.abs(first - KNOWN[0]) < NEAR && Math.abs(second - KNOWN[1]) < NEAR;
        return List.of(
                known
                        ? Checkup.ok("models", "both encode, " + cosines)
                        : Checkup.problem(
                                "models",
                                "they do not encode as they should: " + cosines,
                                "install the program again; its files are damaged"));
    }

    private List<Checkup> index(Encoders encoders) throws IOException {
        Path index = Corpora.index(data());
        if (!Files.exists(index)) {
            return List.of(Checkup.ok("fact-checks", "none kept yet; the first check lays down those that ship"));
        }
        try (Corpus corpus = Corpus.open(index, encoders)) {
            String size = String.format(Locale.ROOT, "%,d in %s", corpus.size(), index);
            if (corpus.pending() > 0) {
                String pending = String.format(Locale.ROOT, "; %,d are found by their words alone", corpus.pending());
                return List.of(Checkup.warning("fact-checks", size + pending, "run 'touchstone facts finish'"));
            }
            return List.of(
                    corpus.size() == 0
                            ? Checkup.warning("fact-checks", size, "import some with 'touchstone facts import FILE'")
                            : Checkup.ok("fact-checks", size));
        }
    }

    private List<Checkup> claims(Encoders encoders) throws IOException {
        Path file = ClaimStore.file(data());
        if (!store.isElsewhere(terminal) && !Files.exists(file)) {
            return List.of(Checkup.ok("claims", "none kept yet; 'touchstone collect' begins"));
        }
        try (ClaimStore claims = store.open(terminal, encoders)) {
            List<String> problems = claims.problems();
            if (!problems.isEmpty()) {
                return List.of(Checkup.problem(
                        "claims",
                        claims.where() + " is damaged: " + problems.getFirst(),
                        "move it away and restore a backup with 'touchstone restore'"));
            }
            ClaimStore.Size size = claims.size();
            String bytes =
                    store.isElsewhere(terminal) ? "" : String.format(Locale.ROOT, ", %,d kB", Files.size(file) >> 10);
            return List.of(Checkup.ok(
                    "claims",
                    String.format(
                            Locale.ROOT,
                            "%,d, seen %,d times, in %s%s",
                            size.claims(),
                            size.sightings(),
                            claims.where(),
                            bytes)));
        }
    }
}
