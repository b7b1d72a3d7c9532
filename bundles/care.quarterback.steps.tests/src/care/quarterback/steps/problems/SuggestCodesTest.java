package care.quarterback.steps.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.Coding;
import care.quarterback.model.Condition;
import care.quarterback.model.value.ObjectId;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuggestCodesTest {

    private final CaseSession session = CaseSession.create(
            new CaseServices(
                    new MemoryRepository(),
                    new CaseProjector(careCase -> List.of(), careCase -> List.of()),
                    Fixed.on("2026-03-02"),
                    Fixed.ids(),
                    Fixed.sentences(),
                    () -> Runnable::run),
            new Actor("N. Okonjo"));
    private final SuggestCodes suggest = new SuggestCodes(new FewCodes(true));

    /** A problem as a record brings it: coded in SNOMED CT. */
    @CommandName("Bring")
    private record Bring(String text) implements CaseCommand {
        @Override
        public void apply(CaseEdit edit) {
            Condition condition = edit.create(Condition.class);
            condition.setText(text);
            Coding source = edit.create(Coding.class);
            source.setSystem("http://snomed.info/sct");
            source.setCode("18347007");
            condition.getCodings().add(source);
            edit.careCase().getConditions().add(condition);
        }
    }

    /** Finds entries that hold every word. */
    private record FewCodes(boolean complete) implements CodeCatalogue {

        private static final List<Entry> ENTRIES = List.of(
                new Entry("M48.061", "Spinal stenosis, lumbar region without neurogenic claudication", true),
                new Entry("M16.11", "Unilateral primary osteoarthritis, right hip", true),
                new Entry("H81.01", "Meniere's disease, right ear", true));

        @Override
        public String release() {
            return "a few codes";
        }

        @Override
        public Optional<Entry> lookup(String code) {
            return ENTRIES.stream().filter(each -> each.code().equals(code)).findFirst();
        }

        @Override
        public List<Entry> search(String text, int limit) {
            if (text.equals("a spell of the vapors")) {
                return List.of(new Entry("R55", "Syncope and collapse", true, text));
            }
            return ENTRIES.stream()
                    .filter(each -> Stream.of(text.split(" "))
                            .allMatch(each.text().toLowerCase(java.util.Locale.ROOT)::contains))
                    .limit(limit)
                    .toList();
        }
    }

    @Test
    void aProblemIsSearchedForByItsWords() {
        session.execute(new Bring("Spinal stenosis of lumbar region (disorder)"))
                .join();
        var rows = session.query(suggest::rows).join();
        assertEquals("M48.061", rows.get(0).choices().get(0).code());
    }

    @Test
    void wordsThatTheCatalogueDoesNotKnowAreLetGoOneByOne() {
        session.execute(new Bring("Osteoarthritis of right hip joint NOS")).join();
        assertEquals(
                "M16.11",
                session.query(suggest::rows).join().get(0).choices().get(0).code());
    }

    @Test
    void aTextThatIsANameIsSearchedForAsItIs() {
        session.execute(new Bring("A spell of the vapors (finding)")).join();
        var choices = session.query(suggest::rows).join().get(0).choices();
        assertEquals("R55", choices.get(0).code());
        assertEquals("a spell of the vapors", choices.get(0).foundUnder());
    }

    @Test
    void anApostropheStaysInItsWord() {
        session.execute(new Bring("Probable Meniere's disease")).join();
        assertEquals(
                "H81.01",
                session.query(suggest::rows).join().get(0).choices().get(0).code());
    }

    @Test
    void aConfirmedCodeEndsTheSuggestionAndUndoBringsItBack() {
        session.execute(new Bring("Spinal stenosis of lumbar region (disorder)"))
                .join();
        ObjectId condition = session.query(suggest::rows).join().get(0).condition();
        assertTrue(session.execute(new ConfirmCode(condition, "m48.061", "Spinal stenosis, lumbar region"))
                .join()
                .done());
        assertEquals(List.of(), session.query(suggest::rows).join());
        assertEquals(
                List.of("18347007", "M48.061"),
                session.query(careCase -> careCase.getConditions().get(0).getCodings().stream()
                                .map(Coding::getCode)
                                .toList())
                        .join(),
                "the source's own code stays");
        assertTrue(session.execute(new ConfirmCode(condition, "M48.061", "")).join() instanceof Outcome.Rejected);
        session.undo().join();
        assertEquals(1, session.query(suggest::rows).join().size());
    }

    @Test
    void withoutAReleaseNothingIsSuggested() {
        session.execute(new Bring("Spinal stenosis of lumbar region (disorder)"))
                .join();
        assertEquals(
                List.of(),
                session.query(new SuggestCodes(new FewCodes(false))::rows).join());
    }
}
