package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Step;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionAuthor;
import care.quarterback.model.StarterQuestion;
import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.casefile.PlanColumn.GapLine;
import care.quarterback.presentation.live.AuditLine;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in a form before anybody types. */
class PresetsTest {

    private static final String DAY = "2026-03-20";

    private final LiveCase live = new MemoryStores().scenario("before-visit", DAY);

    private Part part(Step step, String key) {
        return part(live, step, key);
    }

    private static Part part(LiveCase of, Step step, String key) {
        return new Part(
                of,
                StepSections.of(step).main().stream()
                        .filter(section -> section.key().equals(key))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aConversationAndACallAreOfTodayUntilSomebodySaysOtherwise() {
        var talks = part(Step.PRIMARY_CARE, "conversations");
        talks.presenter().add();
        assertEquals("Fri, Mar 20, 2026", talks.field("on").value());
        talks.type("mode", "TELEPHONE").presenter().submit();
        assertFalse(talks.open(), () -> talks.form().toString());
        assertTrue(
                talks.rows().getLast().startsWith("Fri, Mar 20, 2026"),
                talks.rows().toString());
        var calls = part(Step.COVERAGE, "coverage-calls");
        calls.presenter().add();
        calls.fill("on", "3/18/2026");
        assertEquals("Wed, Mar 18, 2026", calls.field("on").value());
    }

    @Test
    void timeIsOfWhoEntersIt() {
        var time = new Part(live, Sections.TIME);
        time.presenter().add();
        assertEquals(live.person(), time.field("by").value());
        assertEquals("Fri, Mar 20, 2026", time.field("on").value());
    }

    @Test
    void aPhoneNumberIsOne() {
        var phones = new Part(live, Sections.PHONES);
        phones.presenter().add();
        assertEquals("PHONE", phones.field("kind").value());
    }

    @Test
    void whatIsLeftOverIsTheLastChoice() {
        var items = part(Step.RECORDS, "requested-items");
        items.presenter().add();
        List<Choice<String>> types = items.field("type").choices();
        assertEquals("OTHER", types.getLast().value());
        assertEquals("", items.field("type").value(), "nothing is chosen beforehand");
    }

    @Test
    void aStarterQuestionOpensAlreadyWritten() {
        LiveCase fresh = new MemoryStores().fresh(DAY);
        var referrals = part(fresh, Step.SECOND_DOCTOR, "referrals");
        referrals.presenter().begin("start-referral");
        referrals.type("mode", "IN_PERSON", "independence", "OPEN").presenter().submit();
        List<GapLine> missing = starters(fresh);
        assertEquals(4, missing.size());
        var part = new Part(fresh, Sections.QUESTIONS);
        part.presenter().open(missing.getFirst().place());
        assertFalse(part.field("text").value().isBlank());
        part.presenter().submit();
        assertEquals(3, starters(fresh).size());
        Question added =
                fresh.read(careCase -> careCase.getQuestions().getLast()).join();
        assertEquals(QuestionAuthor.GUIDE, added.getAuthorRole());
        assertFalse(added.getStarter() == StarterQuestion.NONE);
    }

    private static List<GapLine> starters(LiveCase live) {
        List<CaseScreen> screens = new ArrayList<>();
        var presenter = new CasePresenter(live);
        presenter.start(new CasePresenter.View() {
            @Override
            public void show(CaseScreen screen) {
                screens.add(screen);
            }

            @Override
            public void showAudit(List<AuditLine> lines, String proof) {
                throw new AssertionError(proof);
            }

            @Override
            public void refused(String field, String sentence) {
                throw new AssertionError(sentence);
            }

            @Override
            public void accepted() {
                throw new AssertionError("nothing was typed");
            }
        });
        return Stream.of(screens.getLast().plan().gaps())
                .flatMap(List::stream)
                .filter(gap -> gap.code() == CheckCode.STARTER_QUESTION_MISSING)
                .toList();
    }
}
