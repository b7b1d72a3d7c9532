package care.quarterback.exchange.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a list of cases can become. The names are those of {@code --map}, in their plain spelling. */
enum TableField {
    NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    BIRTH_DATE,
    SEX,
    QUESTION,
    CASE_NUMBER,
    OWNER,
    OPENED_ON,
    TELEPHONE,
    EMAIL,
    ADDRESS,
    CITY,
    STATE,
    POSTAL_CODE,
    LANGUAGE,
    CONTACT_NAME,
    CONTACT_RELATIONSHIP,
    CONTACT_TELEPHONE,
    FIRST_DOCTOR,
    FIRST_DOCTOR_SPECIALTY,
    PRIMARY_CARE_DOCTOR,
    PROBLEM,
    INSURANCE,
    MEMBER_NUMBER,
    NOTE;

    /** "birth-date". */
    String plain() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TableField> of(String plain) {
        String wanted = plain.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        return Arrays.stream(values())
                .filter(each -> each.plain().equals(wanted))
                .findFirst();
    }
}
