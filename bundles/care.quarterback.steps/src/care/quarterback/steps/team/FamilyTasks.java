package care.quarterback.steps.team;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.person.PatientName;
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
                                .filter(task ->
                                        task.getStatus() != TaskStatus.DONE && task.getStatus() != TaskStatus.DROPPED)
                                .map(task -> task(task.getText(), task.getOwner(), task.getDueOn())),
                        CaseFacts.standing(careCase.getPreparations())
                                .filter(item -> item.getDoneOn() == null)
                                .map(item -> task(item.getText(), item.getOwner(), item.getDueOn())),
                        CaseFacts.standing(careCase.getMissingInformation())
                                .filter(missing -> missing.getResolvedOn() == null)
                                .map(missing -> task(missing.getText(), missing.getOwner(), missing.getDueOn())))
                .flatMap(tasks -> tasks)
                .filter(task -> names.contains(key(task.owner())))
                .sorted(Comparator.comparing((FamilyTask task) -> task.due().orElse(LocalDate.MAX))
                        .thenComparing(FamilyTask::text))
                .toList();
    }

    static String name(Patient patient) {
        return PatientName.whole(patient);
    }

    private static FamilyTask task(String text, String owner, LocalDate due) {
        return new FamilyTask(
                Objects.toString(text, ""), Objects.toString(owner, "").strip(), Optional.ofNullable(due));
    }

    /** By their names, and as people write it: "patient", "daughter". */
    private static Set<String> names(CaseFacts facts) {
        Set<String> names = new HashSet<>(Set.of("patient", "family", "the patient", "the family"));
        Optional.ofNullable(facts.careCase().getPatient()).ifPresent(patient -> names.add(key(name(patient))));
        CaseFacts.standing(facts.careCase().getContacts()).forEach(contact -> {
            names.add(key(contact.getName()));
            names.add(key(contact.getRelationship()));
        });
        CaseFacts.standing(facts.careCase().getCareTeam())
                .filter(member -> member.getRoles().stream().anyMatch(FAMILY::contains))
                .forEach(member -> names.add(key(TeamQuery.name(member))));
        names.remove("");
        return names;
    }

    private static String key(String name) {
        return Objects.toString(name, "").strip().toLowerCase(Locale.ROOT);
    }
}
