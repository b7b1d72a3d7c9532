package care.quarterback.consensus.talk;

import static java.util.function.Predicate.not;

import care.quarterback.consensus.comparison.ConsensusStates;
import care.quarterback.consensus.comparison.NextOpinion;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.Coverage;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.Statement;
import care.quarterback.model.Task;
import care.quarterback.model.TaskKind;
import care.quarterback.steps.referral.StartReferral;
import java.util.Optional;

/**
 * Begins the search for the third or a further opinion, once the doctors' talk has an outcome that leaves the question
 * open. Who pays is asked anew: a plan that is not Original Medicare gets a call.
 */
@CommandName("SeekNextOpinion")
public record SeekNextOpinion(OpinionMode mode, IndependenceMode independence) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (!ConsensusStates.thirdOffered(edit.careCase())) {
            throw CallWords.refuse("", "refused.thirdEarly", NextOpinion.number(edit.careCase()));
        }
        int number = NextOpinion.number(edit.careCase());
        new StartReferral(number, mode, independence).apply(edit);
        edit.careCase().getCoverages().stream()
                .filter(not(Statement::isVoided))
                .filter(SeekNextOpinion::ownRules)
                .findFirst()
                .ifPresent(plan -> {
                    Task call = edit.create(Task.class);
                    call.setText(edit.say(whom(plan)
                            .map(name -> CallWords.of("third.callPlan", name, number))
                            .orElseGet(() -> CallWords.of("third.callPlan.unnamed", number))));
                    call.setKind(TaskKind.COVERAGE);
                    call.setDueOn(edit.today());
                    call.setTelephone(plan.getTelephone());
                    edit.careCase().getTasks().add(call);
                    EntryRules.check(call);
                });
    }

    /** The plan by its name, or by its kind where that is a name; empty for "private plan" and the like. */
    private static Optional<Object> whom(Coverage plan) {
        String name = CaseFacts.text(plan.getPlanName());
        if (!name.isEmpty()) {
            return Optional.of(name);
        }
        return switch (plan.getKind()) {
            case MEDICARE_ADVANTAGE, MEDICAID -> Optional.of(plan.getKind());
            default -> Optional.empty();
        };
    }

    private static boolean ownRules(Coverage coverage) {
        return switch (coverage.getKind()) {
            case ORIGINAL_MEDICARE, MEDIGAP, NONE -> false;
            default -> true;
        };
    }
}
