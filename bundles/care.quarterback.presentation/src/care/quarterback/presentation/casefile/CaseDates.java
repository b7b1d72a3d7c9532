package care.quarterback.presentation.casefile;

import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.ChartRows.HeadRow;
import care.quarterback.desk.chart.NextVisit;
import care.quarterback.presentation.text.ScreenText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the head of a case says of its days: the next visit, and until when a doctor called waiting safe. Immutable.
 *
 * @param words empty when there is neither
 * @param late the day until which waiting was called safe has passed
 */
public record CaseDates(String words, boolean late) {

    /** @param head of a case that is not closed; in an emergency no wait is safe, whatever was said before */
    static CaseDates of(
            HeadRow head, Optional<NextVisit> visit, LocalDate today, Sentences sentences, ScreenText text) {
        Optional<LocalDate> safe = head.emergencies().isEmpty() ? head.safeToWaitUntil() : Optional.empty();
        List<String> parts = Stream.concat(
                        visit
                                .map(next ->
                                        text.of("case.visit", next.words(sentences), text.distance(next.date(), today)))
                                .stream(),
                        safe
                                .map(until -> text.of(
                                        until.isBefore(today) ? "case.safe.past" : "case.safe",
                                        until,
                                        text.distance(until, today)))
                                .stream())
                .toList();
        return new CaseDates(
                parts.stream().collect(Collectors.joining("     ")),
                safe.filter(until -> until.isBefore(today)).isPresent());
    }

    /** Of a closed case. */
    static final CaseDates NONE = new CaseDates("", false);
}
