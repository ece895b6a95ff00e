package touchstone.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * One line of labelled data on check-worthiness.
 *
 * @param file name of the file, without its folder
 * @param id as the file gives it; the line's place from 0 where it gives none
 * @param speaker empty where the layout names none
 * @param text null if the line has none
 * @param worthy null if the line has no label
 */
record ClaimSentence(
        String file,
        String id,
        String speaker,
        @Nullable String text,
        @Nullable Boolean worthy) {}
