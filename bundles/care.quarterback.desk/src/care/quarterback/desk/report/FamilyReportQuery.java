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
import java.util.Locale;

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
     * @param on what today is; nothing that the case holds is hidden by it
     */
    public FamilyReport of(CareCase careCase, CompareRows compare, AlignRows align, LocalDate on) {
        var words = new ReportWords(sentences, on);
        var summary = new SummaryPart(words, careCase);
        var opinions = new OpinionPart(words, careCase, compare);
        var goals = new GoalsPart(words, careCase, align);
        var next = new NextPart(words, careCase, compare);
        var questions = new QuestionPart(words, careCase);
        var closing = new ClosingPart(words, careCase);
        var steps = next.section();
        var report = new FamilyReport(
                sentences.locale(),
                words.label("title"),
                summary.madeFor(),
                summary.summary(steps.rows()),
                opinions.table(),
                agreement(words, compare),
                goals.goals(),
                goals.fits(),
                steps,
                questions.questions(),
                closing.checklist(next.visit()),
                questions.wordList(opinions.terms()),
                closing.closing(),
                List.of(),
                unread());
        return measured(report, words);
    }

    private static Section<FamilyReport.Point> agreement(ReportWords words, CompareRows compare) {
        return new AgreementPart(words, compare).section();
    }

    private static FamilyReport measured(FamilyReport report, ReportWords words) {
        var reading = new Reading(Readability.of(words.own()), Readability.of(report.passages()));
        List<String> small = new ArrayList<>(List.of(words.label("small.computed")));
        if (report.locale().getLanguage().equals("en")) {
            small.add(words.label(
                    "small.reading",
                    grade(reading.ourWords().fleschKincaid()),
                    grade(reading.ourWords().smog()),
                    grade(reading.page().fleschKincaid()),
                    grade(reading.page().smog())));
        } else {
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
                report.next(),
                report.questions(),
                report.checklist(),
                report.words(),
                report.closing(),
                small,
                reading);
    }

    private static String grade(double grade) {
        return String.format(Locale.ROOT, "%.1f", grade);
    }

    private static Reading unread() {
        return new Reading(Readability.of(List.of()), Readability.of(List.of()));
    }
}
