/**
 * From a report to what people and programs read. In: a report. Out: text for a terminal, JSON, a web page.
 *
 * <h2>Pages</h2>
 *
 * A page is filled in twice: {@link touchstone.report.ReportViews} turns a report into small records that hold nothing but what
 * is shown, and templates put them into HTML, escaping every one. Text from outside travels as {@link
 * touchstone.report.Words}, in which characters that hide, reorder or imitate writing have become labels. There is no script
 * in a page, and its policy allows none.
 */
@NullMarked
package touchstone.report;

import org.jspecify.annotations.NullMarked;
