package touchstone.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import touchstone.model.Background;
import touchstone.model.History;
import touchstone.model.History.Case;
import touchstone.model.Practice;
import touchstone.model.Practice.Share;
import touchstone.model.Practice.Trait;
import touchstone.model.Statement;

/** What stands beside a score, for programs. */
final class JsonBackground {

    /** Cases that are written out; {@code known} counts all. */
    private static final int MOST = 50;

    private JsonBackground() {}

    static void write(ObjectNode source, Background background) {
        History history = background.history();
        ObjectNode node = source.putObject("history")
                .put("known", history.cases().size())
                .put("checked", history.counted().checked())
                .put("adverse", history.counted().adverse())
                .put(
                        "share",
                        history.counted().checked() == 0
                                ? null
                                : (Double) JsonReport.rounded(history.counted().share()));
        ArrayNode cases = node.putArray("cases");
        history.cases().stream().limit(MOST).forEach(one -> write(cases.addObject(), one));
        write(source.putObject("practice"), background.practice());
        ArrayNode statements = source.putArray("statements");
        background.statements().forEach(one -> write(statements.addObject(), one));
    }

    private static void write(ObjectNode node, Practice practice) {
        node.put("since", JsonReport.text(practice.since()))
                .put("until", JsonReport.text(practice.until()))
                .put("days", practice.days());
        ArrayNode shares = node.putArray("shares");
        for (Trait trait : Trait.values()) {
            Share share = practice.share(trait);
            if (share.of() > 0) {
                write(shares.addObject().put("trait", Wording.label(trait)), share);
            }
        }
    }

    private static void write(ObjectNode node, Share share) {
        node.put("of", share.of())
                .put("with", share.with())
                .put("enough", share.isEnough())
                .put("share", JsonReport.rounded(share.share()))
                .put("low", JsonReport.rounded(share.low()))
                .put("high", JsonReport.rounded(share.high()));
        ArrayNode examples = node.putArray("examples");
        for (Practice.Example one : share.examples()) {
            examples.addObject()
                    .put("page", one.page().toString())
                    .put("day", one.day().toString())
                    .put("words", one.words());
        }
    }

    private static void write(ObjectNode node, Case one) {
        node.put("part", Wording.label(one.part()))
                .put("counts", one.counts())
                .put("where", JsonReport.text(one.where()))
                .put("said", JsonReport.text(one.said()))
                .put("behind", one.behind());
        JsonReport.factCheck(node.putObject("factCheck"), one.factCheck());
        ArrayNode alike = node.putArray("alike");
        one.alike().forEach(other -> JsonReport.factCheck(alike.addObject(), other));
    }

    private static void write(ObjectNode node, Statement one) {
        node.put("date", one.date().toString())
                .put("who", one.who())
                .put("text", one.text())
                .put("link", JsonReport.text(one.link()))
                .put("about", one.about())
                .put("status", Wording.label(one.status()))
                .put("answer", one.answer())
                .put("answered", JsonReport.text(one.answered()));
    }
}
