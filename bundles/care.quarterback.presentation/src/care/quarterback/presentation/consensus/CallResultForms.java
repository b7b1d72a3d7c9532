package care.quarterback.presentation.consensus;

import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.DoctorRow;
import care.quarterback.consensus.talk.CallRows.OutcomeRow;
import care.quarterback.consensus.talk.CallRows.TopicRow;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Knowledge;
import care.quarterback.model.OpinionMode;
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

    Form notes() {
        List<String> notes = new ArrayList<>();
        forms.rows.ratings().stream()
                .filter(one -> !one.ratings().isEmpty())
                .forEach(one -> notes.add(
                        forms.text().of("call.rated", one.name(), String.join(", ", one.ratings()), one.statistics())));
        List<Field> fields = new ArrayList<>();
        forms.rows.doctors().forEach(one -> {
            fields.add(Field.line("before:" + one.opinion(), forms.label("before", one.name()), one.before()));
            fields.add(Field.line("after:" + one.opinion(), forms.label("after", one.name()), one.after()));
        });
        fields.add(Field.page(
                "minutes",
                forms.label("minutes"),
                forms.rows.held().map(CallRows.HeldRow::minutes).orElse("")));
        forms.rows
                .checklist()
                .forEach(one -> fields.add(Field.choice(
                        "known:" + one.item(), one.question(), one.known().name(), knowledge())));
        if (!forms.rows.ratings().isEmpty()) {
            fields.addAll(ratingFields());
        }
        List<Action> actions = new ArrayList<>();
        actions.add(forms.primary("notes"));
        if (!forms.rows.ratings().isEmpty()) {
            actions.add(forms.other("rate"));
        }
        return new Form(notes, fields, actions);
    }

    private List<Choice<String>> knowledge() {
        return Choice.of(forms.room.sentences(), Knowledge.values()).stream()
                .map(one -> new Choice<>(one.value().name(), one.words()))
                .toList();
    }

    private List<Field> ratingFields() {
        List<Choice<String>> raters = Stream.concat(
                        forms.rows.doctors().stream().map(DoctorRow::name), Stream.of(forms.rows.chair()))
                .distinct()
                .map(name -> new Choice<>(name, name))
                .toList();
        List<Choice<String>> options = forms.rows.ratings().stream()
                .map(one -> new Choice<>(one.option().value(), one.name()))
                .toList();
        List<Choice<String>> values = IntStream.rangeClosed(1, 9)
                .mapToObj(value ->
                        new Choice<>(Integer.toString(value), forms.text().of("call.value." + value)))
                .toList();
        return List.of(
                Field.open("by", forms.label("rater"), forms.text().of("section.choose"), raters),
                Field.open("option", forms.label("option"), forms.text().of("section.choose"), options),
                Field.open("value", forms.label("value"), forms.text().of("section.choose"), values));
    }

    Form outcome() {
        Optional<OutcomeRow> there = forms.rows.outcome();
        List<Field> fields = new ArrayList<>();
        List<ConsensusOutcome> possible = forms.held()
                ? List.of(
                        ConsensusOutcome.CONSENSUS,
                        ConsensusOutcome.PARTIAL,
                        ConsensusOutcome.NO_CONSENSUS,
                        ConsensusOutcome.NOT_POSSIBLE)
                : List.of(ConsensusOutcome.NOT_POSSIBLE, ConsensusOutcome.DECLINED);
        String chosen = forms.state().outcome().name();
        fields.add(Field.choice(
                "outcome",
                forms.label("outcome"),
                chosen,
                Stream.concat(Stream.of(ConsensusOutcome.NONE), possible.stream())
                        .map(each -> new Choice<>(each.name(), forms.text().of("call.outcome." + each)))
                        .toList()));
        fields.add(Field.line(
                "outcomeOn",
                forms.label("outcomeOn"),
                there.map(one -> forms.text().date(one.on())).orElse(forms.today())));
        fields.add(Field.line("by", forms.label("by"), there.map(OutcomeRow::by).orElse(forms.rows.chair())));
        fields.add(Field.line(
                "outcomeReason",
                forms.label("outcomeReason"),
                there.map(OutcomeRow::reason).orElse("")));
        if (forms.held()) {
            fields.add(Field.page(
                    "agreed",
                    forms.label("agreed"),
                    there.map(one -> points(one.agreed())).orElse("")));
            fields.add(Field.page(
                    "open",
                    forms.label("open"),
                    there.map(one -> points(one.open())).orElse("")));
            fields.add(Field.line(
                    "agreedCode",
                    forms.label("agreedCode"),
                    there.map(OutcomeRow::agreedDiagnosis).orElse("")));
        }
        if (forms.over()) {
            fields.add(forms.reason("call.why"));
        }
        return new Form(
                List.of(),
                fields,
                forms.over()
                        ? List.of(forms.primary("correctOutcome"), forms.other("close"))
                        : List.of(forms.primary("outcome")));
    }

    private String points(List<TopicRow> points) {
        return points.stream()
                .map(one -> forms.room.sentences().word(one.topic()) + ": " + one.text())
                .collect(Collectors.joining("\n"));
    }

    Form next() {
        CallRows.ThirdRow third = forms.rows.third();
        List<String> notes = new ArrayList<>();
        notes.add(third.why());
        if (!third.how().isEmpty()) {
            notes.add(third.how());
        }
        notes.addAll(third.coverage());
        if (third.offered() || third.sought()) {
            notes.addAll(third.steps());
            third.documents()
                    .forEach(one -> notes.add(forms.text()
                            .of("call.document", one.title(), one.note())
                            .strip()));
        }
        if (third.sought()) {
            notes.add(0, forms.text().of("call.sought", third.number()));
            List<Action> actions = third.documents().isEmpty() ? List.of() : List.of(forms.primary("package"));
            return new Form(notes, List.of(), actions);
        }
        if (!third.offered()) {
            return new Form(notes, List.of(), List.of());
        }
        return new Form(
                notes,
                List.of(
                        Field.choice(
                                "mode",
                                forms.label("mode"),
                                OpinionMode.IN_PERSON.name(),
                                forms.words(OpinionMode.values())),
                        Field.choice(
                                "independence",
                                forms.label("independence"),
                                IndependenceMode.OPEN.name(),
                                forms.words(IndependenceMode.values()))),
                List.of(forms.primary("seek"), forms.other("again")));
    }
}
