package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.check.Telephones;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.SummaryRequest;
import java.time.LocalDate;
import java.util.Optional;

/** The clinical summary that was asked for is wanted before the records are sent to the next doctor. */
final class ClinicalSummaryDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-records";

    private final Sentences sentences;

    ClinicalSummaryDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getSummaryRequests())
                .filter(request -> request.getRequestedOn() != null)
                .forEach(request -> wanted(facts, request).ifPresent(day -> add(facts, request, day, deadlines)));
    }

    /** The first day after the request on which records are due. */
    private static Optional<LocalDate> wanted(CaseFacts facts, SummaryRequest request) {
        return facts.furtherOpinions()
                .flatMap((SoughtOpinion sought) -> sought.packageDue().stream())
                .filter(day -> !day.isBefore(request.getRequestedOn()))
                .findFirst();
    }

    private void add(CaseFacts facts, SummaryRequest request, LocalDate day, Deadlines deadlines) {
        boolean done = ClinicalSummary.received(facts, request);
        String why = sentences.of(FEATURE, "CLINICAL_SUMMARY", request.getTo(), request.getRequestedOn());
        deadlines
                .task(DeadlineCode.CLINICAL_SUMMARY, request.getId(), request.getTo(), day, facts.calendar(), why)
                .forEach(entry -> entry.done(done).telephone(Telephones.named(facts.careCase(), request.getTo())));
    }
}
