package care.quarterback.desk.exchange;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.entry.ShortNames;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Element;
import java.util.List;
import java.util.Set;

/**
 * Takes out of the case exactly what an earlier import or merge brought into it, whatever was done since. Refused where
 * something done since rests on it, with what that is.
 *
 * @param imported the audit's entry of the import or merge
 * @param names says what rests on it
 */
@CommandName("UndoImport")
public record UndoImport(AuditEntry imported, ShortNames names) implements CaseCommand {

    private static final int SHOWN = 10;

    @Override
    public void apply(CaseEdit edit) {
        if (imported.seq() == 1) {
            throw CommandRejected.because("", Message.of("refusals", "exchange.importOpenedCase"));
        }
        Set<Element> inTheWay = edit.takeApart(imported);
        if (!inTheWay.isEmpty()) {
            List<String> named = inTheWay.stream().map(names::of).limit(SHOWN).toList();
            throw CommandRejected.because(
                    "", Message.of("refusals", "exchange.restsOnImport", named, inTheWay.size() - named.size()));
        }
    }
}
