package touchstone.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import touchstone.model.Observation;
import touchstone.model.SiteObservations;

/** What a visit to a site found, a line for each thing that was looked for, with address and day. */
final class ObservationSection {

    private ObservationSection() {}

    static void write(Sheet sheet, SiteObservations seen) {
        for (Observation one : seen.all()) {
            LocalDate day = LocalDate.ofInstant(one.when(), ZoneOffset.UTC);
            String first = String.format("  %-16s", label(one.kind()));
            if (one.found()) {
                String detail = one.detail() == null ? "" : one.detail() + " · ";
                sheet.words(first, detail + one.at() + " · seen on " + day);
            } else {
                sheet.words(first, "not observed · looked for at " + one.at() + " on " + day, sheet.paint()::dim);
            }
        }
    }

    private static String label(Observation.Kind kind) {
        return switch (kind) {
            case HTTPS -> "HTTPS";
            case ABOUT -> "who it is";
            case CONTACT -> "contact";
            case CORRECTIONS -> "corrections";
            case OWNERSHIP -> "ownership";
            case ETHICS -> "principles";
            case AUTHORS -> "authors";
            case ADS_TXT -> "ads.txt";
            case TRUST_TXT -> "trust.txt";
            case STATED_POLICIES -> "stated policies";
        };
    }
}
