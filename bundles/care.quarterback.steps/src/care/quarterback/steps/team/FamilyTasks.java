package care.quarterback.steps.team;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.CareRole;
import care.quarterback.model.Patient;
import care.quarterback.model.TaskStatus;
import care.quarterback.steps.team.TeamRows.FamilyTask;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What patient and family have taken on: tasks, preparations for an operation, information that is missing. */
final class FamilyTasks {

    private static final Set<CareRole> FAMILY = Set.of(CareRole.PATIENT, CareRole.FAMILY);

    private FamilyTasks() {}

    static List<FamilyTask> of(CaseFacts facts) {
        Set<String> names = names(facts);
        var careCase = facts.careCase();
        return Stream.of(
                        CaseFacts.standing(careCase.getTasks())
                                .filter(one ->
                                        one.getStatus() != TaskStatus.DONE && one.getStatus() != TaskStatus.DROPPED)
                                .map(one -> task(one.getText(), one.getOwner(), one.getDueOn())),
                        CaseFacts.standing(careCase.getPreparations())
                                .filter(one -> one.getDoneOn() == null)
                                .map(one -> task(one.getText(), one.getOwner(), one.getDueOn())),
                        CaseFacts.standing(careCase.getMissingInformation())
                                .filter(one -> one.getResolvedOn() == null)
                                .map(one -> task(one.getText(), one.getOwner(), one.getDueOn())))
                .flatMap(tasks -> tasks)
                .filter(one -> names.contains(key(one.owner())))
                .sorted(Comparator.comparing((FamilyTask one) -> one.due().orElse(LocalDate.MAX))
                        .thenComparing(FamilyTask::text))
                .toList();
    }

    static String name(Patient patient) {
        return String.join(
                        " ",
                        Objects.toString(patient.getGivenName(), ""),
                        Objects.toString(patient.getFamilyName(), ""))
                .strip();
    }

    private static FamilyTask task(String text, String owner, LocalDate due) {
        return new FamilyTask(
                Objects.toString(text, ""), Objects.toString(owner, "").strip(), Optional.ofNullable(due));
    }

    /** By their names, and as people write it: "patient", "daughter". */
    private static Set<String> names(CaseFacts facts) {
        Set<String> names = new HashSet<>(Set.of("patient", "family", "the patient", "the family"));
        Optional.ofNullable(facts.careCase().getPatient()).ifPresent(one -> names.add(key(name(one))));
        CaseFacts.standing(facts.careCase().getContacts()).forEach(one -> {
            names.add(key(one.getName()));
            names.add(key(one.getRelationship()));
        });
        CaseFacts.standing(facts.careCase().getCareTeam())
                .filter(one -> one.getRoles().stream().anyMatch(FAMILY::contains))
                .forEach(one -> names.add(key(TeamQuery.name(one))));
        names.remove("");
        return names;
    }

    private static String key(String name) {
        return Objects.toString(name, "").strip().toLowerCase(Locale.ROOT);
    }
}
