package care.quarterback.desk.cohort;

import care.quarterback.core.statistics.Interval;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.cohort.CohortRows.Figure;
import care.quarterback.desk.cohort.CohortRows.Group;
import care.quarterback.desk.cohort.CohortRows.PublishedRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What others have published on how often second opinions differ; what each says stands in the file of sentences. */
enum Published {
    /** 36, 188 and 62 of 286; the paper prints 12, 66 and 21 percent. */
    VAN_SUCH(of(Group.SAME, 36, 286), of(Group.REFINED, 188, 286), of(Group.DIFFERENT, 62, 286)),
    PAYNE,
    REVIEW_2021,
    /** 14.8 % of 6,791. */
    MEYER(of(Group.DIFFERENT, 1_005, 6_791)),
    /** 59.8 % of 485. */
    LENZA(of(Group.DIFFERENT, 290, 485)),
    /** 42.8 % of 70. */
    GARCIA(of(Group.DIFFERENT, 30, 70));

    private final List<Figure> figures;

    Published(Figure... figures) {
        this.figures = List.of(figures);
    }

    private static Figure of(Group group, long hits, long of) {
        return new Figure(Optional.of(group), Interval.wilson(hits, of));
    }

    static List<PublishedRow> rows(Sentences sentences) {
        return Arrays.stream(values())
                .map(published -> published.row(sentences))
                .toList();
    }

    private PublishedRow row(Sentences sentences) {
        String key = "published." + name();
        return new PublishedRow(
                sentences.of(CohortQuery.FEATURE, key),
                sentences.of(CohortQuery.FEATURE, key + ".setting"),
                figures,
                sentences.of(CohortQuery.FEATURE, key + ".says"),
                sentences.of(CohortQuery.FEATURE, key + ".caution"),
                sentences.of(CohortQuery.FEATURE, key + ".source"));
    }
}
