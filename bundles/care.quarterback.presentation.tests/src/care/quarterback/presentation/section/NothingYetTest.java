package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import care.quarterback.core.check.Step;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.MemoryStores;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NothingYetTest {

    private final MemoryStores stores = new MemoryStores();

    private static Section visits() {
        return StepSections.of(Step.VISIT).main().stream()
                .filter(section -> section.key().equals("visits"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Choice<String>> offices(LiveCase live) {
        var part = new Part(live, visits());
        part.presenter().add();
        return part.field("office").choices();
    }

    @Test
    void aListWithNothingInItSaysWhereOneIsAddedAndChoosesNothing() {
        assertEquals(
                List.of(new Choice<>("", "None yet. Add one on “Second doctor”, under “Offices”.")),
                offices(stores.fresh("2026-03-02")));
    }

    @Test
    void whereThereIsSomethingToChooseItStandsAlone() {
        List<Choice<String>> offices = offices(stores.scenario("before-visit", "2026-03-20"));
        assertFalse(offices.isEmpty());
        assertFalse(offices.stream().anyMatch(each -> each.value().isEmpty()), offices.toString());
    }

    @Test
    void everyFieldThatChoosesAnEntrySaysSomethingInANewCase() {
        LiveCase live = stores.fresh("2026-03-02");
        Stream.of(Step.values())
                .flatMap(step -> StepSections.of(step).main().stream())
                .forEach(section -> {
                    var part = new Part(live, section);
                    if (!part.presenter().addWords().isBlank()) {
                        part.presenter().add();
                        part.form().fields().stream()
                                .filter(field -> field.kind() == FieldKind.REFERENCE)
                                .forEach(field ->
                                        assertFalse(field.choices().isEmpty(), section.key() + " " + field.name()));
                    }
                });
    }
}
