package care.quarterback.presentation.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.decision.DecisionRows;
import care.quarterback.consensus.decision.DecisionRows.State;
import care.quarterback.consensus.decision.RecordConfidence;
import care.quarterback.model.Answer;
import care.quarterback.model.IntentMoment;
import care.quarterback.model.Milestone;
import care.quarterback.presentation.decision.DecisionPresenter.DecisionFields;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionPresenterTest {

    private final List<String> replies = new ArrayList<>();
    private DecisionScreen screen;
    private boolean nothing;

    private final Reply reply = new Reply() {
        @Override
        public void refused(String field, String sentence) {
            replies.add(field);
        }

        @Override
        public void accepted() {
            replies.add("saved");
        }
    };

    private DecisionPresenter start(Optional<LiveCase> live) {
        var presenter = new DecisionPresenter();
        presenter.start(new DecisionPresenter.View() {
            @Override
            public void show(DecisionScreen shown) {
                screen = shown;
            }

            @Override
            public void showNothing() {
                nothing = true;
            }

            @Override
            public void failed(String sentence) {
                replies.add(sentence);
            }
        });
        presenter.about(live);
        return presenter;
    }

    private DecisionPresenter back() {
        return start(Optional.of(new MemoryStores().scenario("final", "2026-05-27")));
    }

    @Test
    @Requirement("S120")
    void nothingIsChosenBeforehandAndNobodyDecidesUnnamed() {
        DecisionPresenter presenter = back();
        assertEquals(Optional.empty(), screen.options().getFirst().value());
        assertEquals(Optional.empty(), screen.deciders().getFirst().value());
        var option = screen.options().get(1).value();
        var patient = screen.deciders().get(1).value();
        presenter.decide(new DecisionFields(Optional.empty(), patient, "", "", List.of(), false), reply);
        presenter.decide(new DecisionFields(option, Optional.empty(), "", "", List.of(), false), reply);
        assertEquals(List.of("option", "decider"), replies);
    }

    @Test
    @Requirement({"S118", "S119", "S121"})
    void theDecisionIsFinalOnceEveryOptionIsExplainedAndUnderstood() {
        DecisionPresenter presenter = back();
        assertEquals(State.NOT_READY, screen.rows().state());
        var injection = screen.options().get(2).value();
        var patient = screen.deciders().get(1).value();
        var explained = screen.options().stream()
                .flatMap(option -> option.value().stream())
                .toList();
        var fields =
                new DecisionFields(injection, patient, "It leaves other ways open.", "walk to church", explained, true);
        presenter.decide(fields, reply);
        assertEquals(1, replies.size(), "it is refused while the hip replacement is open");
        var replacement = screen.options().get(3).value();
        presenter.understood(replacement, Answer.YES, Answer.YES, " ", reply);
        assertEquals("teachBack", replies.getLast());
        presenter.understood(replacement, Answer.YES, Answer.YES, "They would put in a new hip.", reply);
        assertEquals(State.READY, screen.rows().state());
        presenter.decide(fields, reply);
        assertEquals("saved", replies.getLast());
        assertEquals(State.DECIDED, screen.rows().state());
        assertTrue(
                screen.rows().summary().endsWith("The decision is final."),
                screen.rows().summary());
    }

    @Test
    void theChartRunsFromTheFirstAnswerToTheLast() {
        DecisionPresenter presenter = back();
        assertEquals(
                List.of("0.0 0.2", "0.33 0.4", "0.67 0.3", "1.0 0.8"),
                screen.chart().dots().stream()
                        .map(dot -> Math.round(dot.x() * 100) / 100.0 + " " + dot.y())
                        .toList());
        assertTrue(screen.chart().words().startsWith("More sure than at first, by 6 of 10."));
        presenter.sure(
                Milestone.LATER, "7", new RecordConfidence.Four(Answer.YES, Answer.YES, Answer.NO, Answer.YES), reply);
        DecisionRows.Sure last = screen.rows().confidence().getLast();
        assertEquals(List.of("The patient doesn’t know yet what matters most in this choice."), last.doubts());
        presenter.sure(Milestone.LATER, "very", RecordConfidence.Four.NOT_ASKED, reply);
        assertEquals(List.of("saved", "value"), replies);
        assertEquals(
                "No one has asked yet how sure the patient feels.",
                ConfidenceChart.of(List.of(), MemoryStores.room("2026-05-27").text())
                        .words());
    }

    @Test
    @Requirement({"S57a", "S111"})
    void familyAndIntentAreRecorded() {
        DecisionPresenter presenter = back();
        presenter.talked("Anton, her husband", screen.asked().get(2).value(), "He would try it.", "The nights.", reply);
        assertEquals(
                "image-guided hip injection + physical therapy",
                screen.rows().talks().getLast().option());
        presenter.talked(" ", Optional.empty(), "x", "", reply);
        presenter.means(IntentMoment.BEFORE_ASSESSMENT, "have the operation", "4", reply);
        presenter.means(IntentMoment.AFTER_ASSESSMENT, "try the injection", "8", reply);
        presenter.means(IntentMoment.AFTER_ASSESSMENT, " ", "8", reply);
        presenter.means(IntentMoment.AFTER_ASSESSMENT, "wait", "", reply);
        assertEquals(List.of("saved", "who", "saved", "saved", "text", "confidence"), replies);
        assertEquals(
                "After the assessment: “try the injection”, confidence 8 of 10.",
                screen.intents().getLast());
    }

    @Test
    @Requirement("S109")
    void whatCameIsRecordedOnce() {
        DecisionPresenter presenter = back();
        var check = screen.waiting().get(1).value();
        presenter.came(Optional.empty(), "x", Answer.YES, reply);
        presenter.came(check, "I walk to church.", Answer.YES, reply);
        assertEquals(List.of("check", "saved"), replies);
        assertEquals(1, screen.waiting().size(), "only the empty choice is left");
    }

    @Test
    void withoutACaseNothingIsShown() {
        start(Optional.empty());
        assertTrue(nothing);
        start(Optional.of(new MemoryStores().fresh("2026-04-05")));
        assertEquals(State.NOTHING_TO_DECIDE, screen.rows().state());
    }
}
