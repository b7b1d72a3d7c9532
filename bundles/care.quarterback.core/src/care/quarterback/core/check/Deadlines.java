package care.quarterback.core.check;

import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.core.text.Message;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.ResultOverride;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Collects the dates of a plan. Used by one thread. */
public final class Deadlines {

    private static final String FEATURE = "plan";

    private final Sentences sentences;
    private final List<Entry> entries = new ArrayList<>();

    public Deadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A date that was added, with what else is known of it. */
    public static final class Entry {

        private final DeadlineCode code;
        private final String key;
        private final String subject;
        private final LocalDate date;
        private final String why;
        private OffsetDateTime at;
        private boolean done;
        private boolean blocking;
        private String telephone = "";

        private Entry(DeadlineCode code, String key, String subject, LocalDate date, String why) {
            this.code = code;
            this.key = key;
            this.subject = subject == null ? "" : subject;
            this.date = date;
            this.why = why;
        }

        public Entry at(OffsetDateTime hour) {
            at = hour;
            return this;
        }

        public Entry done(boolean met) {
            done = met;
            return this;
        }

        /** Doing it closes a gap that blocks. */
        public Entry blocking() {
            blocking = true;
            return this;
        }

        public Entry telephone(String number) {
            telephone = number == null ? "" : number;
            return this;
        }

        private Deadline deadline() {
            return new Deadline(
                    code,
                    key,
                    subject,
                    date,
                    Optional.ofNullable(at),
                    why,
                    done,
                    blocking,
                    telephone,
                    Optional.empty());
        }
    }

    /** A legal clock or a date that somebody set: it keeps its day, whatever day it is. */
    public Entry clock(DeadlineCode code, String key, String subject, LocalDate date, String why) {
        var entry = new Entry(code, key, subject, date, why);
        entries.add(entry);
        return entry;
    }

    /**
     * A task of ours: one that falls on a closed day is listed on the last open day before it as well, with the reason;
     * doing one of them closes both.
     *
     * @return the entries, one or two
     */
    public List<Entry> task(
            DeadlineCode code, String key, String subject, LocalDate date, BusinessCalendar calendar, String why) {
        Entry own = clock(code, key, subject, date, why);
        Optional<Message> closed = calendar.closed(date);
        if (closed.isEmpty()) {
            return List.of(own);
        }
        LocalDate before = calendar.openBefore(date);
        Entry early =
                clock(code, key, subject, before, why + " " + sentences.of(FEATURE, "closed", date, closed.get()));
        return List.of(own, early);
    }

    /**
     * By date, then code and subject.
     *
     * @param words what people said against what is computed: a date that one of them moved stands on that day, once
     */
    public List<Deadline> all(List<ResultOverride> words) {
        return entries.stream()
                .map(Entry::deadline)
                .map(deadline -> moved(deadline, words))
                .filter(distinct())
                .sorted(Comparator.comparing(Deadline::date)
                        .thenComparing(Deadline::code)
                        .thenComparing(Deadline::subject)
                        .thenComparing(Deadline::key))
                .toList();
    }

    private static Deadline moved(Deadline deadline, List<ResultOverride> words) {
        return CaseFacts.standing(words)
                .filter(word -> deadline.code().name().equals(word.getCode())
                        && deadline.key().equals(Objects.toString(word.getSubject(), "")))
                .reduce((before, last) -> last)
                .map(word -> deadline.movedTo(
                        LocalDate.parse(word.getValue()), word.getBy(), word.getOn(), word.getReason()))
                .orElse(deadline);
    }

    /** A task on a closed day is there twice, until somebody names one day for it. */
    private static Predicate<Deadline> distinct() {
        Set<List<String>> seen = new HashSet<>();
        return deadline ->
                deadline.moved().isEmpty() || seen.add(List.of(deadline.code().name(), deadline.key()));
    }
}
