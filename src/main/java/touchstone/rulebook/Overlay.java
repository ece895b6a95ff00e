package touchstone.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is laid over another. It holds what a folder of rules may hold and, in {@code overlay.yaml}, says who it is and
 * what it changes of what lies below: each change with a reason, and until when.
 *
 * @param files what it holds, as paths with {@code /}
 * @param changes what it says it changes, in force or not
 */
record Overlay(Path folder, String name, String version, Set<String> files, List<Change> changes) {

    static final String HEAD = "overlay.yaml";

    private static final int HEAD_BYTES = 64 * 1024;
    /** A reason that nobody has looked at for longer is none. */
    private static final int MOST_YEARS = 2;

    /** What is done to something below. */
    enum Verb {
        REPLACES,
        SWITCHES_OFF;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A change to something below.
     *
     * @param what a rule's id, a file, or a domain of {@code kinds.tsv}
     * @param expires the last day on which it is in force
     * @param where for problems with it
     */
    record Change(Verb verb, String what, String reason, LocalDate expires, RuleFile.Expression where) {

        /** The file that it is about; for a domain the domain. */
        String file() {
            return what.contains("/") && !what.contains(".") ? what + ".yaml" : what;
        }

        boolean isInForce(LocalDate day) {
            return !day.isAfter(expires);
        }
    }

    /** Reads the head and names the files; the files themselves are read later. Null if there is no head. */
    static @Nullable Overlay read(Path folder, LocalDate day, List<Problem> problems) {
        Path head = folder.resolve(HEAD);
        String shown = shown(folder, HEAD);
        if (!Files.isRegularFile(head)) {
            problems.add(new Problem(
                    shown,
                    1,
                    1,
                    Files.isDirectory(folder) ? "an overlay needs this file" : "there is no such folder",
                    null,
                    "write into it 'name: …', and what it replaces or switches off"));
            return null;
        }
        TextFile text = TextFile.of(
                shown, TextFile.read(folder, head, HEAD_BYTES, problems).text());
        YamlSection top = YamlSection.parse(text, problems);
        if (top == null) {
            return null;
        }
        top.allow(Set.of("name"), Set.of("version", "replaces", "switches_off"));
        List<Change> changes = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            for (YamlSection section : top.sections(verb.key())) {
                Change change = change(verb, section, day);
                if (change != null) {
                    changes.add(change);
                }
            }
        }
        String version = top.has("version") ? top.text("version") : "";
        return new Overlay(folder, top.text("name"), version, files(folder), changes);
    }

    /** How a file of an overlay is named where something is wrong with it. */
    static String shown(Path folder, String file) {
        return folder.toString().replace('\\', '/') + "/" + file;
    }

    String shown(String file) {
        return shown(folder, file);
    }

    /** Whether it may change something below on a day. */
    boolean does(Verb verb, String file, LocalDate day) {
        return changes.stream().anyMatch(c -> c.verb() == verb && c.file().equals(file) && c.isInForce(day));
    }

    private static @Nullable Change change(Verb verb, YamlSection section, LocalDate day) {
        section.allow(Set.of("what", "reason", "expires"), Set.of());
        String expires = section.text("expires");
        try {
            LocalDate last = LocalDate.parse(expires);
            if (last.isAfter(day.plusYears(MOST_YEARS))) {
                section.problemAt(
                        "expires",
                        "a change may last at most " + MOST_YEARS + " years",
                        "look at it again by then, and give it another day if it is still right");
            }
            return new Change(verb, section.text("what"), section.text("reason"), last, section.whereIs("what"));
        } catch (DateTimeException e) {
            if (!expires.isEmpty()) {
                section.problemAt("expires", "'" + expires + "' is no day", "write one such as 2027-05-01");
            }
            return null;
        }
    }

    /** All files that rules are made of, below a folder. */
    static Set<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, 4)) {
            Set<String> names = new TreeSet<>();
            all.filter(Files::isRegularFile)
                    .map(f -> TextFile.name(folder, f))
                    .filter(Overlay::isOfRules)
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** What editors and file managers leave behind is none. */
    private static boolean isOfRules(String name) {
        return !name.startsWith(".") && !name.contains("/.") && name.matches(".*\\.(yaml|tsv|txt)");
    }
}
