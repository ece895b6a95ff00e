package touchstone.rulebook;

import touchstone.model.Verdict;

/**
 * A rating and what it must be read as: the proof of the words beside it.
 *
 * @param file where it stands
 * @param line of {@code file}, from 1
 */
public record RatingExample(String file, int line, String rating, Verdict verdict) {}
