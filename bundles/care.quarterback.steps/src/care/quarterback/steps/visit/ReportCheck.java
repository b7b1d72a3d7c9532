package care.quarterback.steps.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Candidate;
import java.time.LocalDate;
import java.util.Optional;

/** The doctor has seen the patient, or had the records long enough, and the report has not come. */
final class ReportCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.NO_REPORT_AFTER_VISIT;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.furtherOpinions()
                .filter(sought -> sought.recordsOnly() || sought.visited())
                .filter(sought -> !ReportExpected.received(facts, sought.number()))
                .forEach(sought -> look(sought, gaps));
    }

    private static void look(SoughtOpinion sought, Gaps gaps) {
        ReportExpected.of(sought).ifPresent(window -> {
            LocalDate last = window.to();
            LocalDate today = sought.facts().today();
            if (sought.recordsOnly() ? today.isAfter(last) : !today.isBefore(last)) {
                String who = sought.chosen().map(Candidate::getName).orElse("");
                gaps.open(sought.key(), who, who, last)
                        .saying(sought.recordsOnly() ? ".records" : "")
                        .due(Optional.of(last));
            }
        });
    }
}
