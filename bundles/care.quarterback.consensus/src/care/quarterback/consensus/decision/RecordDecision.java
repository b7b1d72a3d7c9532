package care.quarterback.consensus.decision;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Fact;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.Contact;
import care.quarterback.model.Decision;
import care.quarterback.model.OutcomeCheck;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Records the decision, always by name and never by the software. With an expectation, an outcome check is planned for
 * some time later. This has happened: it is not undone.
 *
 * @param outcomeDays days from the decision to the outcome check, as the practice has chosen; 0 for the shipped number
 */
@Adds(Decision.class)
@Fact
@CommandName("RecordDecision")
public record RecordDecision(DecisionEntry entry, int outcomeDays) implements CaseCommand {

    public RecordDecision {
        outcomeDays = outcomeDays == 0 ? PlanDefault.OUTCOME_CHECK.shipped() : outcomeDays;
    }

    /** In a practice that has chosen nothing. */
    public RecordDecision(DecisionEntry entry) {
        this(entry, PlanDefault.OUTCOME_CHECK.shipped());
    }

    @Override
    public void apply(CaseEdit edit) {
        Decision decision = edit.create(Decision.class);
        decision.setOn(entry.on() == null ? edit.today() : entry.on());
        decision.setOption(edit.find(entry.option(), TreatmentOption.class));
        decision.setDecider(entry.decider());
        decision.setDeciderIsPatient(entry.representative().isEmpty());
        entry.representative().ifPresent(id -> decision.setRepresentative(authorized(edit.find(id, Contact.class))));
        decision.setReason(entry.reason());
        decision.setExpectation(entry.expectation());
        entry.reasonsExplained()
                .forEach(id -> decision.getReasonsExplained().add(edit.find(id, TreatmentOption.class)));
        edit.careCase().getDecisions().add(decision);
        EntryRules.check(decision);
        if (entry.complete()) {
            DecisionReadiness.require(edit.careCase(), decision);
            decision.setFinal(true);
            edit.careCase().setStatus(CaseStatus.DECIDED);
        }
        if (entry.expectation() != null && !entry.expectation().isBlank()) {
            planOutcomeCheck(edit, decision);
        }
    }

    private static Contact authorized(Contact representative) {
        if (!CaseFacts.authorized(representative)) {
            throw CommandRejected.because("representative", Message.of("refusals", "decision.noAuthority"));
        }
        return representative;
    }

    private void planOutcomeCheck(CaseEdit edit, Decision decision) {
        OutcomeCheck check = edit.create(OutcomeCheck.class);
        check.setDueOn(decision.getOn().plusDays(outcomeDays));
        check.setExpectation(decision.getExpectation());
        edit.careCase().getOutcomeChecks().add(check);
    }

    /**
     * A decision as it was made.
     *
     * @param decider name of the one who decides: the patient, or a representative
     * @param representative the contact, when the patient does not decide; its authority must be on file
     * @param expectation what is expected of the treatment, in the decider's words; may be blank
     * @param reasonsExplained the options whose reasons were explained well, in the decider's view
     * @param complete true to record it as final, which asks that every option on the table was explained and understood
     */
    public record DecisionEntry(
            @Filled LocalDate on,
            @Refers(TreatmentOption.class) ObjectId option,
            String decider,
            @Refers(Contact.class) Optional<ObjectId> representative,
            String reason,
            String expectation,
            @Refers(TreatmentOption.class) List<ObjectId> reasonsExplained,
            boolean complete) {

        public DecisionEntry {
            reasonsExplained = List.copyOf(reasonsExplained);
        }
    }
}
