package touchstone.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.SourceScore.Note;
import touchstone.model.SourceScore.Note.Topic;
import touchstone.model.SourceScore.RaterSays;
import touchstone.rulebook.Kinds;
import touchstone.rulebook.Rating;
import touchstone.rulebook.Reputation;

/** What a reader should know beside a score: who says what, where raters disagree, and how old their word is. */
final class Notes {

    /** Apart on the common scale from which on raters disagree: a third of it, about from one band to the next but one. */
    private static final double APART = .33;

    /** Years after which a reader is told the age of a rating. */
    private static final long OLD = 3;

    private final String address;
    private final List<Rating> all;
    private final List<Rating> counted;
    private final LocalDate today;

    /**
     * @param all what every list says
     * @param counted those of them that count
     */
    Notes(String address, List<Rating> all, List<Rating> counted, LocalDate today) {
        this.address = address;
        this.all = all;
        this.counted = counted;
        this.today = today;
    }

    List<RaterSays> raters() {
        return all.stream().map(this::says).toList();
    }

    private RaterSays says(Rating r) {
        return new RaterSays(
                r.rater(),
                r.family(),
                r.asOf(),
                r.label(),
                r.says(),
                r.value01(),
                r.domain(),
                r.topic(),
                because(r),
                r.sentence());
    }

    private @Nullable String because(Rating rating) {
        if (counted.contains(rating)) {
            return null;
        }
        if (rating.topic() != null) {
            return FixedSentences.of(FixedSentences.TOPIC, rating.topic());
        }
        if (rating.until() != null && rating.isOver(today)) {
            return FixedSentences.of(FixedSentences.OVER, rating.until());
        }
        return FixedSentences.of(
                FixedSentences.FAMILY,
                counted.stream()
                        .filter(c -> c.family().equals(rating.family()))
                        .map(Rating::rater)
                        .findFirst()
                        .orElse("the platform"));
    }

    /** @param twin the domain that this one can be mistaken for, null if there is none */
    List<Note> notes(Kinds.Meaning meaning, @Nullable String twin) {
        List<Note> notes = new ArrayList<>();
        if (twin != null) {
            notes.add(new Note(Topic.LOOKALIKE, FixedSentences.of(FixedSentences.LOOKALIKE, twin)));
        }
        if (!meaning.says().isEmpty()) {
            notes.add(new Note(Topic.KIND, meaning.says()));
        }
        disagreement(notes);
        age(notes);
        names(notes);
        return notes;
    }

    private void disagreement(List<Note> notes) {
        Comparator<Rating> byValue = Comparator.comparingDouble(Rating::value01);
        List<Rating> holding =
                all.stream().filter(r -> r.counts(today)).sorted(byValue).toList();
        if (holding.size() > 1
                && holding.getLast().value01() - holding.getFirst().value01() >= APART) {
            notes.add(new Note(
                    Topic.DISAGREEMENT,
                    FixedSentences.of(
                            FixedSentences.DISAGREE,
                            holding.getLast().sentence(),
                            holding.getFirst().sentence())));
        }
    }

    private void age(List<Note> notes) {
        LocalDate newest = newest(counted);
        long years = newest == null ? 0 : ChronoUnit.YEARS.between(newest, today);
        if (newest != null && years >= OLD) {
            notes.add(new Note(Topic.AGE, FixedSentences.of(FixedSentences.OLD, years, newest)));
        }
    }

    static @Nullable LocalDate newest(List<Rating> ratings) {
        return ratings.stream().map(Rating::asOf).max(Comparator.naturalOrder()).orElse(null);
    }

    private void names(List<Note> notes) {
        List<String> places = Reputation.places(address);
        for (Rating rating : counted) {
            boolean isSection = rating.domain().indexOf('/') > 0;
            if (!places.contains(rating.domain())) {
                add(notes, new Note(Topic.NAME, FixedSentences.of(FixedSentences.OTHER_NAME, rating.domain())));
            } else if (isSection) {
                add(notes, new Note(Topic.SCOPE, FixedSentences.of(FixedSentences.SECTION, rating.domain())));
            }
        }
    }

    private static void add(List<Note> notes, Note note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }
}
