/**
 * Reads {@code rules/**} into records: rules, lexicons, criteria, kinds of sources, reputation lists. In: files that people
 * edit. Out: records, or every error at once with file, line and column. Only this room knows YAML and TSV.
 *
 * <p>{@code rules/AREA/NAME.yaml} is a rule with its proof, {@code rules/lexicon/NAME.txt} a word list, {@code
 * rules/criteria.tsv} the questions asked about sources, {@code rules/kinds.tsv} what sort of source a domain is, {@code
 * rules/kind-meanings.tsv} what that means for its score, {@code rules/reputation/NAME.tsv} one rater's list, {@code
 * rules/scales.tsv} what the labels of raters are worth, {@code rules/aliases.tsv} other names of sites, {@code rules/rating/LANGUAGE.tsv} what fact-checkers call their verdicts, {@code
 * rules/outlets.tsv} newsrooms and their names, {@code rules/credits.tsv} the lines by which texts credit them, {@code
 * rules/site/pages.tsv} the words by which pages about a site are known, {@code rules/page/kinds.tsv} what speaks for which kind
 * of page, {@code rules/match/*.tsv} the words that tell a claim from one that differs in a single thing. {@link touchstone.rulebook.Rulebook#open} reads each part when it is first asked for.
 *
 * <p>Raters that draw on each other form a family, and of a family only the first that knows a domain is heard: PC1 and
 * CRED-1 both go back to the same raters and would otherwise count twice.
 */
@NullMarked
package touchstone.rulebook;

import org.jspecify.annotations.NullMarked;
