package care.quarterback.presentation.consensus;

import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.comparison.PairRow.DiscriminatorRow;
import care.quarterback.consensus.comparison.PairRow.OfferRow;
import care.quarterback.consensus.talk.AddDiscriminator;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.SettleDiscriminator;
import care.quarterback.core.entry.CorrectField;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import care.quarterback.presentation.work.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What would tell the diagnoses apart: what is offered, what is to be got by whom, what came out. */
public final class SettlePresenter extends WorkPresenter {

    private static final String ADD = "add";
    private static final int DAYS = 7;

    private Optional<CallRows> newest = Optional.empty();
    private TalkReader reader;

    @Override
    void refresh() {
        reader = TalkReader.of(live().room(), reader);
        lane().show(
                        reader.read(live()),
                        rows -> {
                            newest = Optional.of(rows);
                            show(rows);
                        },
                        failure -> view().showNothing(text().of("case.notRead")));
    }

    private void show(CallRows rows) {
        if (rows.compared().pairs().isEmpty()) {
            view().showNothing(text().of("settle.empty"));
            return;
        }
        List<Line> lines = new ArrayList<>();
        for (PairRow pair : rows.compared().pairs()) {
            pair.wouldSettleIt().forEach(each -> lines.add(line(pair, each)));
        }
        for (PairRow pair : rows.compared().pairs()) {
            pair.offers().forEach(each -> lines.add(line(pair, each)));
        }
        boolean open = opened().isEmpty() || opened().equals(ADD);
        lines.add(new Line(
                ADD,
                Mark.NOW,
                text().of("settle.mark.new"),
                text().of("settle.add"),
                "",
                open ? "" : text().of("call.open"),
                Optional.empty(),
                open ? Optional.of(addForm(rows)) : Optional.empty()));
        long waiting = rows.compared().pairs().stream()
                .flatMap(pair -> pair.wouldSettleIt().stream())
                .filter(each -> each.doneOn().isEmpty())
                .count();
        view().show(new WorkScreen(text().of("settle.next", waiting), lines));
    }

    private String pair(PairRow pair) {
        return text().of("settle.pair", pair.first(), pair.second());
    }

    private Line line(PairRow pair, DiscriminatorRow row) {
        String key = row.id().value();
        boolean done = row.doneOn().isPresent();
        boolean open = opened().equals(key);
        String words = done
                ? text().of("settle.done", row.doneOn().get(), row.result())
                : text().of(
                                "settle.toGet",
                                row.owner(),
                                row.dueOn()
                                        .map(due ->
                                                text().date(due, live().room().today()))
                                        .orElse(""));
        return new Line(
                key,
                done ? Mark.DONE : Mark.NOW,
                text().of(done ? "settle.mark.done" : "settle.mark.open"),
                row.text(),
                pair(pair) + " " + words,
                open ? "" : text().of(done ? "call.correct" : "settle.result"),
                Optional.empty(),
                open ? Optional.of(done ? correctForm(row) : resultForm(row)) : Optional.empty());
    }

    private Form resultForm(DiscriminatorRow row) {
        return new Form(
                List.of(),
                List.of(
                        Field.line(
                                "on",
                                text().of("settle.on"),
                                text().date(live().room().today())),
                        Field.line("result", text().of("settle.resultWords"), "")),
                List.of(
                        new Action("result", text().of("settle.record"), true),
                        new Action("close", text().of("call.close"), false)));
    }

    private Form correctForm(DiscriminatorRow row) {
        return new Form(
                List.of(),
                List.of(
                        Field.line("result", text().of("settle.resultWords"), row.result()),
                        Field.line("reason", text().of("call.why"), "")),
                List.of(
                        new Action("correct", text().of("call.correctIt"), true),
                        new Action("close", text().of("call.close"), false)));
    }

    private Line line(PairRow pair, OfferRow offer) {
        String key = key(pair, offer);
        return new Line(
                key,
                Mark.LATER,
                text().of("settle.mark.offer"),
                offer.text(),
                pair(pair) + " " + offer.why(),
                "",
                Optional.of(new Action("take " + key, text().of("settle.take"), false)),
                Optional.empty());
    }

    private static String key(PairRow pair, OfferRow offer) {
        return pair.first() + "-" + pair.second() + " " + offer.key();
    }

    private Form addForm(CallRows rows) {
        List<Choice<String>> pairs = rows.compared().pairs().stream()
                .map(pair -> new Choice<>(pair.first() + "-" + pair.second(), pair(pair)))
                .toList();
        return new Form(
                List.of(),
                List.of(
                        Field.line("text", text().of("settle.text"), ""),
                        Field.choice(
                                "pair",
                                text().of("settle.which"),
                                pairs.getFirst().value(),
                                pairs),
                        Field.line("owner", text().of("settle.owner"), rows.chair()),
                        Field.line("dueOn", text().of("settle.due"), text().date(due()))),
                List.of(new Action(ADD, text().of("settle.write"), true)));
    }

    private LocalDate due() {
        return live().room().today().plusDays(DAYS);
    }

    @Override
    public void act(String action, Map<String, String> values) {
        if (closed() || newest.isEmpty()) {
            return;
        }
        var typed = new Typed(values, live().room().today());
        try {
            if (action.startsWith("take ")) {
                take(action.substring("take ".length()));
            } else if (action.equals("close")) {
                open("");
            } else {
                run(List.of(Step.of(
                        switch (action) {
                            case "result" ->
                                new SettleDiscriminator(new ObjectId(opened()), typed.date("on"), typed.text("result"));
                            case "correct" ->
                                new CorrectField(
                                        new ObjectId(opened()), "result", typed.text("result"), typed.text("reason"));
                            default ->
                                new AddDiscriminator(
                                        pair(typed.text("pair")),
                                        typed.text("text"),
                                        typed.text("owner"),
                                        typed.date("dueOn"),
                                        "");
                        })));
            }
        } catch (Typed.Unreadable unreadable) {
            view().refused(unreadable.field(), text().of(unreadable.key()));
        }
    }

    private static OpinionPairKey pair(String text) {
        String[] numbers = text.split("-");
        return new OpinionPairKey(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    /** Who coordinates the case gets it, within a week: both can be changed. */
    private void take(String key) {
        CallRows rows = newest.orElseThrow();
        rows.compared().pairs().stream()
                .flatMap(pair -> pair.offers().stream()
                        .filter(offer -> key(pair, offer).equals(key))
                        .map(offer -> new AddDiscriminator(
                                new OpinionPairKey(pair.first(), pair.second()),
                                offer.text(),
                                rows.chair(),
                                due(),
                                offer.key())))
                .findFirst()
                .ifPresent(command -> run(List.of(Step.of(command))));
    }
}
