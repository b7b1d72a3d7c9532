package care.quarterback.ui.consensus;

import care.quarterback.consensus.decision.DecisionRows.Decider;
import care.quarterback.consensus.decision.RecordConfidence;
import care.quarterback.model.Answer;
import care.quarterback.model.IntentMoment;
import care.quarterback.model.Milestone;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.decision.DecisionPresenter;
import care.quarterback.presentation.decision.DecisionPresenter.DecisionFields;
import care.quarterback.presentation.decision.DecisionScreen;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The forms of the decision panel. No choice is made beforehand: each list begins with none. */
final class DecisionForms {

    private final Look look;
    private final Workplace workplace;
    private final DecisionPresenter presenter;
    private final Runnable changed;
    private final List<EntryForm> forms = new ArrayList<>();
    private ChoiceBox<Optional<ObjectId>> understoodOption;
    private ChoiceBox<Optional<ObjectId>> chosenOption;
    private ChoiceBox<Optional<ObjectId>> familyOption;
    private ChoiceBox<Optional<ObjectId>> outcomeCheck;
    private ChoiceBox<Optional<Decider>> decider;
    private ExplainedTicks explained;

    DecisionForms(Look look, Workplace workplace, DecisionPresenter presenter, Runnable changed) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = presenter;
        this.changed = changed;
    }

    /** The forms are about another case from now on, or about none. */
    void about(Optional<LiveCase> live) {
        forms.forEach(form -> form.about(live));
    }

    private EntryForm form(Composite parent, String key) {
        var form = new EntryForm(parent, look, key, 2, changed);
        forms.add(form);
        return form;
    }

    void show(DecisionScreen screen) {
        understoodOption.offer(screen.options());
        chosenOption.offer(screen.options());
        explained.offer(screen);
        familyOption.offer(screen.asked());
        outcomeCheck.offer(screen.waiting());
        decider.offer(screen.deciders());
    }

    private <T> List<Choice<Optional<T>>> none(String key) {
        return List.of(new Choice<>(Optional.empty(), workplace.words(key)));
    }

    private ChoiceBox<Answer> answer(EntryForm form, String key, String label) {
        var box = new ChoiceBox<Answer>(
                form.area(),
                look,
                key,
                workplace.words(label),
                Choice.of(workplace.room().sentences(), Answer.values()));
        form.onSaved(() -> box.show(Answer.UNKNOWN));
        return box;
    }

    private ChoiceBox<Optional<ObjectId>> option(EntryForm form, String key, String none) {
        var box = new ChoiceBox<Optional<ObjectId>>(
                form.area(), look, key, workplace.words("decision.option"), none(none));
        EntryForm.wide(box, 1);
        form.onSaved(() -> box.show(Optional.empty()));
        return box;
    }

    void understood(Composite parent) {
        var form = form(parent, "understood");
        understoodOption = option(form, "understood.option", "decision.choose");
        EntryForm.wide(understoodOption, 2);
        var explained = answer(form, "understood.explained", "decision.explained");
        var understood = answer(form, "understood.understood", "decision.says");
        Text teachBack = form.field("teachBack", workplace.words("decision.teachBack"), 2);
        form.button(
                workplace.words("decision.check"),
                () -> presenter.understood(
                        understoodOption.value(), understood.value(), explained.value(), teachBack.getText(), form));
    }

    void decide(Composite parent) {
        var form = form(parent, "decide");
        chosenOption = option(form, "decide.option", "decision.choose");
        decider = new ChoiceBox<>(
                form.area(), look, "decide.decider", workplace.words("decision.decider"), none("decision.choose"));
        EntryForm.wide(decider, 1);
        form.onSaved(() -> decider.show(Optional.empty()));
        Text reason = form.field("reason", workplace.words("decision.reason"), 2);
        Text expectation = form.field("expectation", workplace.words("decision.expectation"), 2);
        explained = new ExplainedTicks(form.area(), look, workplace.words("decision.reasonsExplained"));
        form.onSaved(explained::reset);
        Button complete = look.tick(form.area(), SWT.CHECK, "decide.final", workplace.words("decision.final"));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(complete);
        form.onSaved(() -> complete.setSelection(false));
        form.button(
                workplace.words("decision.record"),
                () -> presenter.decide(
                        new DecisionFields(
                                chosenOption.value(),
                                decider.value(),
                                reason.getText(),
                                expectation.getText(),
                                explained.value(),
                                complete.getSelection()),
                        form));
    }

    void sure(Composite parent) {
        var form = form(parent, "sure");
        var when = ChoiceBox.open(
                form.area(),
                look,
                "sure.when",
                workplace.words("confidence.when"),
                Choice.of(workplace.room().sentences(), Milestone.values()),
                workplace.words("section.choose"));
        form.onSaved(() -> when.show(null));
        Text value = form.field("value", workplace.words("confidence.value"), 1);
        var sure = answer(form, "sure.sure", "four.sure");
        var informed = answer(form, "sure.informed", "four.informed");
        var balanced = answer(form, "sure.balanced", "four.balanced");
        var supported = answer(form, "sure.supported", "four.supported");
        List.of(sure, informed, balanced, supported).forEach(box -> EntryForm.wide(box, 2));
        form.button(
                workplace.words("confidence.record"),
                () -> presenter.sure(
                        when.value(),
                        value.getText(),
                        new RecordConfidence.Four(sure.value(), informed.value(), balanced.value(), supported.value()),
                        form));
    }

    void family(Composite parent) {
        var form = form(parent, "family");
        Text who = form.field("who", workplace.words("family.who"), 1);
        familyOption = option(form, "family.option", "decision.noOption");
        Text thinks = form.field("view", workplace.words("family.view"), 1);
        Text worries = form.field("concerns", workplace.words("family.worries"), 1);
        form.button(
                workplace.words("family.add"),
                () -> presenter.talked(who.getText(), familyOption.value(), thinks.getText(), worries.getText(), form));
    }

    void intent(Composite parent) {
        var form = form(parent, "intent");
        var moment = ChoiceBox.open(
                form.area(),
                look,
                "intent.moment",
                workplace.words("intent.moment"),
                Choice.of(workplace.room().sentences(), IntentMoment.values()),
                workplace.words("section.choose"));
        form.onSaved(() -> moment.show(null));
        Text confidence = form.field("confidence", workplace.words("intent.confidence"), 1);
        Text text = form.field("text", workplace.words("intent.text"), 2);
        form.button(
                workplace.words("intent.add"),
                () -> presenter.means(moment.value(), text.getText(), confidence.getText(), form));
    }

    void outcome(Composite parent) {
        var form = form(parent, "outcome");
        outcomeCheck = new ChoiceBox<>(
                form.area(), look, "outcome.check", workplace.words("outcome.check"), none("decision.choose"));
        form.onSaved(() -> outcomeCheck.show(Optional.empty()));
        EntryForm.wide(outcomeCheck, 2);
        Text words = form.field("outcome", workplace.words("outcome.words"), 1);
        var matched = answer(form, "outcome.matched", "outcome.matched");
        form.button(
                workplace.words("outcome.add"),
                () -> presenter.came(outcomeCheck.value(), words.getText(), matched.value(), form));
    }
}
