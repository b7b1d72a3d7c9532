package care.quarterback.desk.report;

import care.quarterback.core.text.Readability;
import care.quarterback.desk.report.Document.Reading;
import care.quarterback.desk.report.FamilyReport.Fact;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.desk.report.FamilyReport.Word;
import care.quarterback.model.CareCase;
import care.quarterback.model.Decision;
import care.quarterback.model.TreatmentOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the family report of a case from the rows that the screen shows, so that a number on screen and on paper cannot
 * differ. Runs on the session's thread; the report is immutable.
 */
public final class FamilyReportQuery {

    private FamilyReportQuery() {}

    /** The report; nothing that the case holds is hidden by the day. */
    public static FamilyReport of(DocumentSource source) {
        CareCase careCase = source.careCase();
        var words = new ReportWords(source.sentences(), source.on());
        var summary = new SummaryPart(words, careCase);
        var opinions = new OpinionPart(words, careCase, source.compare());
        var goals = new GoalsPart(words, careCase, source.align());
        var next = new NextPart(words, source);
        var questions = new QuestionPart(words, source);
        var steps = next.section();
        var agreement = new AgreementPart(words, careCase, source.compare());
        var choices = new ChoicePart(words, careCase, source.compare());
        var doubts = new DoubtPart(words, careCase, source.compare(), goals);
        var closing = new ClosingPart(words, source);
        boolean decided = summary.decided();
        var told = new SummaryPart.Told(
                decided ? List.of() : new ShortAgreement(words, careCase, source.compare()).sentences(),
                SummaryPart.decision(careCase)
                        .map(made -> doubts.against(made.getOption(), decided))
                        .orElse(List.of()),
                new NextDeed(words, source).sentences(),
                doubts.unclear(decided),
                call(words, source));
        var report = new FamilyReport(
                source.sentences().locale(),
                words.label(decided ? "title.decided" : "title"),
                summary.madeFor(),
                summary.summary(steps.rows(), told),
                opinions.table(),
                agreement.section(decided),
                goals.goals(),
                goals.fits(decided),
                choices.table(),
                Stream.concat(decided ? Stream.empty() : choices.unadvised().stream(), choices.untold().stream())
                        .toList(),
                choices.pictures(),
                steps,
                decided ? none() : questions.questions(),
                checklist(
                        words,
                        source,
                        next,
                        next.own(SummaryPart.STEPS).stream().map(words::step).toList()),
                closing.worse(),
                none(),
                closing.closing(decided),
                List.of(),
                unread());
        return measured(report, words, careCase, decided, opinions.terms());
    }

    /** Whom to call, and what that person is to the family. */
    private static Optional<String> call(ReportWords words, DocumentSource source) {
        String person = Standing.text(source.careCase().getOwner()).orElse("");
        String telephone = source.practice().telephoneOf(person);
        return Standing.some(person) && Standing.some(telephone)
                ? Optional.of(words.say("summary.call", person, telephone))
                : new Paper(source, DocumentKind.FAMILY).call();
    }

    /** The list to tear off, alone. @param dated what the patient does on a day */
    static Section<String> checklist(ReportWords words, DocumentSource source, NextPart next, List<String> dated) {
        Optional<TreatmentOption> chosen = new SummaryPart(words, source.careCase()).decided()
                ? SummaryPart.decision(source.careCase()).map(Decision::getOption)
                : Optional.empty();
        return new ClosingPart(words, source)
                .checklist(
                        next.visit(),
                        chosen,
                        Stream.concat(new NextDeed(words, source).tasks().stream(), dated.stream())
                                .toList());
    }

    private static FamilyReport measured(
            FamilyReport report, ReportWords words, CareCase careCase, boolean decided, List<Word> diagnoses) {
        var list = new WordList(words, careCase);
        Section<Word> explained = list.section(report.printed(), diagnoses);
        Section<Fact> answer = list.seen(list.plain(report.summary()), explained);
        var reading = new Reading(Readability.of(words.own()), Readability.of(report.passages()));
        List<String> small =
                new ArrayList<>(List.of(words.label(decided ? "small.computed.decided" : "small.computed")));
        if (!report.locale().getLanguage().equals("en")) {
            small.add(words.label("small.draft"));
        }
        return new FamilyReport(
                report.locale(),
                report.title(),
                report.madeFor(),
                answer,
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
                report.worse(),
                explained,
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
