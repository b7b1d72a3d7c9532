package care.quarterback.desk.report;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.goals.AlignRows;
import care.quarterback.core.text.Readability;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.report.Document.Reading;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.model.CareCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the family report of a case from the rows that the screen shows, so that a number on screen and on paper cannot
 * differ. Runs on the session's thread; the report is immutable.
 */
public final class FamilyReportQuery {

    private final Sentences sentences;

    public FamilyReportQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * The report.
     *
     * @param compare the comparison of this case
     * @param align the goals and options of this case
     * @param call whom to call, a sentence
     * @param on what today is; nothing that the case holds is hidden by it
     */
    public FamilyReport of(
            CareCase careCase, CompareRows compare, AlignRows align, LocalDate on, Optional<String> call) {
        var words = new ReportWords(sentences, on);
        var summary = new SummaryPart(words, careCase);
        var opinions = new OpinionPart(words, careCase, compare);
        var goals = new GoalsPart(words, careCase, align);
        var next = new NextPart(words, careCase, compare);
        var questions = new QuestionPart(words, careCase);
        var closing = new ClosingPart(words, careCase);
        var steps = next.section();
        var agreement = new AgreementPart(words, compare);
        var choices = new ChoicePart(words, careCase, compare);
        boolean decided = summary.decided();
        var report = new FamilyReport(
                sentences.locale(),
                words.label(decided ? "title.decided" : "title"),
                summary.madeFor(),
                summary.summary(steps.rows(), decided ? List.of() : agreement.brief(), call),
                opinions.table(),
                agreement.section(decided),
                goals.goals(),
                goals.fits(),
                choices.table(),
                choices.untold(),
                choices.pictures(),
                steps,
                decided ? none() : questions.questions(),
                closing.checklist(next.visit(), chosen(summary, careCase, choices)),
                questions.wordList(opinions.terms()),
                closing.closing(),
                List.of(),
                unread());
        return measured(report, words);
    }

    /** The list to tear off, alone. */
    static Section<String> checklist(ReportWords words, CareCase careCase, CompareRows compare, NextPart next) {
        return new ClosingPart(words, careCase)
                .checklist(
                        next.visit(),
                        chosen(new SummaryPart(words, careCase), careCase, new ChoicePart(words, careCase, compare)));
    }

    /** Who recommends what was chosen; empty while nothing is. */
    private static Optional<String> chosen(SummaryPart summary, CareCase careCase, ChoicePart choices) {
        return SummaryPart.decision(careCase)
                .filter(made -> summary.decided())
                .map(made -> choices.recommendedBy(made.getOption()));
    }

    private static FamilyReport measured(FamilyReport report, ReportWords words) {
        var reading = new Reading(Readability.of(words.own()), Readability.of(report.passages()));
        List<String> small = new ArrayList<>(List.of(words.label("small.computed")));
        if (!report.locale().getLanguage().equals("en")) {
            small.add(words.label("small.draft"));
        }
        return new FamilyReport(
                report.locale(),
                report.title(),
                report.madeFor(),
                report.summary(),
                report.opinions(),
                report.agreement(),
                report.goals(),
                report.fits(),
                report.choices(),
                report.untold(),
                report.pictures(),
                report.next(),
                report.questions(),
                report.checklist(),
                report.words(),
                report.closing(),
                small,
                reading);
    }

    private static <R> Section<R> none() {
        return new Section<>("", List.of(), List.of());
    }

    private static Reading unread() {
        return new Reading(Readability.of(List.of()), Readability.of(List.of()));
    }
}
