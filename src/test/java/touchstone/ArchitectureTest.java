package touchstone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules about the code. The table of allowed knowledge is that of the design; a room that is not in it may not exist. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("touchstone");

    private static final List<String> SERVICES = List.of("model", "text", "learn", "embed", "rulebook");
    private static final List<String> STAGES =
            List.of("fetch", "extract", "claim", "corpus", "match", "stance", "rule", "source", "report", "store");

    /** Room → the rooms that it may know. */
    private static final Map<String, List<String>> ALLOWED = allowed();

    private static Map<String, List<String>> allowed() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("model", List.of());
        table.put("text", List.of("model"));
        table.put("learn", List.of("model", "text"));
        table.put("embed", List.of("model", "text"));
        table.put("rulebook", List.of("model", "text"));
        STAGES.forEach(stage -> table.put(stage, SERVICES));
        table.put("match", plus(SERVICES, "corpus"));
        table.put("source", plus(SERVICES, "rule"));
        table.put("check", plus(SERVICES, STAGES));
        table.put("collect", plus(plus(SERVICES, STAGES), "check"));
        table.put("evaluate", plus(SERVICES, STAGES));
        table.put("serve", plus(plus(SERVICES, STAGES), "check"));
        table.put("cli", plus(plus(SERVICES, STAGES), "check", "collect", "evaluate", "serve"));
        return table;
    }

    private static List<String> plus(List<String> rooms, List<String> more) {
        return Stream.concat(rooms.stream(), more.stream()).toList();
    }

    private static List<String> plus(List<String> rooms, String... more) {
        return plus(rooms, List.of(more));
    }

    /** Library → the room that alone may use it. */
    private static final Map<String, List<String>> ONLY = Map.ofEntries(
            Map.entry("org.jsoup..", List.of("extract")),
            Map.entry("org.apache.lucene..", List.of("corpus")),
            Map.entry("ai.onnxruntime..", List.of("embed")),
            Map.entry("dev.cel..", List.of("rule")),
            Map.entry("org.snakeyaml..", List.of("rulebook")),
            Map.entry("de.bwaldvogel..", List.of("learn")),
            Map.entry("com.ibm.icu..", List.of("text")),
            Map.entry("crawlercommons.domains..", List.of("text")),
            Map.entry("crawlercommons.robots..", List.of("fetch")),
            Map.entry("crawlercommons.sitemaps..", List.of("collect")),
            Map.entry("com.rometools..", List.of("collect")),
            Map.entry("org.netpreserve.jwarc..", List.of("fetch")),
            Map.entry("java.sql..", List.of("store")),
            Map.entry("org.jdbi..", List.of("store")),
            Map.entry("org.flywaydb..", List.of("store")),
            Map.entry("org.sqlite..", List.of("store")),
            Map.entry("com.zaxxer..", List.of("store")),
            Map.entry("org.apache.hc..", List.of("fetch")),
            Map.entry("java.net.http..", List.of()),
            Map.entry("org.apache.commons.csv..", List.of("evaluate")),
            Map.entry("io.helidon..", List.of("serve")),
            Map.entry("com.github.benmanes..", List.of("serve")),
            Map.entry("io.github.bucket4j..", List.of("serve")),
            Map.entry("io.micrometer..", List.of("serve")),
            Map.entry("com.samskivert..", List.of("report")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("me.tongfei..", List.of("cli")));

    @TestFactory
    Stream<DynamicTest> a_room_knows_only_the_rooms_it_is_allowed_to_know() {
        return ALLOWED.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    String[] forbidden = ALLOWED.keySet().stream()
                            .filter(room -> !room.equals(row.getKey())
                                    && !row.getValue().contains(room))
                            .map(room -> "touchstone." + room + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that(resideInAPackage("touchstone." + row.getKey() + ".."))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(forbidden))
                            .because("data flows one way, and stages know only the model and the services")
                            .allowEmptyShould(true)
                            .check(CODE);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_library_is_known_to_one_room() {
        return ONLY.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    String[] rooms = row.getValue().stream()
                            .map(r -> "touchstone." + r + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that(resideOutsideOfPackages(rooms))
                            .should()
                            .dependOnClassesThat(resideInAPackage(row.getKey()))
                            .because("a library that one room knows can be replaced in one room")
                            .check(CODE);
                }));
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("touchstone.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void every_class_is_in_a_listed_room() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("touchstone"),
                                ALLOWED.keySet().stream().map(r -> "touchstone." + r))
                        .toArray(String[]::new))
                .because("a newcomer must be able to say where a change belongs")
                .check(CODE);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that(resideOutsideOfPackages("touchstone.cli.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("stages return what they have to say")
                .check(CODE);
    }

    @Test
    void only_entry_points_read_the_clock() {
        noClasses()
                .that(resideOutsideOfPackages("touchstone.cli.."))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the same input must give the same report, whatever day it is")
                .check(CODE);
    }

    @Test
    void every_room_has_a_package_info() throws IOException {
        for (String room : roomsOnDisk()) {
            assertThat(Path.of("src/main/java/touchstone", room, "package-info.java"))
                    .as(room)
                    .content()
                    .contains("@NullMarked");
        }
    }

    @Test
    void the_readme_lists_the_rooms_that_there_are() throws IOException {
        Set<String> listed = Pattern.compile("(?m)^\\| `([a-z]+)` \\|")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(roomsOnDisk()).isEqualTo(new TreeSet<>(ALLOWED.keySet()));
    }

    private static Set<String> roomsOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/touchstone"))) {
            return files.filter(Files::isDirectory)
                    .map(p -> p.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
