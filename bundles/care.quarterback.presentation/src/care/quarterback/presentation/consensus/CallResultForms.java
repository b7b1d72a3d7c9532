package care.quarterback.presentation.consensus;

import care.quarterback.consensus.talk.CallRows.DoctorRow;
import care.quarterback.consensus.talk.CallRows.OutcomeRow;
import care.quarterback.consensus.talk.CallRows.RecordAtHand;
import care.quarterback.consensus.talk.CallRows.ThirdRow;
import care.quarterback.consensus.talk.CallRows.TopicRow;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Knowledge;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.consensus.FieldKey.TextKey;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.work.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the parts of the doctors' talk ask for once they have talked: notes, outcome, what is next. */
record CallResultForms(CallForms forms) {

    Form<CallIntent> notes() {
        List<String> notes = new ArrayList<>();
        forms.rows.ratings().stream()
                .filter(one -> !one.ratings().isEmpty())
                .forEach(one -> notes.add(
                        forms.text().of("call.rated", one.name(), String.join(", ", one.ratings()), one.statistics())));
        List<Field> fields = new ArrayList<>();
        forms.rows.doctors().forEach(doctor -> {
            int opinion = doctor.opinion();
            fields.add(Field.line(CallFields.before(opinion), forms.label("before", doctor.name()), doctor.before()));
            fields.add(Field.line(CallFields.after(opinion), forms.label("after", doctor.name()), doctor.after()));
        });
        fields.add(forms.minutes());
        List<Choice<Knowledge>> knowledge = Choice.of(forms.room.sentences(), Knowledge.values());
        forms.rows
                .checklist()
                .forEach(row ->
                        fields.add(Field.choice(CallFields.known(row.item()), row.question(), row.known(), knowledge)));
        List<Action<CallIntent>> actions = new ArrayList<>();
        actions.add(forms.primary("notes", new CallIntent.SaveNotes()));
        if (!forms.rows.ratings().isEmpty()) {
            fields.addAll(ratingFields());
            actions.add(forms.other("rate", new CallIntent.AddRating()));
        }
        return new Form<>(notes, fields, actions);
    }

    private List<Field> ratingFields() {
        List<Choice<String>> raters = Stream.concat(
                        forms.rows.doctors().stream().map(DoctorRow::name), Stream.of(forms.rows.chair()))
                .distinct()
                .map(name -> new Choice<>(name, name))
                .toList();
        List<Choice<ObjectId>> options = forms.rows.ratings().stream()
                .map(row -> new Choice<>(row.option(), row.name()))
                .toList();
        List<Choice<Integer>> values = IntStream.rangeClosed(1, 9)
                .mapToObj(value -> new Choice<>(value, forms.text().of("call.value." + value)))
                .toList();
        String none = forms.text().of("section.choose");
        return List.of(
                Field.open(CallFields.RATER, forms.label("rater"), none, raters),
                Field.open(CallFields.OPTION, forms.label("option"), none, options),
                Field.open(CallFields.VALUE, forms.label("value"), none, values));
    }

    Form<CallIntent> outcome() {
        Optional<OutcomeRow> there = forms.rows.outcome();
        List<Field> fields = new ArrayList<>();
        List<ConsensusOutcome> possible = forms.held()
                ? List.of(
                        ConsensusOutcome.CONSENSUS,
                        ConsensusOutcome.PARTIAL,
                        ConsensusOutcome.NO_CONSENSUS,
                        ConsensusOutcome.NOT_POSSIBLE)
                : List.of(ConsensusOutcome.NOT_POSSIBLE, ConsensusOutcome.DECLINED);
        fields.add(Field.choice(
                CallFields.OUTCOME,
                forms.label("outcome"),
                forms.state().outcome(),
                Stream.concat(Stream.of(ConsensusOutcome.NONE), possible.stream())
                        .map(outcome -> new Choice<>(outcome, forms.text().of("call.outcome." + outcome)))
                        .toList()));
        fields.add(forms.on("outcomeOn", Optional.of(there.map(OutcomeRow::on).orElse(forms.room.today()))));
        fields.add(line(CallFields.BY, "by", there.map(OutcomeRow::by).orElse(forms.rows.chair())));
        fields.add(line(
                CallFields.OUTCOME_REASON,
                "outcomeReason",
                there.map(OutcomeRow::reason).orElse("")));
        if (forms.held()) {
            fields.add(page(CallFields.AGREED, "agreed", there.map(OutcomeRow::agreed)));
            fields.add(page(CallFields.OPEN, "open", there.map(OutcomeRow::open)));
            fields.add(line(
                    CallFields.AGREED_CODE,
                    "agreedCode",
                    there.map(OutcomeRow::agreedDiagnosis).orElse("")));
        }
        if (forms.over()) {
            fields.add(forms.reason("call.why"));
        }
        return new Form<>(
                List.of(),
                fields,
                forms.over()
                        ? List.of(forms.primary("correctOutcome", new CallIntent.CorrectOutcome()), forms.close())
                        : List.of(forms.primary("outcome", new CallIntent.RecordOutcome())));
    }

    private Field line(TextKey key, String label, String value) {
        return Field.line(key, forms.label(label), value);
    }

    private Field page(TextKey key, String label, Optional<List<TopicRow>> points) {
        return Field.page(key, forms.label(label), points.map(this::points).orElse(""));
    }

    private String points(List<TopicRow> points) {
        return points.stream()
                .map(point -> forms.room.sentences().word(point.topic()) + ": " + point.text())
                .collect(Collectors.joining("\n"));
    }

    Form<CallIntent> next() {
        ThirdRow third = forms.rows.third();
        List<String> notes = new ArrayList<>();
        if (!third.how().isEmpty()) {
            notes.add(third.how());
        }
        notes.addAll(third.coverage());
        if (third.offered() || third.sought()) {
            notes.add(forms.text().of("call.steps"));
            notes.addAll(third.steps());
            third.documents()
                    .forEach(one -> notes.add(forms.text()
                            .of("call.document", one.title(), one.note())
                            .strip()));
        }
        if (third.sought()) {
            notes.add(0, forms.text().of("call.sought", third.number()));
            return new Form<>(notes, List.of(), pack(third));
        }
        if (!third.offered()) {
            return new Form<>(notes, List.of(), List.of());
        }
        return new Form<>(
                notes,
                List.of(
                        Field.open(
                                CallFields.MODE,
                                forms.label("mode"),
                                forms.text().of("section.choose"),
                                Choice.of(forms.room.sentences(), OpinionMode.values())),
                        Field.open(
                                CallFields.INDEPENDENCE,
                                forms.label("independence"),
                                forms.text().of("section.choose"),
                                Choice.of(forms.room.sentences(), IndependenceMode.values()))),
                List.of(
                        forms.primary("seek", new CallIntent.SeekOpinion()),
                        forms.other("again", new CallIntent.AskAgain())));
    }

    /** What may go out as it is; the rest is chosen document by document. */
    private List<Action<CallIntent>> pack(ThirdRow third) {
        if (third.documents().isEmpty()) {
            return List.of();
        }
        List<ObjectId> ready = third.documents().stream()
                .filter(document -> document.note().isEmpty())
                .map(RecordAtHand::id)
                .toList();
        return List.of(forms.primary("package", new CallIntent.PackDocuments(third.number(), ready)));
    }
}
