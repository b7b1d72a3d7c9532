package care.quarterback.desk.plan;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.check.Step;
import care.quarterback.model.Conversation;
import care.quarterback.model.Goal;
import care.quarterback.model.Question;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.Referral;
import care.quarterback.steps.research.ResearchFacts;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a step was started, and whether its core fact is recorded: for the opinion sought, else for the last one. */
final class StepCores {

    private final CaseFacts facts;
    private final Optional<SoughtOpinion> referral;

    StepCores(CaseFacts facts) {
        this.facts = facts;
        this.referral = facts.sought()
                .or(() -> facts.referrals()
                        .reduce((before, last) -> last)
                        .map((Referral referral) -> new SoughtOpinion(facts, referral)));
    }

    boolean started(Step step) {
        var careCase = facts.careCase();
        return core(step)
                || switch (step) {
                    case PRIMARY_CARE ->
                        has(careCase.getConversations().stream()
                                        .filter(conversation ->
                                                !conversation.isVoided() && conversation.isPrimaryCare()))
                                || has(CaseFacts.standing(careCase.getConcerns()));
                    case COVERAGE ->
                        has(CaseFacts.standing(careCase.getCoverages()))
                                || has(CaseFacts.standing(careCase.getPriorAuthorizations()));
                    case SECOND_DOCTOR -> referral.isPresent();
                    case VISIT ->
                        referral.map(sought ->
                                        has(CaseFacts.standing(sought.referral().getSchedulingCalls()))
                                                || sought.appointment().isPresent())
                                .orElse(false);
                    case RECORDS -> has(CaseFacts.standing(careCase.getDocuments())) || has(packages(false));
                    case QUESTIONS -> has(questions()) || has(CaseFacts.standing(careCase.getResearchNotes()));
                    case GOALS -> has(goals());
                };
    }

    boolean core(Step step) {
        return switch (step) {
            case PRIMARY_CARE ->
                CaseFacts.standing(facts.careCase().getConversations()).anyMatch(Conversation::isPrimaryCare);
            case COVERAGE ->
                CaseFacts.standing(facts.careCase().getCoverageChecks())
                        .anyMatch(check -> check.getOpinionNumber() == number());
            case SECOND_DOCTOR ->
                referral.flatMap(SoughtOpinion::chosen).isPresent()
                        && !CaseFacts.blank(referral.get().referral().getChosenReason());
            case VISIT ->
                referral.map(sought ->
                                (sought.recordsOnly() || sought.appointment().isPresent())
                                        && !sought.items().isEmpty())
                        .orElse(false);
            case RECORDS -> received() && packages(true).anyMatch(recordPackage -> recordPackage.getInHandOn() != null);
            case QUESTIONS -> ResearchFacts.startersSettled(facts) && ResearchFacts.reachedOut(facts);
            case GOALS -> goals().filter(Goal::isMain).count() == 1;
        };
    }

    private int number() {
        return referral.map(SoughtOpinion::number).orElse(2);
    }

    private boolean received() {
        return packages(false)
                .flatMap(recordPackage -> CaseFacts.standing(recordPackage.getShipments()))
                .anyMatch(shipment -> shipment.getConfirmedOutcome() == ReceiptOutcome.ALL);
    }

    private Stream<RecordPackage> packages(boolean patientCopy) {
        return CaseFacts.standing(facts.careCase().getPackages())
                .filter(recordPackage ->
                        recordPackage.isPatientCopy() == patientCopy && recordPackage.getOpinionNumber() == number());
    }

    private Stream<Question> questions() {
        return CaseFacts.standing(facts.careCase().getQuestions());
    }

    private Stream<Goal> goals() {
        return CaseFacts.standing(facts.careCase().getGoals());
    }

    private static boolean has(Stream<?> stream) {
        return stream.findAny().isPresent();
    }
}
