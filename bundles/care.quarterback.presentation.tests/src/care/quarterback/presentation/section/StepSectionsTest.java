package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.Step;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepSectionsTest {

    private final MemoryStores stores = new MemoryStores();
    private final LiveCase live = stores.scenario("before-visit", "2026-03-20");

    private static Stream<Section> all() {
        return Stream.concat(
                Stream.of(
                        Sections.CASE,
                        Sections.PHONES,
                        Sections.CONTACT_PHONES,
                        Sections.PERMISSIONS,
                        Sections.RESULTS,
                        Sections.REPORTS,
                        Sections.PAST_VISITS,
                        Sections.RELATIVES,
                        Sections.RELATIVES_PROBLEMS,
                        Sections.CARE_PLANS,
                        Sections.TIME,
                        Sections.EXPENSES,
                        Sections.CLIENT),
                Stream.of(Step.values())
                        .map(StepSections::of)
                        .flatMap(step -> Stream.concat(step.main().stream(), step.more().stream())));
    }

    private Section section(String key) {
        return all().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void everySectionOfEveryPageNamesItselfAndItsColumns() {
        for (String page : Sections.PAGES) {
            for (Section each : Sections.on(page)) {
                var presenter = new Part(live, each).presenter();
                assertFalse(presenter.title().isBlank(), each.key());
                assertFalse(presenter.emptySentence().isBlank(), each.key());
                assertEquals(each.columns().size(), presenter.titles().size(), each.key());
                assertTrue(presenter.titles().stream().noneMatch(String::isBlank), each.key());
            }
        }
        assertTrue(new Part(live, Sections.PAYMENTS).presenter().titles().contains("Invoice"));
    }

    @Test
    void everySectionHasATitleAWordForNothingAndCanBeFilled() {
        all().forEach(each -> {
            var part = new Part(live, each);
            assertFalse(part.presenter().title().isBlank(), each.key());
            assertFalse(part.presenter().emptySentence().isBlank(), each.key());
            assertEquals(each.columns().size(), part.presenter().titles().size());
            assertTrue(
                    !part.presenter().addWords().isBlank()
                            || part.presenter().deeds().stream().anyMatch(deed -> !deed.row())
                            || List.of("request", "shipments").contains(each.key()),
                    each.key());
            for (var deed : part.presenter().deeds()) {
                if (!deed.row()) {
                    part.presenter().begin(deed.name());
                    if (part.open()) { // else it was done at once
                        assertEquals(deed.label(), part.form().title());
                        part.presenter().close();
                    }
                }
            }
            if (!part.presenter().addWords().isBlank()) {
                part.presenter().add();
                assertTrue(part.open(), each.key());
                part.presenter().close();
            }
        });
    }

    @Test
    void anEntryOfTheOneReferralNeedsNoWordOnWhoseItIs() {
        var part = new Part(live, section("scheduling-calls"));
        int before = part.rows().size();
        part.presenter().add();
        assertTrue(part.form().fields().stream().noneMatch(field -> field.name().equals("belongsTo")));
        part.type("on", "3/19/26", "spokeWith", "Dana", "saidSecondOpinion", "true")
                .presenter()
                .submit();
        assertEquals(before + 1, part.rows().size());
        assertTrue(part.rows().getLast().contains("Dana"), part.rows().toString());
    }

    @Test
    void anEntryThatSeveralCanHoldAsksForTheOneAndPresumesNone() {
        var part = new Part(live, section("office-phones"));
        part.presenter().add();
        assertEquals("", part.field("belongsTo").value());
        part.type("value", "555 555 0188", "kind", "PHONE").presenter().submit();
        assertEquals("Choose one under “Office.”", part.field("belongsTo").refusal());
        var office = part.field("belongsTo").choices().getFirst();
        part.type("belongsTo", office.value()).presenter().submit();
        assertFalse(part.open(), () -> part.form().toString());
        assertTrue(part.rows().getLast().startsWith(office.words()), part.rows().toString());
    }

    @Test
    void aDeedOnNoRowIsDoneFromItsForm() {
        var part = new Part(live, section("request"));
        part.presenter().begin("state-purpose");
        part.type("purposes", "ALTERNATIVES_TO_SURGERY", "statement", "Is surgery the only way?");
        List<String> names = part.form().fields().stream().map(FormField::name).toList();
        part.presenter().submit();
        assertFalse(part.open(), () -> names + " " + part.form());
        assertTrue(
                part.rows().getFirst().contains("Is surgery the only way?"),
                part.rows().toString());
    }

    @Test
    void aQuestionIsMovedByOnePlaceAndBackByUndo() {
        var part = new Part(live, section("questions"));
        List<String> before = part.rows();
        part.presenter().move(part.screen().rows().getFirst().id(), true);
        assertEquals(before, part.rows());
        part.presenter().move(part.screen().rows().getFirst().id(), false);
        assertEquals(before.getFirst(), part.rows().get(1));
        assertEquals(before.get(1), part.rows().getFirst());
        live.undo();
        assertEquals(before, part.rows());
    }

    @Test
    void aTopicGoesOverToTheNextPartOfTheVisit() {
        var part = new Part(live, section("agenda"));
        for (String topic : List.of("opening:how it began", "middle:the scan", "middle:the nerves")) {
            part.presenter().begin("put-on-agenda");
            part.type(
                            "topic",
                            topic.substring(topic.indexOf(':') + 1),
                            "phase",
                            topic.substring(0, topic.indexOf(':')).toUpperCase(Locale.ROOT))
                    .presenter()
                    .submit();
        }
        var first = part.row("how it began");
        part.presenter().move(first, false);
        assertTrue(
                part.rows().stream().anyMatch(row -> row.startsWith("middle | how it began")),
                part.rows().toString());
        int at = part.rows()
                .indexOf(part.rows().stream()
                        .filter(row -> row.contains("how it began"))
                        .findFirst()
                        .orElseThrow());
        part.presenter().move(first, false);
        assertTrue(part.rows().get(at + 1).contains("how it began"), part.rows().toString());
    }
}
