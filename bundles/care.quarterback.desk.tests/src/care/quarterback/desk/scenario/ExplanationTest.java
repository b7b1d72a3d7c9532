package care.quarterback.desk.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.comparison.Explanation;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a coordinator reads aloud from the screen: what differs, why it matters, what is next. */
@Requirement("S117")
class ExplanationTest {

    private final CompareQuery compare = new CompareQuery(DeskTexts.in(Locale.US));

    private Explanation told(int number, String stage, String on) {
        Scenario scenario = Scenarios.number(number);
        return new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(scenario.stage(stage))
                .query(careCase -> compare.rows(careCase, Optional.empty(), LocalDate.parse(on))
                        .explanation())
                .join();
    }

    private static final String ILLNESS =
            "A treatment is meant for one illness. If the other doctor is right, it may not"
                    + " help, and the patient still takes its risks.";
    private static final String OPERATION = "One plan is surgery and another isn’t. Surgery can’t be undone.";
    private static final String NEED = "The doctors disagree on whether it has to be done. That can also change what an"
            + " insurance plan pays for a third opinion.";

    @Test
    void theBackOrTheHip() {
        Explanation told = told(1, "two-opinions", "2026-04-05");
        assertEquals(
                List.of(
                        "The doctors give two different diagnoses. Dr Ilse Vandermolen: Spinal stenosis, lumbar region"
                                + " with neurogenic claudication. Dr Tomas Eberle: Unilateral primary osteoarthritis,"
                                + " right hip.",
                        "The doctors recommend different types of treatment. Dr Ilse Vandermolen: L3-L5 decompression"
                                + " and fusion. Dr Tomas Eberle: image-guided hip injection + physical therapy.",
                        "The doctors disagree on whether the treatment is needed. Dr Ilse Vandermolen: needed. Dr Tomas Eberle:"
                                + " not needed."),
                told.differs());
        assertEquals(List.of(ILLNESS, OPERATION, NEED), told.matters());
        assertEquals(List.of("The opinions don’t agree yet. Ask the doctors to talk with each other."), told.next());
    }

    @Test
    void afterATalkWithoutAgreementTheThirdOpinionIsNext() {
        assertEquals(
                List.of(
                        "The doctors talked on Tue, Apr 14, 2026, and they still disagree.",
                        "Still open: Whether the pain comes from the spine or from the hip; Surgery of the spine, or an"
                                + " injection into the hip; Whether surgery is needed.",
                        "A third opinion is the next step. First check what the insurance plan says about it."),
                told(1, "after-call", "2026-04-15").next());
    }

    @Test
    void twoOfThreeDoctorsAreNamedTogether() {
        Explanation told = told(1, "final", "2026-05-20");
        assertEquals(
                List.of(
                        "The doctors don’t all give the same diagnosis. Dr Tomas Eberle and Dr Priya Raman: Unilateral"
                                + " primary osteoarthritis, right hip. Dr Ilse Vandermolen: Spinal stenosis, lumbar"
                                + " region with neurogenic claudication.",
                        "The doctors don’t all recommend the same treatment. Dr Tomas Eberle and Dr Priya Raman:"
                                + " image-guided hip injection + physical therapy. Dr Ilse Vandermolen: L3-L5"
                                + " decompression and fusion.",
                        "The doctors disagree on whether the treatment is needed. Dr Tomas Eberle and Dr Priya Raman: not needed."
                                + " Dr Ilse Vandermolen: needed."),
                told.differs());
        assertEquals(
                "Another opinion has been given since then. Talk with the patient about what matters most to them. The"
                        + " choice is theirs.",
                told.next().getLast());
    }

    @Test
    void oneIllnessGradedTwice() {
        Explanation told = told(2, "two-opinions", "2026-07-08");
        assertEquals(
                "Both doctors give the same diagnosis, but they differ in the details (grade). Dr Feld: 3+4=7."
                        + " Dr Amara Linde: 3+3=6.",
                told.differs().getFirst());
        assertEquals(
                "How far along an illness is often decides how strongly it’s treated.",
                told.matters().getFirst());
        assertEquals(
                List.of(
                        "The doctors talked on Mon, Jul 20, 2026, and they agree in part.",
                        "They agree on: Cancer of the prostate; Grade 3+4 with a small pattern 4.",
                        "Still open: Surgery or surveillance: both are acceptable.",
                        "The patient can ask for a third opinion but doesn’t have to. Talk with the patient about what’s"
                                + " still open."),
                told(2, "final", "2026-07-21").next());
    }

    @Test
    void awaitedResultsComeBeforeATalk() {
        Explanation told = told(3, "pending", "2026-09-10");
        assertEquals(
                "A doctor isn’t sure yet or is waiting for a result, so this may change. It’s too early to choose based"
                        + " on it.",
                told.matters().getFirst());
        assertEquals(
                List.of("A doctor is still waiting for tests. The results are due Thu, Sep 24, 2026. Ask the doctors to"
                        + " talk after that."),
                told.next());
    }

    @Test
    void doctorsWhoCameTogetherDifferedBefore() {
        Explanation told = told(3, "final", "2026-10-01");
        assertEquals(
                "The doctors’ opinions differed before they talked.",
                told.differs().getFirst());
        assertEquals(List.of(), told.matters());
        assertEquals(
                List.of(
                        "The doctors talked on Wed, Sep 30, 2026, and they agree.",
                        "They agree on: Amyloid of the heart, wild type.",
                        "Talk with the patient about the options and what matters most to them. The choice is theirs."),
                told.next());
    }

    @Test
    void twoOperationsForOneKnee() {
        Explanation told = told(4, "final", "2026-06-23");
        assertEquals(
                List.of(
                        "Both doctors recommend the same type of treatment, done in different ways. Dr Aldana: total"
                                + " knee replacement. Dr Pruitt: partial knee replacement.",
                        "Both doctors say the same about whether the treatment is needed: needed.",
                        "Both doctors give the same diagnosis: Unilateral primary osteoarthritis, right knee."),
                told.differs(),
                "the plan is in doubt, so the treatments come first");
        assertEquals(
                List.of("The plans are different operations. They can differ in risk, recovery, and how long they last."
                        + " So what the patient wants counts most here."),
                told.matters());
        assertEquals(List.of("The decision was made on Mon, Jun 22, 2026. Ask later how it went."), told.next());
    }

    @Test
    void oneOpinionCannotBeCompared() {
        assertEquals(
                List.of("We can compare opinions as soon as two are on file."),
                told(1, "before-visit", "2026-03-20").next());
    }
}
