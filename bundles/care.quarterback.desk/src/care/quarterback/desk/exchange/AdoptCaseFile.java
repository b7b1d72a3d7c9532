package care.quarterback.desk.exchange;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;

/**
 * Makes a new, empty case the one of a case file, object by object with the ids of the file.
 *
 * @param file the file's case; it is copied, not moved
 */
@CommandName("AdoptCaseFile")
public record AdoptCaseFile(CareCase file) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        CareCase careCase = edit.careCase();
        if (!careCase.getId().equals(file.getId()) || !careCase.eContents().isEmpty()) {
            throw CommandRejected.because("file", Message.of("refusals", "exchange.caseNotEmpty"));
        }
        CaseFileCopy.into(file, careCase);
    }
}
