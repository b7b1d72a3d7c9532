package care.quarterback.presentation.problems;

import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.desk.chart.ChartRows.CodeRow;
import care.quarterback.presentation.text.ScreenText;

/**
 * What a list says as the code of a problem: one of ICD-10-CM; what is not confirmed says so. A code of another
 * classification is a number that says nothing to people.
 *
 * @param text the words of the screens
 */
public record CodeWords(ScreenText text) {

    public String of(CodeRow code) {
        if (!code.confirmedBy().isEmpty()) {
            return text.of("codes.confirmed", code.code());
        }
        return code.icd10cm() ? text.of("codes.unconfirmed", code.code()) : "";
    }

    /** A code as it is offered: with the words it was found under if these aren't its own, and what it is if not a code for use. */
    public String offered(CodeCatalogue.Entry entry) {
        if (entry.foundUnder().isEmpty()) {
            return text.of(entry.billable() ? "codes.offer" : "codes.offer.group", entry.code(), entry.text());
        }
        return text.of(
                entry.billable() ? "codes.offer.under" : "codes.offer.group.under",
                entry.code(),
                entry.text(),
                entry.foundUnder());
    }
}
