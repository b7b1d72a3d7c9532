package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.Cost;
import care.quarterback.model.CostKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks and dates of coverage and costs. */
public final class CoverageChecks {

    private CoverageChecks() {}

    public static List<Check> all() {
        return Stream.of(
                        List.of(
                                new CoverageUncheckedCheck(),
                                new CostUnknownCheck(),
                                new RemoteCostCheck(),
                                new EstimateMissingCheck(),
                                new AuthorizationExpiresCheck(),
                                new GapFileCheck()),
                        AppealChecks.all(),
                        MedicareChecks.all())
                .flatMap(List::stream)
                .toList();
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(
                new AuthorizationDeadlines(sentences),
                new AppealDeadlines(sentences),
                new EstimateDeadlines(sentences),
                new PeerToPeerDeadlines(sentences),
                new AppointmentDeadlines(sentences));
    }

    /** The patient may have to pay, and what it costs is not written down. */
    private static final class CostUnknownCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.COST_UNKNOWN;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            for (OpinionPayment paying : OpinionPayment.ahead(facts)) {
                boolean own = paying.remote() || paying.outOfNetwork() || paying.self();
                if (own && paying.costs().stream().noneMatch(CostUnknownCheck::known)) {
                    gaps.open(paying.key(), paying.whom(gaps), paying.whom(gaps), paying.words(gaps))
                            .due(paying.due());
                }
            }
        }

        private static boolean known(Cost cost) {
            return cost.getAmount() != null || cost.getAllowed() != null || cost.getPatientShare() != null;
        }
    }

    /** A remote service that no plan has said it pays for, and the patient has not agreed to the cost. */
    private static final class RemoteCostCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.REMOTE_COST_NOT_ACKNOWLEDGED;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            for (OpinionPayment paying : OpinionPayment.ahead(facts)) {
                boolean paid = Payer.word(facts.careCase(), paying.number()) == Answer.YES;
                if (paying.remote() && !paid && !acknowledged(paying.costs())) {
                    gaps.open(paying.key(), paying.whom(gaps), paying.whom(gaps))
                            .due(paying.due());
                }
            }
        }

        private static boolean acknowledged(List<Cost> costs) {
            return costs.stream().anyMatch(cost -> cost.getAcknowledgedOn() != null)
                    && costs.stream()
                            .allMatch(
                                    cost -> cost.getKind() != CostKind.REMOTE_FEE || cost.getAcknowledgedOn() != null);
        }
    }

    /** An estimate in good faith is overdue. */
    private static final class EstimateMissingCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.GFE_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            int sought = facts.ahead().map(next -> next.number()).orElse(0);
            Estimates.of(facts).stream()
                    .filter(owed -> owed.opinion() == sought
                            && !owed.received()
                            && owed.due().isBefore(facts.today()))
                    .forEach(owed -> {
                        String words = gaps.word("opinion", owed.opinion());
                        gaps.open(owed.key(), words, words, owed.due()).due(Optional.of(owed.due()));
                    });
        }
    }

    /** The plan is asked for a doctor outside its network, and the list of doctors tried inside it is too short. */
    private static final class GapFileCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.GAP_FILE_INCOMPLETE;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            if (facts.ahead().isEmpty() && facts.referrals().findAny().isPresent()) {
                return;
            }
            GapFile.of(facts).stream()
                    .filter(file -> file.decision() == AuthorizationDecision.PENDING && !file.complete())
                    .forEach(file -> gaps.open(
                                    file.id(),
                                    file.expertise(),
                                    file.expertise(),
                                    file.tries().size(),
                                    file.required(),
                                    file.withoutReason())
                            .saying(file.withoutReason() > 0 ? ".reason" : ""));
        }
    }
}
