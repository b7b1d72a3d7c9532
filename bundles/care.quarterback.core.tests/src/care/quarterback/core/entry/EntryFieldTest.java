package care.quarterback.core.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Sentences;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFieldTest {

    @ParameterizedTest
    @CsvSource({
        "Minutes, min, ''",
        "Travel time in minutes, min, ''",
        "Months back, months, ''",
        "Shortest turnaround, days, days",
        "Share of the bill, %, %",
        "Minimum age, years, years",
        "Date of visit, '', ''"
    })
    void aUnitStandsBehindALabelThatDoesNotSayIt(String label, String unit, String behind) {
        var field = new EntryField(
                "a", "a", "labels", "A.a", FieldKind.NUMBER, unit, false, Place.MAIN, "", List.of(), Optional.empty());
        assertEquals(behind, field.unitBehind(label));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5 | 12.5",
                "1,234.50 | 1234.50",
                "$ 12,000 | 12000",
                "-1,000,000 | -1000000",
                "12,5 | -",
                "2,40 | -",
                "1,2345 | -",
                "1,23,456 | -",
                ",5 | -",
                "12,000,5 | -"
            })
    void aCommaPartsThousandsAndNothingElse(String typed, String number) {
        var field = new EntryField(
                "a",
                "a",
                "labels",
                "Candidate.travelMinutes",
                FieldKind.NUMBER,
                "",
                false,
                Place.MAIN,
                "",
                List.of(),
                Optional.empty());
        var typing = new Typing(
                null,
                LocalDate.of(2026, 3, 20),
                ZoneId.of("America/New_York"),
                Catalogue.of(List.of()),
                new Sentences(Locale.US));
        if (number.equals("-")) {
            assertThrows(CommandRejected.class, () -> typing.strict(field, typed));
        } else {
            assertEquals(number, typing.strict(field, typed));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567893 | 1234567893",
                "1234 567-893 | 1234567893",
                "1234567890 | -",
                "123456789 | -",
                "3234567897 | -",
                "１２３４５６７８９３ | -"
            })
    void aNumberOfADoctorHasACheckDigitThatFits(String typed, String number) {
        var field = new EntryField(
                "npi",
                "npi",
                "labels",
                "Clinician.npi",
                FieldKind.LINE,
                "",
                false,
                Place.MAIN,
                "",
                List.of(),
                Optional.empty());
        var typing = new Typing(
                null,
                LocalDate.of(2026, 3, 20),
                ZoneId.of("America/New_York"),
                Catalogue.of(List.of()),
                new Sentences(Locale.US));
        if (number.equals("-")) {
            assertThrows(CommandRejected.class, () -> typing.strict(field, typed));
        } else {
            assertEquals(number, typing.strict(field, typed));
        }
    }
}
