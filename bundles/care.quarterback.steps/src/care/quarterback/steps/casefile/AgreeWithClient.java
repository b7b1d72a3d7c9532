package care.quarterback.steps.casefile;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.ClientAgreement;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Writes down what was agreed with the client, or when it ends.
 *
 * @param endsOn the last day; null while nobody has ended it
 * @param hourlyRate in dollars; null where none was agreed
 */
@Adds(ClientAgreement.class)
@CommandName("AgreeWithClient")
public record AgreeWithClient(LocalDate signedOn, LocalDate endsOn, BigDecimal hourlyRate, String terms)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        ClientAgreement agreement = edit.single(edit.careCase(), Literals.CARE_CASE__AGREEMENT, ClientAgreement.class);
        agreement.setSignedOn(signedOn);
        agreement.setEndsOn(endsOn);
        agreement.setHourlyRate(hourlyRate);
        agreement.setTerms(terms == null || terms.isBlank() ? null : terms.strip());
        EntryRules.check(agreement);
    }
}
