package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Answer;
import care.quarterback.model.Candidate;
import care.quarterback.model.Clinician;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.Cost;
import care.quarterback.model.CoverageCheck;
import care.quarterback.model.Referral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How an opinion that lies ahead will be paid for, as the checks look at it. Reads the live case. */
record OpinionPayment(CaseFacts facts, int number, Optional<SoughtOpinion> sought) {

    /** The opinion that is sought; and the next one where the doctors differ after their talk and nobody has decided. */
    static List<OpinionPayment> ahead(CaseFacts facts) {
        List<OpinionPayment> ahead = new ArrayList<>();
        facts.ahead().ifPresent(sought -> ahead.add(new OpinionPayment(facts, sought.number(), Optional.of(sought))));
        int next = facts.opinions().stream()
                        .mapToInt(opinion -> opinion.getNumber())
                        .max()
                        .orElse(0)
                + 1;
        boolean started = facts.referrals().anyMatch(referral -> referral.getOpinionNumber() == next);
        if (next > 2 && !started && differ(facts, next - 1) && !facts.decided()) {
            ahead.add(new OpinionPayment(facts, next, Optional.empty()));
        }
        return ahead;
    }

    private static boolean differ(CaseFacts facts, int latest) {
        return CaseFacts.standing(facts.careCase().getConsensus())
                .reduce((before, last) -> last)
                .filter((Consensus consensus) -> consensus.getOutcome() == ConsensusOutcome.NO_CONSENSUS
                        && consensus.getOpinions().contains(latest))
                .isPresent();
    }

    String key() {
        return Integer.toString(number);
    }

    /** "second opinion". */
    String words(Gaps gaps) {
        return gaps.word("opinion", number);
    }

    Optional<Candidate> chosen() {
        return sought.flatMap(SoughtOpinion::chosen);
    }

    Optional<LocalDate> due() {
        return sought.flatMap(SoughtOpinion::goNoGo);
    }

    /** Given at a distance: by a programme, or from the records alone. */
    boolean remote() {
        return chosen().filter(Candidate::isRemote).isPresent()
                || sought.filter(SoughtOpinion::recordsOnly).isPresent();
    }

    boolean outOfNetwork() {
        return chosen().filter(candidate -> candidate.getInNetwork() == Answer.NO)
                .isPresent();
    }

    boolean self() {
        return Payer.self(facts.careCase(), number);
    }

    /** The chosen doctor or programme by name; else the opinion in words. */
    String whom(Gaps gaps) {
        return chosen().map(candidate -> Stream.of(
                                candidate.getProgramme(),
                                candidate.getName(),
                                Optional.ofNullable(candidate.getClinician())
                                        .map(Clinician::getName)
                                        .orElse(null))
                        .filter(text -> !CaseFacts.blank(text))
                        .findFirst()
                        .orElseGet(() -> words(gaps)))
                .orElseGet(() -> words(gaps));
    }

    List<Cost> costs() {
        return CaseFacts.standing(facts.careCase().getCosts())
                .filter(cost -> cost.getOpinionNumber() == number)
                .toList();
    }

    /** The checks that were made for this opinion's number. */
    Stream<CoverageCheck> checks() {
        return CaseFacts.standing(facts.careCase().getCoverageChecks())
                .filter(check -> check.getOpinionNumber() == number);
    }

    /** The check still speaks of what is planned: the payer is the same, and the choice has not changed since. */
    boolean current(CoverageCheck check) {
        boolean waived = !CaseFacts.blank(check.getWaivedBy());
        boolean payer = check.getCoverage() == null || !check.getCoverage().isVoided();
        return waived || payer && sameChoice(check);
    }

    private boolean sameChoice(CoverageCheck check) {
        if (chosen().isEmpty()) {
            return true;
        }
        if (check.getCandidate() != null) {
            return Objects.equals(check.getCandidate().getId(), chosen().get().getId());
        }
        boolean special = remote() || outOfNetwork();
        LocalDate chosenOn =
                sought.map(SoughtOpinion::referral).map(Referral::getChosenOn).orElse(null);
        return !special
                || chosenOn != null && check.getOn() != null && !check.getOn().isBefore(chosenOn);
    }
}
