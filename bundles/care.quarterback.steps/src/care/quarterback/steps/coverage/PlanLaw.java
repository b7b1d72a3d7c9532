package care.quarterback.steps.coverage;

import care.quarterback.core.rules.RuleId;
import care.quarterback.model.Coverage;
import care.quarterback.model.PlanArrangement;
import java.util.Optional;

/** Which law governs what a plan denies, by its kind and how it is run. */
public enum PlanLaw {
    ORIGINAL_MEDICARE(RuleId.MEDICARE_DENIAL),
    MEDICARE_ADVANTAGE(RuleId.ADVANTAGE_DENIAL),
    MEDICAID_MANAGED(RuleId.MEDICAID_DENIAL),
    /** The state itself answers: fee for service. */
    MEDICAID_STATE(RuleId.MEDICAID_DENIAL),
    /** Nobody has said whether a plan or the state answers: the shorter time counts. */
    MEDICAID(RuleId.MEDICAID_DENIAL),
    /** Bought by the person: on an exchange, or from the insurer. */
    MARKET(RuleId.MARKET_DENIAL),
    EMPLOYER_INSURED(RuleId.EMPLOYER_DENIAL),
    EMPLOYER_SELF_FUNDED(RuleId.EMPLOYER_DENIAL),
    /** Nobody has said whether the employer or an insurer pays. */
    EMPLOYER(RuleId.EMPLOYER_DENIAL),
    /** None that we know: the plan's letter says it. */
    NONE(null);

    private final RuleId denial;

    PlanLaw(RuleId denial) {
        this.denial = denial;
    }

    /** The rule that owes the patient the reason of a denial; empty where we know none. */
    Optional<RuleId> denial() {
        return Optional.ofNullable(denial);
    }

    static PlanLaw of(Coverage coverage) {
        PlanArrangement run = coverage.getArrangement();
        return switch (coverage.getKind()) {
            case ORIGINAL_MEDICARE, MEDIGAP -> ORIGINAL_MEDICARE;
            case MEDICARE_ADVANTAGE -> MEDICARE_ADVANTAGE;
            case MEDICAID ->
                switch (run) {
                    case MANAGED_CARE -> MEDICAID_MANAGED;
                    case FEE_FOR_SERVICE -> MEDICAID_STATE;
                    default -> MEDICAID;
                };
            case EMPLOYER ->
                switch (run) {
                    case INSURED -> EMPLOYER_INSURED;
                    case SELF_FUNDED -> EMPLOYER_SELF_FUNDED;
                    default -> EMPLOYER;
                };
            case EXCHANGE, PRIVATE -> MARKET;
            case NONE, OTHER -> NONE;
        };
    }
}
