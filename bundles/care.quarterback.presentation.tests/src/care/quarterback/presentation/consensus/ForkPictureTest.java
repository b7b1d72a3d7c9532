package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.consensus.agreement.CodeFork;
import care.quarterback.consensus.agreement.CodeFork.Branch;
import care.quarterback.consensus.agreement.CodeFork.Step;
import care.quarterback.presentation.consensus.ForkPicture.Node;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ForkPictureTest {

    private static final Step ROOT = new Step(0, "", "All diagnoses");

    private static List<String> drawn(List<Branch> branches, int partsAt) {
        return ForkPicture.of(new CodeFork(branches, partsAt, OptionalDouble.empty())).nodes().stream()
                .map(Node::code)
                .toList();
    }

    @Test
    void levelsWithoutWordsAreLeftOut() {
        var chapter = new Step(1, "M00-M99", "Musculoskeletal system");
        List<Branch> branches = List.of(
                new Branch(
                        1,
                        List.of(
                                ROOT,
                                chapter,
                                new Step(2, "M45-M49", "Spondylopathies"),
                                new Step(3, "M48", ""),
                                new Step(4, "M48.0", ""),
                                new Step(5, "M48.06", ""),
                                new Step(6, "M48.062", ""))),
                new Branch(
                        2,
                        List.of(
                                ROOT,
                                chapter,
                                new Step(2, "M15-M19", "Osteoarthritis"),
                                new Step(3, "M16", ""),
                                new Step(4, "M16.1", ""),
                                new Step(5, "M16.11", ""))));
        assertEquals(List.of("", "M00-M99", "M45-M49", "M48.062", "M15-M19", "M16.11"), drawn(branches, 1));
        assertEquals(
                "1: M00-M99 > M45-M49 > M48.062\n2: M00-M99 > M15-M19 > M16.11",
                ForkPicture.of(new CodeFork(branches, 1, OptionalDouble.empty()))
                        .words());
    }

    @Test
    void whereTheWaysPartIsDrawnAlsoWithoutWords() {
        var category = new Step(1, "M48", "");
        List<Branch> branches = List.of(
                new Branch(1, List.of(ROOT, category, new Step(2, "M48.0", ""))),
                new Branch(2, List.of(ROOT, category, new Step(2, "M48.5", ""))));
        assertEquals(List.of("", "M48", "M48.0", "M48.5"), drawn(branches, 1));
    }
}
