package touchstone.store;

import java.util.List;

/**
 * A table as backups hold it.
 *
 * @param columns in the order of their lines
 */
record Table(String name, List<String> columns) {

    /** All that a backup holds, each after those it points to. Tokens are in none: see {@link Tokens}. */
    static final List<Table> ALL = List.of(
            of("articles", "id url host domain source title language published voice first_seen last_seen"),
            of("marks", "article story bylined loud says_more correction claims named"),
            of("provenance", "article position role name domain"),
            of("claims", "id digest text words language block vector since"),
            of(
                    "sightings",
                    "article claim sentence worth kind name name_key role via hand quoted first_seen last_seen held_back"),
            of("matches", "article claim fact_check url verdict probability certainty stance publisher same_as"),
            of("visits", "id url host visited etag last_modified digest outcome failures next_visit"),
            of("observations", "domain kind found url observed detail"),
            of("feedback", "id kind claim fact_check domain comment received"));

    private static Table of(String name, String columns) {
        return new Table(name, List.of(columns.split(" ", -1)));
    }

    String select() {
        return "select " + String.join(", ", columns) + " from " + name;
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", columns.stream().map(c -> ":" + c).toList()) + ")";
    }
}
