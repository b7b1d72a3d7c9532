package care.quarterback.desk.exchange;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;

/** What a person calls a case: its number, else the beginning of its id, which finds it as well. */
final class CaseWords {

    private static final int SHORT = 8;

    private CaseWords() {}

    static String name(CaseSummary summary) {
        return name(summary.number(), summary.id());
    }

    static String name(CareCase careCase, CaseId id) {
        return name(careCase.getNumber(), id);
    }

    static String name(String number, CaseId id) {
        return number == null || number.isBlank() ? id.value().substring(0, SHORT) : number;
    }
}
