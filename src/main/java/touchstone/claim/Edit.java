package touchstone.claim;

import touchstone.model.Span;

/** Words that stand in a claim's wording for those of a stretch of the article; none where the stretch is left out. */
record Edit(Span span, String words) {}
