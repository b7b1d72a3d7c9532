package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Clinician;
import care.quarterback.model.PeerToPeer;
import care.quarterback.model.PriorAuthorization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The talk between the plan's doctor and the first doctor: on the day that was set, else the business day after asking. */
final class PeerToPeerDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-coverage";

    private final Sentences sentences;

    PeerToPeerDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        CaseFacts.standing(facts.careCase().getPeerToPeers())
                .filter(call -> call.getSetFor() != null || call.getAskedOn() != null)
                .forEach(call -> add(facts, call, deadlines));
    }

    private void add(CaseFacts facts, PeerToPeer call, Deadlines deadlines) {
        boolean set = call.getSetFor() != null;
        LocalDate day = set
                ? call.getSetFor()
                : facts.calendar().plus(call.getAskedOn(), facts.settings().number(PlanDefault.PEER_TO_PEER));
        String doctor = Optional.ofNullable(call.getDoctor())
                .map(Clinician::getName)
                .orElseGet(() -> sentences.of(FEATURE, "doctor"));
        String why = set
                ? sentences.of(FEATURE, "PEER_TO_PEER.set", doctor, day)
                : sentences.of(
                                FEATURE,
                                facts.settings().own(PlanDefault.PEER_TO_PEER) ? "PEER_TO_PEER.days" : "PEER_TO_PEER",
                                doctor,
                                call.getAskedOn(),
                                facts.settings().number(PlanDefault.PEER_TO_PEER))
                        + facts.settings().said(sentences, PlanDefault.PEER_TO_PEER);
        deadlines
                .clock(DeadlineCode.PEER_TO_PEER, call.getId(), doctor, day, why)
                .telephone(Payer.of(facts.careCase())
                        .map(coverage -> coverage.getTelephone())
                        .orElse(""))
                .done(call.getHeldOn() != null || !CaseFacts.blank(call.getOutcome()) || settled(facts, call));
    }

    /** What the doctors were to talk about is settled: the request that the call names, else every one there is. */
    private static boolean settled(CaseFacts facts, PeerToPeer call) {
        if (call.getAuthorization() != null) {
            return Authorizations.settled(facts, call.getAuthorization());
        }
        List<PriorAuthorization> requests =
                CaseFacts.standing(facts.careCase().getPriorAuthorizations()).toList();
        return !requests.isEmpty() && requests.stream().allMatch(request -> Authorizations.settled(facts, request));
    }
}
