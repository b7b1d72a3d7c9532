package care.quarterback.presentation.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.FamilyTree.Filling;
import care.quarterback.presentation.casefile.FamilyTree.Person;
import care.quarterback.presentation.casefile.FamilyTree.Shape;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FamilyTreePresenterTest {

    private final LiveCase live = new MemoryStores().fresh("2026-03-20");
    private FamilyTree tree;

    private void start() {
        new FamilyTreePresenter(live, shown -> tree = shown).start();
    }

    private void relative(String relationship, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("relationship", relationship));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        add(EntryList.FAMILY_HISTORY, Optional.empty(), fields);
    }

    private void add(EntryList list, Optional<ObjectId> owner, Map<String, String> fields) {
        live.execute(new AddEntry(list, owner, fields), outcome -> {});
    }

    private Person person(String title) {
        return tree.people().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutRelativesNothingIsDrawn() {
        start();
        assertTrue(tree.people().isEmpty());
    }

    @Test
    void thePatientStandsBelowTheParentsWhetherOrNotTheyAreEntered() {
        start();
        relative("SISTER");
        assertEquals(
                List.of("father", "mother", "patient", "sister"),
                tree.people().stream().map(Person::title).toList());
        assertEquals(person("father").row() + 1, person("patient").row());
        assertTrue(person("father").entry().isEmpty());
        assertEquals("father: not entered yet", person("father").words());
        assertEquals(0, person("patient").column());
        assertEquals(person("father").row(), tree.top());
        assertEquals(2, tree.rows());
    }

    @Test
    void aSymbolSaysSexIllnessAndDeathAndTheWordsSayTheSame() {
        start();
        relative("MOTHER", "name", "Edda", "deceased", "YES", "ageAtDeath", "71");
        ObjectId mother = live.read(careCase ->
                        new ObjectId(careCase.getFamilyHistory().getFirst().getId()))
                .join();
        add(EntryList.FAMILY_CONDITIONS, Optional.of(mother), Map.of("text", "breast cancer", "onsetAge", "48"));
        Person drawn = person("mother");
        assertEquals(Shape.CIRCLE, drawn.shape());
        assertEquals(Filling.HALF, drawn.filling());
        assertTrue(drawn.deceased());
        assertEquals("mother: Edda, died at 71, breast cancer, at age 48", drawn.words());
        assertTrue(tree.words().contains(drawn.words()));
    }

    @Test
    void nobodyStandsOnAnother() {
        start();
        for (String each : List.of(
                "MOTHER",
                "FATHER",
                "SISTER",
                "SISTER",
                "BROTHER",
                "DAUGHTER",
                "SON",
                "SON",
                "GRANDPARENT",
                "GRANDPARENT",
                "GRANDPARENT",
                "AUNT",
                "AUNT",
                "UNCLE",
                "COUSIN",
                "COUSIN",
                "NIECE_NEPHEW",
                "GRANDCHILD",
                "HALF_SIBLING",
                "OTHER")) {
            relative(each);
        }
        assertEquals(21, tree.people().size());
        assertEquals(
                21,
                tree.people().stream()
                        .map(person -> person.row() + " " + person.column())
                        .collect(Collectors.toSet())
                        .size());
        assertEquals(5, tree.rows());
        for (var line : tree.lines()) {
            assertFalse(line.fromColumn() < tree.left() - 0.6 || line.toColumn() > tree.right() + 0.6, line.toString());
        }
    }
}
