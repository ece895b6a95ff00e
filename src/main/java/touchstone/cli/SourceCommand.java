package touchstone.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.model.History;
import touchstone.model.Outlet;
import touchstone.model.SiteFacts;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.report.JsonReport;
import touchstone.report.TextReport;
import touchstone.text.Domains;

/** {@code touchstone source}. */
@Command(
        name = "source",
        description = {
            "Shows what is known about a source, criterion by criterion. Nothing is fetched.",
            "Of a source without a score too little is known; that is no bad mark."
        },
        mixinStandardHelpOptions = true)
final class SourceCommand implements Callable<Integer> {

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(paramLabel = "DOMAIN|URL", description = "A domain such as example.org, or an address on it.")
    private String target;

    @Mixin
    private OutputOptions output;

    @Mixin
    private RulesOption rules;

    @Mixin
    private DataOption data;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    SourceCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = touchstone.terminal();
        String host = Domains.host(target);
        if (host == null || Domains.registrable(target) == null) {
            throw new Failure("“" + target + "” is not a domain; write one such as example.org, or an address on it.");
        }
        try (Stages stages = new Stages(terminal, rules, data)) {
            Outlet outlet = stages.outlets().byDomain(host);
            String name = outlet == null ? null : outlet.name();
            History history = stages.history(host);
            SourceScore score = stages.sourceScorer()
                    .score(SourceRole.PAGE, new SiteFacts(host, name, outlet, List.of(), null), history, null);
            output.write(
                    terminal,
                    output.format == OutputOptions.Format.JSON
                            ? JsonReport.of(score)
                            : TextReport.of(score, output.paint(terminal)));
            return ExitCode.CLEAN;
        }
    }
}
