package care.quarterback.presentation.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.model.Answer;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.consensus.FieldKey.ChoiceKey;
import care.quarterback.presentation.consensus.FieldKey.TextKey;
import care.quarterback.presentation.consensus.WorkScreen.ChoiceField;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import care.quarterback.presentation.consensus.WorkScreen.TextField;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.MemoryStores;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was filled in to a line of work and not saved is there when the line is opened again, by whomever opens the panel. */
class WorkDraftsTest {

    private static final ObjectId SURGERY = new ObjectId("00000000-0000-4000-8000-000000000001");
    private static final ObjectId THERAPY = new ObjectId("00000000-0000-4000-8000-000000000002");
    private static final TextKey NOTES = new TextKey("notes");
    private static final ChoiceKey<Answer> ANSWER = new ChoiceKey<>("answer", Answer.class);
    private static final ChoiceKey<ObjectId> OPTION = new ChoiceKey<>("option", ObjectId.class);

    private final LiveCase live = new MemoryStores().fresh("2026-03-20");

    private static WorkScreen<String> open(String line, List<Choice<ObjectId>> options) {
        var form = new Form<String>(
                List.of(),
                List.of(
                        Field.page(NOTES, "Notes", ""),
                        Field.open(
                                ANSWER,
                                "Answer",
                                "choose",
                                List.of(new Choice<>(Answer.YES, "yes"), new Choice<>(Answer.NO, "no"))),
                        Field.open(OPTION, "Option", "choose", options)),
                List.of());
        return new WorkScreen<>(
                "next",
                List.of(new Line<>(
                        line,
                        Mark.NOW,
                        "now",
                        "title",
                        "words",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(form))));
    }

    private static WorkScreen<String> open(String line) {
        return open(line, List.of(new Choice<>(SURGERY, "Surgery"), new Choice<>(THERAPY, "Therapy")));
    }

    private WorkDrafts panel(String line) {
        return panel(open(line));
    }

    private WorkDrafts panel(WorkScreen<String> screen) {
        var drafts = new WorkDrafts("call");
        drafts.about(Optional.of(live));
        drafts.turnTo(screen);
        return drafts;
    }

    private static String notes(WorkDrafts drafts, WorkScreen<String> screen) {
        return drafts.values(screen.open().orElseThrow().form().orElseThrow()).text(NOTES);
    }

    private static <V> Optional<V> chosen(WorkDrafts drafts, WorkScreen<String> screen, ChoiceKey<V> key) {
        return drafts.values(screen.open().orElseThrow().form().orElseThrow()).choice(key);
    }

    private void fillIn() {
        WorkDrafts drafts = panel("minutes");
        drafts.type(NOTES, "Both doctors agree on the hip.");
        drafts.choose(ANSWER, Optional.of(Answer.NO));
        drafts.choose(OPTION, Optional.of(THERAPY));
    }

    @Test
    void anotherPanelOnTheSameLineShowsIt() {
        fillIn();
        WorkScreen<String> screen = open("minutes");
        WorkDrafts again = panel(screen);
        assertEquals("Both doctors agree on the hip.", notes(again, screen));
        assertEquals(Optional.of(Answer.NO), chosen(again, screen, ANSWER));
        assertEquals(Optional.of(THERAPY), chosen(again, screen, OPTION));
        var fields = screen.open().orElseThrow().form().orElseThrow().fields();
        assertEquals("Both doctors agree on the hip.", again.shown((TextField) fields.get(0)));
        assertEquals(Optional.of(Answer.NO), again.shown((ChoiceField<?>) fields.get(1)));
    }

    @Test
    void itBelongsToItsLineAndItsCase() {
        fillIn();
        assertEquals("", notes(panel("outcome"), open("outcome")));
        var elsewhere = new WorkDrafts("call");
        elsewhere.about(Optional.of(new MemoryStores().fresh("2026-03-20")));
        elsewhere.turnTo(open("minutes"));
        assertEquals("", notes(elsewhere, open("minutes")));
    }

    @Test
    void whatIsNoLongerOfferedIsNotChosen() {
        fillIn();
        WorkScreen<String> without = open("minutes", List.of(new Choice<>(SURGERY, "Surgery")));
        assertEquals(Optional.empty(), chosen(panel(without), without, OPTION));
    }

    @Test
    void aLineThatIsDoneLeavesNothing() {
        fillIn();
        WorkDrafts drafts = panel("minutes");
        drafts.saved(Set.of(NOTES));
        assertEquals(Optional.of(Answer.NO), chosen(drafts, open("minutes"), ANSWER));
        drafts.turnTo(open("outcome"));
        assertEquals(List.of(), live.drafts().restored());
        assertEquals(Optional.empty(), chosen(panel("minutes"), open("minutes"), ANSWER));
    }
}
