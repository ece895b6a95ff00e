package touchstone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.collect.CollectEvent;
import touchstone.collect.CollectEvent.Kind;

/** Shows what the collector does: a line that counts for a person, a line of JSON an event for a program. */
final class CollectProgress implements AutoCloseable {

    private static final int MOST_TROUBLES = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Terminal terminal;
    private final Progress progress;
    private final List<String> troubles = new ArrayList<>();
    private int pages;
    private int claims;
    private int factChecks;
    private int unread;

    CollectProgress(Terminal terminal) {
        this.terminal = terminal;
        progress = new Progress(terminal, "pages");
    }

    /** Told one event at a time. */
    void on(CollectEvent event) {
        if (!terminal.outIsTerminal()) {
            terminal.out().println(line(event));
            terminal.out().flush();
        }
        if (event.kind() == Kind.LISTING && !event.outcome().isRead() && troubles.size() < MOST_TROUBLES) {
            troubles.add(event.source() + ": " + event.message());
        }
        pages += event.kind() == Kind.PAGE ? 1 : 0;
        unread += event.outcome().isRead() ? 0 : 1;
        claims += event.newClaims();
        factChecks += event.factChecks();
        progress.at(
                pages,
                String.format(
                        Locale.ROOT, "%,d new claims, %,d fact-checks, %,d not read", claims, factChecks, unread));
    }

    /** Listings that could not be read, in sentences. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    static String line(CollectEvent event) {
        ObjectNode node = JSON.createObjectNode();
        node.put("event", event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("at", event.at().toString());
        node.put("source", event.source());
        if (event.uri() != null) {
            node.put("url", event.uri().toString());
        }
        node.put("outcome", event.outcome().word());
        if (event.message() != null) {
            node.put("message", event.message());
        }
        if (event.kind() == Kind.PAGE) {
            node.put("claims", event.claims());
            node.put("newClaims", event.newClaims());
            node.put("factChecks", event.factChecks());
        }
        return node.toString();
    }

    /** Nothing more will happen: what is printed next stands below. */
    void end() {
        progress.close();
    }

    @Override
    public void close() {
        end();
    }
}
