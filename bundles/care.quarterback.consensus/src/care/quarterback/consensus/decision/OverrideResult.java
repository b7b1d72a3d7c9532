package care.quarterback.consensus.decision;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.ResultOverride;

/**
 * A person's word against a computed result, with name and reason.
 *
 * @param code the check or result, as the catalogue of checks names it
 * @param subject what it is about: an entry's id, or an opinion's number
 * @param value what holds instead; blank when the check is simply set aside
 * @param by the person on whose word
 */
@Adds(ResultOverride.class)
@CommandName("OverrideResult")
public record OverrideResult(String code, String subject, String value, String by, String reason)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        EntryRules.requireReason(reason);
        ResultOverride override = edit.create(ResultOverride.class);
        override.setCode(code);
        override.setSubject(subject);
        override.setValue(value);
        override.setBy(by);
        override.setOn(edit.today());
        override.setReason(reason.strip());
        edit.careCase().getOverrides().add(override);
        EntryRules.check(override);
    }
}
