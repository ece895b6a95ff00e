package touchstone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import touchstone.model.Feedback;

/** What users said of judgements. Bounded, since strangers write here. */
final class FeedbackBox {

    private static final int PAGE = 500;
    private static final String COLUMNS = "select id, kind, claim, fact_check, domain, comment, received from feedback";

    private final Database database;
    private final long most;

    FeedbackBox(Database database, long most) {
        this.database = database;
        this.most = most;
    }

    ClaimStore.Taken keep(Feedback feedback) {
        return database.write(handle -> {
            long there = handle.createQuery("select count(*) from feedback")
                    .mapTo(Long.class)
                    .one();
            if (there >= most) {
                return ClaimStore.Taken.NO_ROOM;
            }
            int written = handle.createUpdate("insert into feedback (id, kind, claim, fact_check, domain, comment,"
                            + " received) values (:id, :kind, :claim, :factCheck, :domain, :comment, :received)"
                            + " on conflict (id) do nothing")
                    .bind("id", feedback.id())
                    .bind("kind", feedback.kind().name())
                    .bind("claim", feedback.claim())
                    .bind("factCheck", feedback.factCheck())
                    .bind("domain", feedback.domain())
                    .bind("comment", feedback.comment())
                    .bind("received", feedback.received().toEpochMilli())
                    .execute();
            return written == 0 ? ClaimStore.Taken.ALREADY_THERE : ClaimStore.Taken.KEPT;
        });
    }

    List<Feedback> newest(int limit) {
        return database.read(handle -> handle.createQuery(COLUMNS + " order by received desc, id limit :most")
                .bind("most", limit)
                .map((row, c) -> feedback(row))
                .list());
    }

    /** Page by page, so that a slow reader keeps no transaction open. */
    long each(Consumer<Feedback> out) {
        long count = 0;
        String after = "";
        while (true) {
            String last = after;
            List<Feedback> page =
                    database.read(handle -> handle.createQuery(COLUMNS + " where id > :after order by id limit :page")
                            .bind("after", last)
                            .bind("page", PAGE)
                            .map((row, c) -> feedback(row))
                            .list());
            if (page.isEmpty()) {
                return count;
            }
            page.forEach(out);
            count += page.size();
            after = page.getLast().id();
        }
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                row.getString("id"),
                Feedback.Kind.valueOf(row.getString("kind")),
                row.getString("claim"),
                row.getString("fact_check"),
                row.getString("domain"),
                row.getString("comment"),
                Instant.ofEpochMilli(row.getLong("received")));
    }
}
