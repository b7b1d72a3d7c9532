package care.quarterback.steps.fees;

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
 * @param scope what is done for the client
 * @param estimatedHours null where nobody gave an estimate
 */
@Adds(ClientAgreement.class)
@CommandName("AgreeWithClient")
public record AgreeWithClient(
        LocalDate signedOn,
        LocalDate endsOn,
        BigDecimal hourlyRate,
        String scope,
        BigDecimal estimatedHours,
        String terms)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        ClientAgreement agreement = edit.single(edit.careCase(), Literals.CARE_CASE__AGREEMENT, ClientAgreement.class);
        agreement.setSignedOn(signedOn);
        agreement.setEndsOn(endsOn);
        agreement.setHourlyRate(hourlyRate);
        agreement.setScope(said(scope));
        agreement.setEstimatedHours(estimatedHours);
        agreement.setTerms(said(terms));
        EntryRules.check(agreement);
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
