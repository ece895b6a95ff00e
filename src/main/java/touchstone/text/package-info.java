/**
 * Sentences, languages, normalisation, addresses and registrable domains. In: strings. Out: spans and normal forms. Only
 * this room knows ICU and the list of public suffixes.
 */
@NullMarked
package touchstone.text;

import org.jspecify.annotations.NullMarked;
