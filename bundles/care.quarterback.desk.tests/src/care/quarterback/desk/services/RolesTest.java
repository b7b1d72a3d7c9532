package care.quarterback.desk.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseRights;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.text.Message;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A person of each role tries every command of the scenarios, at the moment when it was due. */
class RolesTest {

    private static final Message REFUSED = Message.of("refusals", "case.role");

    private final MemoryRepository repository = new MemoryRepository();
    private final CaseProjector projector = new CaseProjector(careCase -> List.of(), careCase -> List.of());
    private final Map<String, Set<Role>> done = new TreeMap<>();

    @Test
    void eachRoleDoesWhatItIncludesAndNothingElse() {
        for (Scenario scenario : Scenarios.all()) {
            var id = new CaseId(scenario.caseId(scenario.stages().getLast()));
            new ScenarioRun(scenario, repository, projector)
                    .follow(
                            id,
                            (careCase, step, command) -> tryAll(id, step.on().toString(), command));
        }
        assertTrue(done.size() > 40, done.size() + " commands were tried: " + done.keySet());
        done.forEach((name, roles) -> assertTrue(!roles.contains(Role.AUDITOR), name + " by an auditor"));
        assertEquals(Set.of(Role.OWNER, Role.COORDINATOR, Role.CLINICIAN), done.get("RecordOpinion"));
        Set<String> office = done.entrySet().stream()
                .filter(each -> each.getValue().contains(Role.FRONT_DESK))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(),
                Stream.of("AddTask", "CompleteTask", "SendPackage", "ConfirmReceipt", "OpenCase")
                        .filter(name -> !office.contains(name))
                        .collect(Collectors.toSet()),
                "what an office does all day; it does " + office);
    }

    private void tryAll(CaseId id, String day, CaseCommand command) {
        Outcome.Done all = (Outcome.Done) execute(id, day, command, Role.OWNER);
        for (Role role : Role.values()) {
            Outcome outcome = execute(id, day, command, role);
            boolean included = all.changes().stream().allMatch(change -> role.may(needed(command, change)));
            String told = command.name() + " by " + role + ": " + outcome;
            if (included) {
                assertTrue(outcome.done(), told);
                done.computeIfAbsent(command.name(), name -> new TreeSet<>()).add(role);
            } else {
                assertEquals(
                        REFUSED,
                        ((Outcome.Rejected) outcome).problems().getFirst().message(),
                        told);
            }
        }
    }

    private static Right needed(CaseCommand command, AuditChange change) {
        return CaseRights.needed(command.name(), change);
    }

    /** On a copy of the case as it stands then. */
    private Outcome execute(CaseId id, String day, CaseCommand command, Role role) {
        var services = CaseServices.direct(repository, projector, Fixed.on(day), Fixed.sentences());
        var actor = new Actor("Somebody", role);
        CaseSession session = repository.revision(id).isPresent()
                ? CaseSession.open(services, actor, id)
                : CaseSession.create(services, actor, id);
        return session.copy().execute(command).join();
    }
}
