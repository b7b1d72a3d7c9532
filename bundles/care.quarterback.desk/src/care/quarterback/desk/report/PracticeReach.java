package care.quarterback.desk.report;

import care.quarterback.steps.practice.PracticeRows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the practice is reached, for the head of its documents: the office of its own name in its directory, and the people
 * who work there. Texts that are not known are empty.
 *
 * @param staff who works here and has a number of their own
 */
public record PracticeReach(String name, String address, String telephone, String fax, List<Person> staff) {

    public PracticeReach {
        staff = List.copyOf(staff);
    }

    /** Somebody of the practice. */
    public record Person(String name, String telephone) {}

    /** A practice of which nothing is known. */
    public static PracticeReach none() {
        return new PracticeReach("", "", "", "", List.of());
    }

    public static PracticeReach of(PracticeRows practice) {
        Optional<PracticeRows.OfficeRow> own = practice.offices().stream()
                .filter(office -> !office.name().isBlank() && same(office.name(), practice.name()))
                .findFirst();
        return new PracticeReach(
                practice.name(),
                own.map(PracticeRows.OfficeRow::address).orElse(""),
                own.map(PracticeRows.OfficeRow::telephone).orElse(""),
                own.map(PracticeRows.OfficeRow::fax).orElse(""),
                practice.staff().stream()
                        .filter(person -> person.active() && !person.telephone().isBlank())
                        .map(person -> new Person(person.name(), person.telephone()))
                        .toList());
    }

    /** The number of the person, else the practice's own; empty when neither is known. */
    String telephoneOf(String person) {
        return staff.stream()
                .filter(each -> same(each.name(), person))
                .map(Person::telephone)
                .findFirst()
                .orElse(telephone);
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
