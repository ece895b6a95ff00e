/**
 * Touchstone reads a page and shows what it claims, what fact-checkers already found about those claims, and how far
 * its source can be relied on, every judgement with its evidence.
 *
 * <p>The rooms, in the order in which data flows; each package tells what comes in and what goes out:
 *
 * <pre>
 * fetch ▶ Page ▶ extract ▶ Article ▶ claim ▶ Claims, provenance ▶ corpus ▶ Candidates ▶ match ▶ stance ▶ Matches
 *                                                                                                      │
 * site facts, lists, history ──────────▶ source (rules) ▶ SourceScore of page, agency, origin ◀────────┘
 *                                              check ▶ Report ▶ report ▶ text, JSON
 * </pre>
 *
 * <p>{@code model} holds what travels; {@code text}, {@code learn}, {@code embed} and {@code rulebook} serve the
 * stages; {@code check} assembles them; {@code evaluate} measures them; {@code cli} is the way in. Who may know whom
 * is a table in {@code ArchitectureTest}.
 */
@NullMarked
package touchstone;

import org.jspecify.annotations.NullMarked;
