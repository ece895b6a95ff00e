package touchstone.model;

import java.util.List;

/**
 * Fact-checks that concern what a site itself published.
 *
 * @param published fact-checks whose claim the site is recorded to have made, newest first
 */
public record History(List<FactCheck> published) {

    public static final History NONE = new History(List.of());

    public History {
        published = List.copyOf(published);
    }
}
