package care.quarterback.core.person;

import care.quarterback.model.CareCase;

/** Which case it is, as people call it: the number that it was given, else the beginning of its id. */
public final class CaseNumber {

    private static final int BEGINNING = 8;

    private CaseNumber() {}

    /** @return blank for a case with neither */
    public static String of(CareCase careCase) {
        return of(careCase.getNumber(), careCase.getId());
    }

    /** @param number null or blank where none was given @param id null where there is none */
    public static String of(String number, String id) {
        if (number != null && !number.isBlank()) {
            return number.strip();
        }
        return id == null ? "" : id.substring(0, Math.min(BEGINNING, id.length()));
    }
}
