package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.Severity;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.FormIntent.Add;
import care.quarterback.presentation.section.FormIntent.Change;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapPlacesTest {

    private static final String DAY = "2026-03-20";
    private static final Set<String> PAGES_OF_THEIR_OWN = Set.of("opinions", "consensus");

    private LiveCase live = new MemoryStores().scenario("before-visit", DAY);

    private static Gap gap(CheckCode code, String key, String subject) {
        return new Gap(
                code,
                Severity.WARN,
                Gate.VISIT,
                key,
                subject,
                "",
                "",
                List.of(),
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    private SectionPlace place(CheckCode code, String key) {
        return live.read(careCase -> GapPlaces.of(careCase, gap(code, key, ""))).join();
    }

    /** The place is there, and its form can be opened with what it says is known. */
    private void reached(SectionPlace place) {
        Optional<Section> section = Sections.on(place.page()).stream()
                .filter(each -> each.key().equals(place.part()))
                .findFirst();
        if (section.isEmpty()) {
            assertTrue(PAGES_OF_THEIR_OWN.contains(place.page()), place.toString());
            return;
        }
        var part = new Part(live, section.get());
        if (place.intent().filter(Add.class::isInstance).isPresent()) {
            assertFalse(part.presenter().addWords().isBlank(), place.toString());
        }
        part.presenter().open(place);
        assertEquals(place.intent().isPresent(), part.open(), place.toString());
        Set<String> fields = !part.open()
                ? Set.of()
                : part.form().fields().stream().map(FormField::name).collect(Collectors.toSet());
        place.known().forEach((field, value) -> {
            if (fields.contains(field)) {
                assertEquals(value, part.field(field).value(), place.toString());
            } else {
                assertEquals("belongsTo", field, place.toString()); // where only one can hold it, nobody is asked
            }
        });
        if (part.open()) {
            asksWhatSettlesIt(part, place);
        }
        part.presenter().close();
        part.presenter().stop();
    }

    /** What one came for is in sight, and the keyboard stands there. */
    private static void asksWhatSettlesIt(Part part, SectionPlace place) {
        List<FormField> asked = part.form().fields().stream()
                .filter(field -> place.asking().contains(field.name()))
                .toList();
        assertFalse(asked.isEmpty(), place.toString());
        assertTrue(asked.stream().noneMatch(FormField::more), place.toString());
        assertTrue(
                asked.stream().anyMatch(field -> field.name().equals(part.form().first())), place.toString());
    }

    @ParameterizedTest
    @EnumSource(CheckCode.class)
    void everyGapHasAPlaceWhetherOrNotItNamesAnEntry(CheckCode code) {
        reached(place(code, ""));
        reached(place(code, "2"));
        assertFalse(new PlaceWords(live.room()).of(place(code, "")).isBlank());
    }

    @ParameterizedTest
    @EnumSource(DeadlineCode.class)
    void everyDateHasAPlace(DeadlineCode code) {
        var deadline = new Deadline(
                code, "", "", LocalDate.parse(DAY), Optional.empty(), "", false, false, "", Optional.empty());
        SectionPlace place =
                live.read(careCase -> DatePlaces.of(careCase, deadline)).join();
        reached(place);
        assertFalse(new PlaceWords(live.room()).of(place).isBlank());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theGapsOfASampleCaseLeadToFormsThatOpen(int scenario) {
        for (Scenario.Stage stage : Scenarios.number(scenario).stages()) {
            live = new MemoryStores()
                    .scenario(scenario, stage.name(), stage.until().toString());
            places().forEach(this::reached);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theDatesOfASampleCaseLeadToTheFieldsThatSettleThem(int scenario) {
        for (Scenario.Stage stage : Scenarios.number(scenario).stages()) {
            live = new MemoryStores()
                    .scenario(scenario, stage.name(), stage.until().toString());
            dates().forEach(this::reached);
        }
    }

    private List<SectionPlace> dates() {
        var query = new PlanQuery(live.room().sentences(), live.settings());
        return live.read(careCase -> query.plan(careCase, live.room().today()).deadlines().stream()
                        .map(date -> DatePlaces.of(careCase, date))
                        .toList())
                .join();
    }

    private List<SectionPlace> places() {
        var query = new PlanQuery(live.room().sentences(), live.settings());
        return live.read(careCase -> query.plan(careCase, live.room().today()).gaps().stream()
                        .map(gap -> GapPlaces.of(careCase, gap))
                        .toList())
                .join();
    }

    @Test
    void aCallToThePlanIsOpenedForTheOpinionAndItsOnlyPlan() {
        SectionPlace place = place(CheckCode.COVERAGE_UNCHECKED, "2");
        assertEquals("coverage", place.page());
        assertEquals("coverage-calls", place.part());
        assertEquals("2", place.known().get("opinionNumber"));
    }

    @Test
    void theTalkWithThePrimaryCareDoctorIsWhatOneCameToRecord() {
        var part = new Part(
                live,
                Sections.on("primary-care").stream()
                        .filter(each -> each.key().equals("conversations"))
                        .findFirst()
                        .orElseThrow());
        part.presenter().open(place(CheckCode.PCP_TALK_MISSING, ""));
        assertEquals("true", part.field("primaryCare").value());
        assertFalse(part.field("primaryCare").more());
        assertEquals("Fri, Mar 20, 2026", part.field("on").value());
        assertEquals("mode", part.form().first());
        part.presenter().add();
        assertTrue(part.field("primaryCare").more(), "the form as such keeps its order");
    }

    @Test
    void whatIsOfOneEntryOpensThatEntry() {
        String release =
                live.read(careCase -> careCase.getReleases().getFirst().getId()).join();
        SectionPlace place = place(CheckCode.RELEASE_INVALID, release);
        assertEquals(release, ((Change) place.intent().orElseThrow()).entry().value());
        assertEquals(release, place.row().orElseThrow().value());
    }

    @Test
    void whatWasTypedForAnotherOpinionGoesAndForTheSameStays() {
        var part = new Part(
                live,
                Sections.on("coverage").stream()
                        .filter(each -> each.key().equals("coverage-calls"))
                        .findFirst()
                        .orElseThrow());
        part.presenter().open(place(CheckCode.COVERAGE_UNCHECKED, "2"));
        part.type("representative", "Dana");
        part.presenter().close();
        part.presenter().open(place(CheckCode.COVERAGE_UNCHECKED, "2"));
        assertEquals("Dana", part.field("representative").value());
        part.presenter().open(place(CheckCode.COVERAGE_UNCHECKED, "3"));
        assertEquals("", part.field("representative").value());
        assertEquals("3", part.field("opinionNumber").value());
    }
}
