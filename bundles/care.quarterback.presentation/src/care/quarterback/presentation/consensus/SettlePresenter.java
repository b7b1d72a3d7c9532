package care.quarterback.presentation.consensus;

import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.comparison.PairRow.DiscriminatorRow;
import care.quarterback.consensus.comparison.PairRow.OfferRow;
import care.quarterback.consensus.talk.AddDiscriminator;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.SettleDiscriminator;
import care.quarterback.core.entry.CorrectField;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would tell the diagnoses apart: what is offered, what is to be got by whom, what came out. */
public final class SettlePresenter extends WorkPresenter<SettleIntent> {

    private Optional<ObjectId> opened = Optional.empty();

    @Override
    Optional<WorkScreen<SettleIntent>> screen(CallRows rows) {
        List<PairRow> pairs = rows.compared().pairs();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        var forms = new SettleForms(room());
        List<Line<SettleIntent>> lines = new ArrayList<>();
        pairs.forEach(pair -> pair.wouldSettleIt().forEach(test -> lines.add(line(pair, test, forms))));
        boolean open = lines.stream().noneMatch(line -> line.form().isPresent());
        pairs.forEach(pair -> pair.offers().forEach(offer -> lines.add(line(pair, offer, forms))));
        lines.add(new Line<>(
                "new",
                Mark.NOW,
                text().of("settle.mark.new"),
                text().of("settle.add"),
                "",
                open ? Optional.empty() : Optional.of(opening("new", "call.open", new SettleIntent.OpenNew())),
                Optional.empty(),
                open ? Optional.of(forms.add(rows)) : Optional.empty()));
        long waiting = pairs.stream()
                .flatMap(pair -> pair.wouldSettleIt().stream())
                .filter(test -> test.doneOn().isEmpty())
                .count();
        return Optional.of(new WorkScreen<>(text().of("settle.next", waiting), lines));
    }

    @Override
    String nothing() {
        return text().of("settle.empty");
    }

    @Override
    void backToNext() {
        opened = Optional.empty();
    }

    private Line<SettleIntent> line(PairRow pair, DiscriminatorRow test, SettleForms forms) {
        String key = test.id().value();
        boolean done = test.doneOn().isPresent();
        boolean open = opened.equals(Optional.of(test.id()));
        String words = done
                ? text().of("settle.done", test.doneOn().get(), test.result())
                : text().of(
                                "settle.toGet",
                                test.owner(),
                                test.dueOn()
                                        .map(due -> text().date(due, room().today()))
                                        .orElse(""));
        String button = done ? "call.correct" : "settle.result";
        return new Line<>(
                key,
                done ? Mark.DONE : Mark.NOW,
                text().of(done ? "settle.mark.done" : "settle.mark.open"),
                test.text(),
                forms.words(pair) + " " + words,
                open ? Optional.empty() : Optional.of(opening(key, button, new SettleIntent.Open(test.id()))),
                Optional.empty(),
                open ? Optional.of(done ? forms.correct(test) : forms.result(test)) : Optional.empty());
    }

    private Action<SettleIntent> opening(String line, String words, SettleIntent intent) {
        return new Action<>("open." + line, text().of(words), false, intent);
    }

    private Line<SettleIntent> line(PairRow pair, OfferRow offer, SettleForms forms) {
        String key = SettleForms.key(pair).text() + "." + offer.key();
        return new Line<>(
                key,
                Mark.LATER,
                text().of("settle.mark.offer"),
                offer.text(),
                forms.words(pair) + " " + offer.why(),
                Optional.empty(),
                Optional.of(new Action<>(
                        "take." + key,
                        text().of("settle.take"),
                        false,
                        new SettleIntent.Take(SettleForms.key(pair), offer))),
                Optional.empty());
    }

    @Override
    void act(SettleIntent intent, Typed typed, CallRows rows) {
        switch (intent) {
            case SettleIntent.Open open -> {
                opened = Optional.of(open.test());
                refresh();
            }
            case SettleIntent.OpenNew back -> {
                backToNext();
                refresh();
            }
            case SettleIntent.Take take -> stay(List.of(Step.of(command(take, rows))), typed);
            case SettleIntent.Add add ->
                finish(
                        new AddDiscriminator(
                                typed.chosen(SettleForms.PAIR),
                                typed.text(SettleForms.TEXT),
                                typed.text(SettleForms.OWNER),
                                typed.date(SettleForms.DUE_ON),
                                ""),
                        typed);
            case SettleIntent.RecordResult result ->
                finish(
                        new SettleDiscriminator(
                                result.test(), typed.date(SettleForms.ON), typed.text(SettleForms.RESULT)),
                        typed);
            case SettleIntent.CorrectResult correct ->
                finish(
                        new CorrectField(
                                correct.test(),
                                "result",
                                typed.text(SettleForms.RESULT),
                                typed.text(SettleForms.REASON)),
                        typed);
        }
    }

    /** Who coordinates the case gets it, within a week: both can be changed. */
    private AddDiscriminator command(SettleIntent.Take take, CallRows rows) {
        return new AddDiscriminator(
                take.pair(),
                take.offer().text(),
                rows.chair(),
                new SettleForms(room()).due(),
                take.offer().key());
    }

    private void finish(CaseCommand command, Typed typed) {
        finish(List.of(Step.of(command)), typed);
    }
}
