package care.quarterback.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.text.Message;
import care.quarterback.model.CasePackage;
import care.quarterback.model.Goal;
import care.quarterback.model.Task;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;

class CaseRightsTest {

    private final CaseServices services = CaseServices.direct(
            new MemoryRepository(), CaseSessionTest::projection, Fixed.on("2026-03-02"), Fixed.sentences());

    @CommandName("WishFor")
    private record WishFor(String text) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            Goal goal = edit.create(Goal.class);
            goal.setText(text);
            edit.careCase().getGoals().add(goal);
        }
    }

    @CommandName("AddTask")
    private record AddTask(String text, boolean goal) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            Task task = edit.create(Task.class);
            task.setText(text);
            edit.careCase().getTasks().add(task);
            if (goal) {
                new WishFor(text).apply(edit);
            }
        }
    }

    private CaseSession as(CaseSession stored, Role role) {
        return CaseSession.open(services, new Actor("N. Okonjo", role), stored.id());
    }

    private static void refused(Outcome outcome) {
        var rejected = assertInstanceOf(Outcome.Rejected.class, outcome);
        assertEquals(
                Message.of("refusals", "case.role"),
                rejected.problems().getFirst().message());
    }

    private static List<String> goals(CaseSession session) {
        return session.query(c -> c.getGoals().stream().map(Goal::getText).toList())
                .join();
    }

    @Test
    void whatARoleDoesNotIncludeLeavesNoTrace() {
        var stored = CaseSession.create(services, new Actor("N. Okonjo"));
        stored.execute(new WishFor("walk")).join();
        CaseSession desk = as(stored, Role.FRONT_DESK);
        refused(desk.execute(new WishFor("sleep")).join());
        refused(desk.execute(new AddTask("call", true)).join());
        assertEquals(List.of("walk"), goals(desk));
        assertEquals(1, desk.revision().join());
        assertTrue(desk.execute(new AddTask("call", false)).join().done());
        refused(as(stored, Role.AUDITOR).execute(new AddTask("call", false)).join());
        assertTrue(
                as(stored, Role.CLINICIAN).execute(new WishFor("sleep")).join().done());
    }

    @Test
    void itCannotBeTakenBackEither() {
        var stored = CaseSession.create(services, new Actor("N. Okonjo"));
        stored.execute(new WishFor("walk")).join();
        stored.execute(new WishFor("sleep")).join();
        refused(as(stored, Role.FRONT_DESK)
                .undoStored(name -> Optional.of(false))
                .join());
        assertEquals(List.of("walk", "sleep"), goals(as(stored, Role.AUDITOR)));
    }

    @Test
    void aTrialIsAnsweredAsTheRealThing() {
        var stored = CaseSession.create(services, new Actor("N. Okonjo"));
        stored.execute(new WishFor("walk")).join();
        refused(as(stored, Role.AUDITOR).copy().execute(new WishFor("sleep")).join());
    }

    @Test
    void everyNameIsOneOfTheModel() {
        Set<String> known = CasePackage.eINSTANCE.getEClassifiers().stream()
                .filter(EClass.class::isInstance)
                .map(EClass.class::cast)
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getName()),
                        type.getEStructuralFeatures().stream()
                                .map(EStructuralFeature::getName)
                                .map(name -> type.getName() + "." + name)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = CaseRights.named().stream()
                .flatMap(Set::stream)
                .filter(name -> !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void theTableOfRights() {
        assertEquals(EnumSet.allOf(Right.class), rights(Role.OWNER));
        assertEquals(EnumSet.complementOf(EnumSet.of(Right.ACCOUNTS, Right.LOOKS)), rights(Role.COORDINATOR));
        assertEquals(
                EnumSet.of(
                        Right.OFFICE_WORK, Right.RECORD, Right.HISTORY, Right.RATES, Right.PRINT_LETTERS, Right.PRINT),
                rights(Role.CLINICIAN));
        assertEquals(EnumSet.of(Right.OFFICE_WORK, Right.PRINT_LETTERS), rights(Role.FRONT_DESK));
        assertEquals(EnumSet.of(Right.HISTORY, Right.LOOKS, Right.RATES), rights(Role.AUDITOR));
    }

    private static Set<Right> rights(Role role) {
        return Arrays.stream(Right.values()).filter(role::may).collect(Collectors.toSet());
    }
}
