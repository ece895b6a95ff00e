/**
 * The whole pipeline for one document. In: a page. Out: a report.
 *
 * <h2>The record of a source</h2>
 *
 * <p>{@code Histories} puts together what fact-checkers found in what a site published, from the fact-checks that name it and
 * from passages of collected articles of which a fact-check surely speaks. Debits are cheap to deal out and hard to take back,
 * so in doubt nothing is counted: what an article denies or reports, what stands there on somebody else's word, what an agency
 * wrote (the agency is debited, once however many carried it), an address of which nobody has read what it says, fact-checks by
 * unverified publishers, claims on which verified ones contradict each other. What an article was read to say outdoes what the
 * addresses in a fact-check suggest. All of it is shown, with the reason why it does not count.
 */
@NullMarked
package touchstone.check;

import org.jspecify.annotations.NullMarked;
