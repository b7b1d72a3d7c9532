package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.OpinionReader;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.Telephones;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Clinician;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import java.time.LocalDate;
import java.util.stream.Stream;

/** By when the doctors who were asked talk with each other: on the day that is set, else so many days after the request. */
final class CallDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-consensus";

    private final Sentences sentences;

    CallDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getConsensus())
                .filter(consensus -> consensus.getRequestedOn() != null)
                .forEach(talk -> derive(facts, talk, deadlines));
    }

    private void derive(CaseFacts facts, Consensus talk, Deadlines deadlines) {
        boolean done = talk.getCall() != null || talk.getOutcome() != ConsensusOutcome.NONE;
        LocalDate day = day(facts, talk);
        if (talk.getScheduledFor() != null) {
            String why = sentences.of(FEATURE, "CONSENSUS_CALL.set", day);
            deadlines
                    .clock(DeadlineCode.CONSENSUS_CALL, talk.getId(), "", day, why)
                    .telephone(telephone(facts, talk))
                    .done(done);
            return;
        }
        int days = facts.settings().callBusinessDays();
        String why = sentences.of(FEATURE, "CONSENSUS_CALL", days, talk.getRequestedOn())
                + facts.settings().said(sentences, PlanDefault.DOCTORS_TALK);
        deadlines
                .task(DeadlineCode.CONSENSUS_CALL, talk.getId(), "", day, facts.calendar(), why)
                .forEach(entry -> entry.done(done).telephone(telephone(facts, talk)));
    }

    /** Of the doctors who have not answered yet, else of all of them, the first whose number is known. */
    private static String telephone(CaseFacts facts, Consensus talk) {
        Stream<String> asked = CaseFacts.standing(talk.getRequests())
                .filter(request -> request.getAnsweredOn() == null)
                .map(request -> number(facts, request.getClinician(), request.getTo()));
        Stream<String> doctors = facts.opinions().stream()
                .filter(opinion -> OpinionReader.takesPart(talk, opinion.getNumber()))
                .map(opinion -> number(facts, opinion.getClinician(), opinion.getClinicianName()));
        return Stream.concat(asked, doctors)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String number(CaseFacts facts, Clinician clinician, String name) {
        String own = Telephones.of(clinician);
        return own.isEmpty() ? Telephones.named(facts.careCase(), name) : own;
    }

    /** The day of the call that is set, or by which it is expected. */
    static LocalDate day(CaseFacts facts, Consensus talk) {
        return talk.getScheduledFor() != null
                ? talk.getScheduledFor()
                : facts.calendar().plus(talk.getRequestedOn(), facts.settings().callBusinessDays());
    }
}
