package touchstone.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the headline stands on the page, counted in characters of text before it. It may stand there twice, as in a bar that
 * stays in sight.
 */
record HeadlinePlaces(List<Integer> offsets) {

    private static final int MOST = 4;

    /** Headings that say the title; else lines that do; else the first heading of the highest level; else the beginning. */
    static HeadlinePlaces of(@Nullable String title, PageMarks marks) {
        String bare = title == null ? "" : ArticleText.bare(title);
        List<Integer> offsets = new ArrayList<>();
        if (!bare.isEmpty()) {
            marks.headings().stream()
                    .filter(heading -> ArticleText.bare(heading.text()).equals(bare))
                    .forEach(heading -> offsets.add(heading.offset()));
            if (offsets.isEmpty()) {
                marks.lines().stream()
                        .filter(line -> ArticleText.bare(line.text()).equals(bare))
                        .forEach(line -> offsets.add(line.offset()));
            }
        }
        if (offsets.isEmpty()) {
            marks.headings().stream()
                    .filter(heading -> heading.level() == 1)
                    .findFirst()
                    .ifPresent(heading -> offsets.add(heading.offset()));
        }
        return new HeadlinePlaces(
                offsets.isEmpty() ? List.of(0) : offsets.stream().limit(MOST).toList());
    }

    /** How far below the nearest headline the place is, negative above it. */
    int distance(int offset) {
        int nearest = Integer.MAX_VALUE;
        for (int headline : offsets) {
            if (Math.abs((long) offset - headline) < Math.abs((long) nearest)) {
                nearest = offset - headline;
            }
        }
        return nearest;
    }

    /** Whether something stands among comments or related stories, and the headline does not. */
    boolean isForeign(PageMarks.@Nullable Region region) {
        return region != null && offsets.stream().allMatch(region::isAwayFrom);
    }
}
