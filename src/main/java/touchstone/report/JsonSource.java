package touchstone.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import touchstone.model.SourceScore;

/** The score of a source as JSON. */
final class JsonSource {

    private JsonSource() {}

    static void write(ObjectNode node, SourceScore s) {
        node.put("role", Wording.label(s.role()))
                .put("name", s.name())
                .put("domain", s.domain())
                .put("kind", s.kind())
                .put("score", s.score())
                .put("band", Wording.label(s.band()))
                .put("coverage", JsonReport.rounded(s.coverage()))
                .put("confidence", JsonReport.rounded(s.confidence()));
        JsonReport.each(
                node,
                "contributions",
                s.contributions(),
                (n, c) -> n.put("criterion", c.criterion())
                        .put("rule", c.rule())
                        .put("points", c.points())
                        .put("message", c.message()));
        JsonReport.each(
                node,
                "criteria",
                s.criteria(),
                (n, c) -> n.put("criterion", c.criterion())
                        .put("state", Wording.label(c.state()))
                        .put("message", c.message())
                        .put("degree", JsonReport.rounded(c.degree()))
                        .put("weight", JsonReport.rounded(c.weight()))
                        .put("coverage", JsonReport.rounded(c.coverage())));
        JsonBackground.write(node, s.background());
        JsonReport.each(node, "ratings", s.ratings(), JsonSource::rating);
        JsonReport.each(
                node,
                "notes",
                s.notes(),
                (n, note) -> n.put("topic", Wording.label(note.topic())).put("message", note.message()));
    }

    private static void rating(ObjectNode node, SourceScore.RaterSays r) {
        node.put("rater", r.rater())
                .put("family", r.family())
                .put("asOf", r.asOf().toString())
                .put("label", r.label())
                .put("says", r.says())
                .put("value", JsonReport.rounded(r.value01()))
                .put("entry", r.entry())
                .put("topic", r.topic())
                .put("counts", r.counts())
                .put("because", r.because());
    }
}
