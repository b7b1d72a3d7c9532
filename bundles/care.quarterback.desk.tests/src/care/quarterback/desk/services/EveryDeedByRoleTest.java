package care.quarterback.desk.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Role;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseRights;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.text.Message;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.fees.AgreeWithClient;
import care.quarterback.steps.fees.IssueInvoice;
import care.quarterback.steps.fees.StartTimer;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** A person of each role tries every command of the catalogue that no scenario has, in a case where an owner can do it. */
class EveryDeedByRoleTest {

    private static final Message REFUSED = Message.of("refusals", "case.role");
    private static final int TRIES = 12;
    private static final int STEPS = 1_000;

    private final MemoryRepository repository = new MemoryRepository();
    private final CaseProjector projector = new CaseProjector(careCase -> List.of(), careCase -> List.of());
    private final Random random = new Random(20260303);

    @Test
    void eachRoleDoesWhatItIncludesAndNothingElse() {
        Set<String> left = new TreeSet<>();
        DeskCatalogue.get().deeds().forEach(deed -> left.add(deed.command()));
        Scenarios.all().forEach(scenario -> withoutThoseOf(scenario, left));
        for (Scenario scenario : Scenarios.all()) {
            for (Scenario.Stage stage : scenario.stages()) {
                new ScenarioRun(scenario, repository, projector).upTo(stage);
                walk(new CaseId(scenario.caseId(stage)), stage.until(), left);
            }
        }
        assertEquals(Set.of(), left, "no case was found in which an owner can do it");
    }

    /** An owner does what can be done, so that more can be done; the others try what is new. */
    private void walk(CaseId id, LocalDate day, Set<String> left) {
        CaseSession owners = session(id, day, Role.OWNER);
        quietly(
                owners, // there to be signed
                new AddEntry(
                        EntryList.RELEASES,
                        Map.of("information", "Notes", "discloser", "Lakeview Imaging", "recipient", "Harbor Spine")));
        work(owners, day); // billed, so that it can be paid
        quietly(owners, new AgreeWithClient(null, null, BigDecimal.TEN, "", null, ""));
        quietly(owners, new IssueInvoice(day, null, null, ""));
        work(owners, day); // to be billed
        quietly(owners, new StartTimer());
        List<Deed> all = DeskCatalogue.get().deeds();
        List<Deed> first =
                all.stream().filter(deed -> left.contains(deed.command())).toList();
        for (int i = 0; i < STEPS && !left.isEmpty(); i++) {
            Deed deed = i < first.size() ? first.get(i) : all.get(random.nextInt(all.size()));
            boolean fresh = left.contains(deed.command());
            for (int tries = fresh ? TRIES : 1; tries > 0; tries--) {
                Optional<CaseCommand> command =
                        owners.query(careCase -> command(deed, careCase, day)).join();
                Outcome outcome =
                        command.map(each -> quietly(owners.copy(), each)).orElse(null);
                if (outcome instanceof Outcome.Done done && !done.changes().isEmpty()) {
                    if (fresh) {
                        byAll(id, day, command.get(), done);
                        left.remove(deed.command());
                    }
                    if (i >= first.size()) {
                        quietly(owners, command.get());
                    }
                    break;
                }
            }
        }
    }

    private static void work(CaseSession owners, LocalDate day) {
        quietly(
                owners,
                new AddEntry(
                        EntryList.TIME_ENTRIES,
                        Map.of("on", day.toString(), "minutes", "30", "text", "Calls", "billable", "true")));
    }

    /** @return null where the generated values make no sense at all */
    private static Outcome quietly(CaseSession session, CaseCommand command) {
        try {
            return session.execute(command).join();
        } catch (CompletionException notForThisEntry) {
            return null;
        }
    }

    private void byAll(CaseId id, LocalDate day, CaseCommand command, Outcome.Done done) {
        for (Role role : Role.values()) {
            tries(id, day, command, role, done);
        }
    }

    /** {@link RolesTest} tries what a scenario does, when it is due. */
    private void withoutThoseOf(Scenario scenario, Set<String> left) {
        var id = new CaseId("00000000-0000-4000-8000-00000000000" + scenario.number());
        new ScenarioRun(scenario, repository, projector)
                .follow(id, (careCase, step, command) -> left.remove(command.name()));
    }

    private void tries(CaseId id, LocalDate day, CaseCommand command, Role role, Outcome.Done done) {
        boolean included =
                done.changes().stream().allMatch(change -> role.may(CaseRights.needed(command.name(), change)));
        Outcome outcome = execute(id, day, command, role);
        String told = command.name() + " by " + role + ": " + outcome;
        if (included) {
            assertTrue(outcome.done(), told);
        } else {
            assertEquals(
                    REFUSED, ((Outcome.Rejected) outcome).problems().getFirst().message(), told);
        }
        assertTrue(role != Role.AUDITOR || !included, told);
        assertTrue(role != Role.OWNER || included, told);
    }

    private Optional<CaseCommand> command(Deed deed, CareCase careCase, LocalDate day) {
        Map<String, String> values = new HashMap<>();
        for (EntryField field : deed.fields()) {
            List<String> offered = values(field, careCase, day);
            if (offered.isEmpty() && field.required()) {
                return Optional.empty();
            }
            if (!offered.isEmpty() && (field.required() || random.nextInt(3) > 0)) {
                values.put(field.feature(), offered.get(random.nextInt(offered.size())));
            }
        }
        try {
            return Optional.of(deed.with(values));
        } catch (RuntimeException notLikeThis) {
            return Optional.empty();
        }
    }

    /** Values that the field may take, in the strict form. */
    private static List<String> values(EntryField field, CareCase careCase, LocalDate day) {
        return switch (field.kind()) {
            case LINE, PAGE, LINES ->
                field.feature().equals("pair")
                        ? List.of("1-2", "1-3", "2-3")
                        : List.of("Ask again", careCase.getOwner() == null ? "Sam Lee" : careCase.getOwner());
            case DATE ->
                List.of(
                        day.toString(),
                        day.plusDays(9).toString(),
                        day.minusDays(3).toString());
            case TIME -> List.of("10:00");
            case MOMENT -> List.of(day + "T15:00:00Z", day.plusDays(9) + "T15:00:00Z");
            case WHOLE_NUMBER, NUMBER, SHARE -> List.of("1", "3", "30");
            case MONEY -> List.of("240.50");
            case YES_NO -> List.of("true", "false");
            case CHOICE, CHOICES -> field.choices();
            case TELEPHONE -> List.of("(555) 555-0142");
            case CODE -> List.of("M16.11", "M48.062", "C61");
            case REFERENCE, REFERENCES -> ids(field, careCase);
            case NUMBERED_REFERENCES ->
                ids(field, careCase).stream().map(id -> id + "=1").toList();
        };
    }

    private static List<String> ids(EntryField field, CareCase careCase) {
        List<String> ids = new ArrayList<>();
        careCase.eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element
                    && field.refersTo().filter(type -> type.isInstance(each)).isPresent()) {
                ids.add(element.getId());
            }
        });
        return ids;
    }

    private CaseSession session(CaseId id, LocalDate day, Role role) {
        var services = CaseServices.direct(repository, projector, Fixed.on(day.toString()), Fixed.sentences());
        return CaseSession.open(services, new Actor("Somebody", role), id);
    }

    /** On a copy of the case as it stands then. */
    private Outcome execute(CaseId id, LocalDate day, CaseCommand command, Role role) {
        return session(id, day, role).copy().execute(command).join();
    }
}
