package care.quarterback.desk.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What on a page may be a patient's name or birth date. */
class PageMentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOB: 3/4/1951 | [1951-03-04, 1951-04-03]",
                "DOB 03-14-1951 | [1951-03-14]",
                "geb. 14.03.1951 | [1951-03-14]",
                "born March 4, 1951 | [1951-03-04]",
                "4 Mar 1951 | [1951-03-04]",
                "\"birthDate\":\"1951-03-04\" | [1951-03-04]",
                "<birthTime value=\"195103040000\"/> | [1951-03-04]",
                "Fax 555-1951, 13/13/1951, 123/4/1951 | []",
            })
    void datesAreReadAsPeopleWriteThem(String page, String dates) {
        assertEquals(dates, new PageMentions(page).dates().keySet().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Patient: DOE, JANE M. | DOE, JANE",
                "Re: Jane M. Doe | Jane M. Doe",
                "<name><given>Jane</given><family>Doe</family></name> | Jane Doe",
                "\"family\":\"Doe\",\"given\":[\"Jane\"] | Doe\",\"given\":[\"Jane",
                "Jane Roe saw Dr. Wu about Mrs. Doe | ''",
            })
    void aNameStandsTogether(String page, String said) {
        assertEquals(said, new PageMentions(page).together("Doe, Jane").orElse(""));
    }

    @Test
    void namesAreFoundByTheirFormOrTheirLabel() {
        assertEquals(
                "{doe jane=DOE, JANE, roe ann=Ann Roe}",
                new PageMentions("DOE, JANE. Re: Ann B. Roe").names().toString());
    }

    @Test
    void aPageOfManyPeopleIsReadToALimit() {
        var page = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            page.append("Doe, Jane")
                    .append((char) ('a' + i % 26))
                    .append(i % 99)
                    .append(" 1/2/")
                    .append(1900 + i % 100)
                    .append('\n');
        }
        var mentions = new PageMentions(page.toString());
        assertEquals(PageMentions.MOST, mentions.dates().size());
    }
}
