package care.quarterback.steps.request;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Purpose;
import care.quarterback.model.Request;
import java.util.Set;
import java.util.TreeSet;

/** Says what the other opinion is for: at least one kind of purpose, and one sentence. */
@CommandName("StatePurpose")
public record StatePurpose(Set<Purpose> purposes, String statement) implements CaseCommand {

    public StatePurpose {
        purposes = Set.copyOf(purposes);
    }

    @Override
    public void apply(CaseEdit edit) {
        if (purposes.isEmpty()) {
            throw CommandRejected.because("purposes", Message.of("refusals", "request.noPurpose"));
        }
        if (statement == null || statement.isBlank()) {
            throw CommandRejected.because("statement", Message.of("refusals", "request.noStatement"));
        }
        Request request = edit.single(edit.careCase(), Literals.CARE_CASE__REQUEST, Request.class);
        request.getPurposes().clear();
        request.getPurposes().addAll(new TreeSet<>(purposes));
        request.setPurposeStatement(statement.strip());
        EntryRules.check(request);
    }
}
