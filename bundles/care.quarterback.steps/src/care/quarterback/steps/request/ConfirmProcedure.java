package care.quarterback.steps.request;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Records what the primary care doctor understands a proposed procedure to be for, with its risks and benefits.
 *
 * @param said what the doctor said; all of it is asked for
 * @param on the day on which the doctor confirmed it, not after today
 */
@CommandName("ConfirmProcedure")
public record ConfirmProcedure(
        @Refers(ProposedProcedure.class) ObjectId procedure, Understanding said, String confirmedBy, LocalDate on)
        implements CaseCommand {

    /** What the procedure is intended to do, what can go wrong, and what good it does. */
    public record Understanding(String purpose, String risks, String benefits) {}

    @Override
    public void apply(CaseEdit edit) {
        List<Problem> problems = new ArrayList<>();
        require(problems, "purpose", said.purpose(), Message.of("refusals", "request.noPurposeOfProcedure"));
        require(problems, "risks", said.risks(), Message.of("refusals", "request.noRisks"));
        require(problems, "benefits", said.benefits(), Message.of("refusals", "request.noBenefits"));
        require(problems, "confirmedBy", confirmedBy, Message.of("refusals", "request.noDoctor"));
        if (on == null || on.isAfter(edit.today())) {
            problems.add(new Problem("confirmedOn", Message.of("refusals", "request.confirmedOn")));
        }
        if (!problems.isEmpty()) {
            throw new CommandRejected(problems);
        }
        ProposedProcedure confirmed = edit.find(procedure, ProposedProcedure.class);
        confirmed.setPurpose(said.purpose().strip());
        confirmed.setRisks(said.risks().strip());
        confirmed.setBenefits(said.benefits().strip());
        confirmed.setConfirmedBy(confirmedBy.strip());
        confirmed.setConfirmedOn(on);
        EntryRules.check(confirmed);
    }

    private static void require(List<Problem> problems, String field, String text, Message message) {
        if (text == null || text.isBlank()) {
            problems.add(new Problem(field, message));
        }
    }
}
