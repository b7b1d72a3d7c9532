package care.quarterback.cli;

import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.PracticeRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The entries of the directory by what they are called, as a person types it. */
final class PracticeNames {

    private record Named(String id, String name) {}

    private PracticeNames() {}

    /** Ids of the entries with this name, in any list. */
    static List<String> ids(PracticeRows rows, String name) {
        return Arrays.stream(DirectoryList.values())
                .flatMap(list -> ids(rows, list, name).stream())
                .toList();
    }

    /** The entry of the list with this id; else those with this name. */
    static List<String> ids(PracticeRows rows, DirectoryList list, String idOrName) {
        List<Named> all = entries(rows, list).toList();
        List<String> exact =
                all.stream().map(Named::id).filter(idOrName::equals).toList();
        return exact.isEmpty()
                ? all.stream()
                        .filter(named -> named.name().strip().equalsIgnoreCase(idOrName.strip()))
                        .map(Named::id)
                        .toList()
                : exact;
    }

    private static Stream<Named> entries(PracticeRows rows, DirectoryList list) {
        return switch (list) {
            case OFFICE -> rows.offices().stream().map(office -> new Named(office.id(), office.name()));
            case CLINICIAN -> rows.clinicians().stream().map(clinician -> new Named(clinician.id(), clinician.name()));
            case PLAN -> rows.plans().stream().map(plan -> new Named(plan.id(), plan.name()));
            case PROGRAMME -> rows.programmes().stream().map(programme -> new Named(programme.id(), programme.name()));
            case STAFF -> rows.staff().stream().map(person -> new Named(person.id(), person.name()));
            case RULE, SUGGESTION, CLOSED_DAY, OFFICE_CLOSED_DAY, OPEN_DAY, OFFICE_OPEN_DAY -> Stream.empty();
        };
    }
}
