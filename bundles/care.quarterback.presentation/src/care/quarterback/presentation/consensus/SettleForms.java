package care.quarterback.presentation.consensus;

import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.comparison.PairRow.DiscriminatorRow;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.presentation.consensus.FieldKey.ChoiceKey;
import care.quarterback.presentation.consensus.FieldKey.TextKey;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.util.List;

/** What is asked for about a test or fact that would tell the diagnoses apart. */
record SettleForms(Room room) {

    static final TextKey TEXT = new TextKey("text");
    static final ChoiceKey<OpinionPairKey> PAIR = new ChoiceKey<>("pair", OpinionPairKey.class);
    static final TextKey OWNER = new TextKey("owner");
    static final TextKey DUE_ON = new TextKey("dueOn");
    static final TextKey ON = new TextKey("on");
    static final TextKey RESULT = new TextKey("result");
    static final TextKey REASON = new TextKey("reason");

    private static final int DAYS = 7;

    /** When it is due, until a person says otherwise. */
    LocalDate due() {
        return room.today().plusDays(DAYS);
    }

    static OpinionPairKey key(PairRow pair) {
        return new OpinionPairKey(pair.first(), pair.second());
    }

    String words(PairRow pair) {
        return text().of("settle.pair", pair.first(), pair.second());
    }

    Form<SettleIntent> add(CallRows rows) {
        List<Choice<OpinionPairKey>> pairs = rows.compared().pairs().stream()
                .map(pair -> new Choice<>(key(pair), words(pair)))
                .toList();
        return new Form<>(
                List.of(),
                List.of(
                        Field.line(TEXT, text().of("settle.text"), ""),
                        Field.choice(
                                PAIR,
                                text().of("settle.which"),
                                pairs.getFirst().value(),
                                pairs),
                        Field.line(OWNER, text().of("settle.owner"), rows.chair()),
                        Field.day(DUE_ON, text().of("settle.due"), text().date(due()))),
                List.of(new Action<>("add", text().of("settle.write"), true, new SettleIntent.Add())));
    }

    Form<SettleIntent> result(DiscriminatorRow row) {
        return new Form<>(
                List.of(),
                List.of(
                        Field.day(ON, text().of("settle.on"), text().date(room.today())),
                        Field.line(RESULT, text().of("settle.resultWords"), "")),
                List.of(
                        new Action<>(
                                "result", text().of("settle.record"), true, new SettleIntent.RecordResult(row.id())),
                        close()));
    }

    Form<SettleIntent> correct(DiscriminatorRow row) {
        return new Form<>(
                List.of(),
                List.of(
                        Field.line(RESULT, text().of("settle.resultWords"), row.result()),
                        Field.line(REASON, text().of("call.why"), "")),
                List.of(
                        new Action<>(
                                "correct", text().of("call.correctIt"), true, new SettleIntent.CorrectResult(row.id())),
                        close()));
    }

    private Action<SettleIntent> close() {
        return new Action<>("close", text().of("call.close"), false, new SettleIntent.OpenNew());
    }

    private ScreenText text() {
        return room.text();
    }
}
