package care.quarterback.core.person;

import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.Patient;
import care.quarterback.model.Sex;
import care.quarterback.model.TelecomKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a record says of who somebody is, taken out of the record so that it can be compared anywhere. Immutable.
 *
 * @param given first and middle names as written; empty when unknown
 * @param family last name as written, with the suffix; empty when unknown
 * @param former last names from before, with commas between them
 * @param born null when unknown
 * @param telephones the last ten digits of each
 * @param address street and ZIP code, folded; empty unless both are known
 * @param files digests of the files that the record came from
 */
public record Person(
        String given,
        String family,
        String former,
        LocalDate born,
        Sex sex,
        List<PatientNumber> numbers,
        Set<String> telephones,
        String address,
        Set<String> files) {

    private static final int DIGITS = 10;
    private static final int FEWEST = 7;

    public Person {
        given = Objects.toString(given, "").strip();
        family = Objects.toString(family, "").strip();
        former = Objects.toString(former, "");
        sex = sex == null ? Sex.UNKNOWN : sex;
        numbers = List.copyOf(numbers);
        telephones = Set.copyOf(telephones);
        files = Set.copyOf(files);
    }

    /** @param files digests of the files that the record came from */
    public static Person of(Patient patient, Set<String> files) {
        return new Person(
                patient.getGivenName(),
                PatientName.family(patient),
                patient.getFormerNames(),
                patient.getBirthDate(),
                patient.getSex(),
                patient.getIdentifiers().stream().map(PatientNumber::of).toList(),
                patient.getTelecoms().stream()
                        .filter(each -> each.getKind() == TelecomKind.PHONE)
                        .map(each -> digits(each.getValue()))
                        .filter(digits -> digits.length() >= FEWEST)
                        .collect(Collectors.toSet()),
                address(patient.getAddressLines(), patient.getPostalCode()),
                files);
    }

    /** What a list of cases shows of a patient. @param name "Family, Given" */
    public static Person of(String name, LocalDate born) {
        int comma = name.indexOf(',');
        return new Person(
                comma < 0 ? "" : name.substring(comma + 1),
                comma < 0 ? name : name.substring(0, comma),
                "",
                born,
                Sex.UNKNOWN,
                List.of(),
                Set.of(),
                "",
                Set.of());
    }

    private static String digits(String telephone) {
        String digits = Objects.toString(telephone, "").replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - DIGITS));
    }

    private static String address(String street, String postalCode) {
        String folded = SearchTerms.fold(Objects.toString(street, ""));
        String code = Objects.toString(postalCode, "").replaceAll("\\D", "");
        return folded.isEmpty() || code.length() < 5 ? "" : folded + " " + code.substring(0, 5);
    }

    /** What the cases with one of the person's numbers are looked for by. */
    public Set<String> sought() {
        return numbers.stream().flatMap(number -> number.sought().stream()).collect(Collectors.toSet());
    }

    ComparedName name() {
        return ComparedName.of(given, family, former);
    }

    /** Whether nothing is known of who it is. */
    public boolean isNobody() {
        return given.isEmpty() && family.isEmpty() && born == null && numbers.isEmpty();
    }

    /** "Family, Given" and "Given, Family", as a list of cases may show the person; the first name alone, and no suffix, as well. */
    public Set<String> listed() {
        if (given.isEmpty() || family.isEmpty()) {
            return Stream.of(given + family).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
        }
        String first = given.split("\\s+")[0];
        String bare = NameParts.ofFamily(family).family();
        return new HashSet<>(List.of(
                family + ", " + given,
                given + ", " + family,
                family + ", " + first,
                bare + ", " + given,
                bare + ", " + first));
    }
}
