package care.quarterback.presentation.problems;

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
}
