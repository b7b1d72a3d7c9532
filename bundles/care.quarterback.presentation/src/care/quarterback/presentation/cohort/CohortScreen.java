package care.quarterback.presentation.cohort;

import java.util.List;

/**
 * What the page of the practice's own rates shows. Immutable; whole sentences.
 *
 * @param empty why there is nothing to show; "" when there is something
 * @param headline how many cases count
 * @param warning why the shares cannot be relied on; "" when nothing speaks against them
 * @param rates our own classes beside those of the studies
 * @param left what is left out, by reason
 * @param studies what others have published, each with its caution
 * @param steps how long each step took
 * @param missing what was missing, the most frequent first
 * @param money what plans answered and what it cost
 * @param specialties to choose from
 */
public record CohortScreen(
        String empty,
        String headline,
        String warning,
        List<Rate> rates,
        List<String> left,
        List<String> notes,
        List<Study> studies,
        List<String> steps,
        List<String> missing,
        List<String> money,
        List<String> specialties) {

    public CohortScreen {
        rates = List.copyOf(rates);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
        studies = List.copyOf(studies);
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
        money = List.copyOf(money);
        specialties = List.copyOf(specialties);
    }

    /**
     * A row of the table.
     *
     * @param own our share with its range, in words
     * @param published the share of Van Such and others, in words
     * @param spoken the row as one sentence, for who cannot see the drawing
     */
    public record Rate(String name, String cases, String own, String published, RatePicture picture, String spoken) {}

    /** A study: its name and setting, what it says, and the caution with the source. */
    public record Study(String title, String says, String caution) {}
}
