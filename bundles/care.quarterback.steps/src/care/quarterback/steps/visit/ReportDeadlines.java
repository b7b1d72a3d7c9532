package care.quarterback.steps.visit;

import care.quarterback.core.calendar.Window;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import java.util.stream.Stream;

/** When the doctor's report is expected: a day after a visit, the first and the last day after a review of records. */
final class ReportDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-visit";

    private final Sentences sentences;

    ReportDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        facts.furtherOpinions()
                .forEach(sought -> ReportExpected.of(sought).ifPresent(window -> add(sought, window, deadlines)));
    }

    private void add(SoughtOpinion sought, Window window, Deadlines deadlines) {
        boolean done = ReportExpected.received(sought.facts(), sought.number());
        String why = why(sought, window);
        Stream.of(window.from(), window.to())
                .distinct()
                .forEach(day -> deadlines
                        .clock(DeadlineCode.REPORT_EXPECTED, sought.key(), sought.place(), day, why)
                        .done(done)
                        .telephone(sought.telephone()));
    }

    private String why(SoughtOpinion sought, Window window) {
        if (sought.recordsOnly()) {
            return ReportExpected.complete(sought)
                    .map(day -> sentences.of(FEATURE, "REPORT_EXPECTED.records", window.from(), window.to(), day))
                    .orElseGet(() -> sentences.of(FEATURE, "REPORT_EXPECTED.promised", window.from(), window.to()));
        }
        boolean promised = sought.appointment()
                .filter(appointment ->
                        appointment.getReportExpectedFrom() != null || appointment.getReportExpectedTo() != null)
                .isPresent();
        return promised
                ? sentences.of(FEATURE, "REPORT_EXPECTED.promised", window.from(), window.to())
                : sentences.of(
                                FEATURE,
                                "REPORT_EXPECTED",
                                sought.visit().orElseThrow(),
                                sought.facts().settings().reportDays())
                        + sought.facts().settings().said(sentences, PlanDefault.REPORT);
    }
}
