package care.quarterback.presentation.problems;

import care.quarterback.desk.chart.ChartRows.CodeRow;
import care.quarterback.presentation.text.ScreenText;

/** What a list says as the code of a problem; what is not confirmed says so. @param text the words of the screens */
public record CodeWords(ScreenText text) {

    public String of(CodeRow code) {
        if (!code.confirmedBy().isEmpty()) {
            return text.of("codes.confirmed", code.code());
        }
        if (code.icd10cm()) {
            return text.of("codes.unconfirmed", code.code());
        }
        return code.system().isEmpty()
                ? text.of("codes.said", code.code())
                : text.of("codes.saidIn", code.system(), code.code());
    }
}
