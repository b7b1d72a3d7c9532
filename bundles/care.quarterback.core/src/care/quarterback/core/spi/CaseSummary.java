package care.quarterback.core.spi;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.value.CaseId;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a list of cases shows, without opening one. Nothing here changes at midnight.
 *
 * @param patient family name, given name
 * @param birthDate null when unknown
 * @param status a {@code CaseStatus} literal
 * @param nextDue the earliest date something is due, null when nothing is
 * @param nextText what is next, in one line, and below it why; empty when nothing is; in the store
 *     as {@link Sentences#unsaid} sentences give it
 */
public record CaseSummary(
        CaseId id,
        String number,
        String patient,
        LocalDate birthDate,
        String question,
        String status,
        LocalDate openedOn,
        String owner,
        LocalDate nextDue,
        String nextText,
        LocalDate visitOn) {

    /** The same with what is next in words. */
    public CaseSummary said(Sentences sentences) {
        return new CaseSummary(
                id,
                number,
                patient,
                birthDate,
                question,
                status,
                openedOn,
                owner,
                nextDue,
                sentences.said(nextText),
                visitOn);
    }

    /** What is next, without the reason. */
    public String nextDeed() {
        return nextText.lines().findFirst().orElse("");
    }

    /** The latest opened first, those without a date last, then by id. */
    public static final Comparator<CaseSummary> NEWEST_FIRST = Comparator.comparing(
                    CaseSummary::openedOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(CaseSummary::id);
}
