package touchstone.extract;

import java.util.regex.Pattern;
import touchstone.extract.DatePlaces.Meaning;

/** What the words before a date say of it, in the languages of most pages. */
final class DateLabels {

    private static final int LONGEST_LABEL = 60;
    private static final Pattern MODIFIED = Pattern.compile(
            "updat|modif|revis|revie|chang|aktualis|geändert|stand:|mise? à jour|màj|actualiz|actualitz|atualiz|aggiorn|bijgewerkt|uppdater|oppdater"
                    + "|opdater|ændret|päivitet|zaktualiz|aktualiz|обновл|измен|оновл|güncell|frissít|更新|수정|업데이트|diperbarui|cập nhật|ενημέρωσ|ажурир|ažurir|تحديث",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PUBLISHED = Pattern.compile(
            "publi|posted|\\bpost(?:ed)? on|veröff|erschienen|erstellt|geplaatst|opublik|опубл|julkais|yayın|közzé|objav|公開|発行|发布|發布|게시|입력|등록|diterbitkan|đăng"
                    + "|δημοσ|نشر",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OTHER = Pattern.compile(
            "©|copyright|retrieved|accessed|born|deadline|event|until|expires|since|as of|valid|joined|founded|est\\.|sale ends|ends|starts|begin",
            Pattern.CASE_INSENSITIVE);

    private DateLabels() {}

    /** Changed wins over published: "published in 2019, updated" is a date of change. */
    static Meaning meaning(String words, Meaning otherwise) {
        return MODIFIED.matcher(words).find()
                ? Meaning.MODIFIED
                : PUBLISHED.matcher(words).find() ? Meaning.PUBLISHED : otherwise;
    }

    /** Whether the date is none of the page's own: that of a copyright, an event, a visit. */
    static boolean isOfSomethingElse(String words) {
        return OTHER.matcher(words).find();
    }

    /** The words directly before a date, back to the last separator; none if they are a sentence. */
    static String before(String words) {
        int from = words.length();
        while (from > 0 && "|•·⋅/\n".indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        if (words.length() - from <= LONGEST_LABEL) {
            return words.substring(from);
        }
        String last = words.substring(words.length() - LONGEST_LABEL / 2);
        return MODIFIED.matcher(last).find() || PUBLISHED.matcher(last).find() ? last : "©";
    }
}
