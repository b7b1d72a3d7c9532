package care.quarterback.presentation.consensus;

import care.quarterback.consensus.comparison.CompareRows.ConsensusRow;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.DoctorRow;
import care.quarterback.consensus.talk.CallRows.LetterRow;
import care.quarterback.model.Answer;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusState;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each part of the doctors' talk asks for, from the newest rows. */
final class CallForms {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    final Room room;
    final CallRows rows;

    CallForms(Room room, CallRows rows) {
        this.room = room;
        this.rows = rows;
    }

    Form<CallIntent> of(CallPart part) {
        return switch (part) {
            case PREPARE -> prepare();
            case ASK -> asked() ? correctAsked() : ask();
            case SCHEDULE -> scheduled() ? move() : schedule();
            case HOLD -> held() ? correctHeld() : hold();
            case NOTES -> new CallResultForms(this).notes();
            case OUTCOME -> new CallResultForms(this).outcome();
            case NEXT -> new CallResultForms(this).next();
        };
    }

    ScreenText text() {
        return room.text();
    }

    ConsensusRow state() {
        return rows.compared().consensus();
    }

    boolean asked() {
        return state().requestedOn().isPresent();
    }

    boolean scheduled() {
        return state().scheduledFor().isPresent();
    }

    boolean held() {
        return state().heldOn().isPresent();
    }

    boolean over() {
        return state().outcome() != ConsensusOutcome.NONE;
    }

    String label(String key, Object... arguments) {
        return text().of("call.field." + key, arguments);
    }

    Action<CallIntent> primary(String key, CallIntent intent) {
        return new Action<>(key, text().of("call.do." + key), true, intent);
    }

    Action<CallIntent> other(String key, CallIntent intent) {
        return other(key, text().of("call.do." + key), intent);
    }

    Action<CallIntent> close() {
        return other("close", new CallIntent.Close());
    }

    private static Action<CallIntent> other(String key, String label, CallIntent intent) {
        return new Action<>(key, label, false, intent);
    }

    String today() {
        return text().date(room.today());
    }

    Field reason(String key) {
        return Field.line(CallFields.REASON, text().of(key), "");
    }

    Field on(String label, Optional<LocalDate> day) {
        return Field.day(CallFields.ON, label(label), day.map(text()::date).orElse(""));
    }

    private Form<CallIntent> prepare() {
        List<String> notes = rows.doctors().stream().map(DoctorRow::consent).toList();
        List<Action<CallIntent>> actions = new ArrayList<>();
        List<DoctorRow> missing =
                rows.doctors().stream().filter(doctor -> !doctor.allowed()).toList();
        if (!missing.isEmpty()) {
            actions.add(primary(
                    "allow",
                    new CallIntent.Allow(
                            missing.stream().map(DoctorRow::opinion).toList())));
        }
        if (missing.size() > 1) {
            missing.forEach(doctor -> actions.add(other(
                    "allow." + doctor.opinion(),
                    text().of("call.do.allowOne", doctor.name()),
                    new CallIntent.Allow(List.of(doctor.opinion())))));
        }
        return new Form<>(
                notes,
                List.of(
                        on("allowedOn", Optional.of(room.today())),
                        Field.day(CallFields.UNTIL, label("allowedUntil"), "")),
                actions);
    }

    private Form<CallIntent> ask() {
        List<String> notes = new ArrayList<>();
        rows.doctors()
                .forEach(doctor ->
                        doctor.free().forEach(span -> notes.add(text().of("call.free", doctor.name(), span))));
        notes.add(rows.times().explanation());
        rows.times().words().forEach(time -> notes.add(text().of("call.time", time)));
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                CallFields.DOCTOR,
                label("doctor"),
                rows.doctors().getFirst().opinion(),
                rows.doctors().stream()
                        .map(doctor -> new Choice<>(doctor.opinion(), doctor.name()))
                        .toList()));
        fields.add(Field.day(CallFields.FREE_DAY, label("freeDay"), ""));
        fields.add(Field.line(CallFields.FREE_FROM, label("from"), ""));
        fields.add(Field.line(CallFields.FREE_TO, label("to"), ""));
        fields.add(on("sentOn", Optional.of(room.today())));
        if (state().state() == ConsensusState.AWAITING_TESTS) {
            fields.add(reason("call.field.whyEarly"));
        }
        List<Action<CallIntent>> actions = new ArrayList<>();
        actions.add(primary("sent", new CallIntent.MarkSent()));
        actions.add(other("addFree", new CallIntent.AddFreeTime()));
        rows.letters().forEach(letter -> letterActions(letter, actions));
        return new Form<>(notes, fields, actions);
    }

    private void letterActions(LetterRow letter, List<Action<CallIntent>> actions) {
        actions.add(other(
                "letter." + letter.opinion(),
                text().of("call.do.letter", letter.to()),
                new CallIntent.ReadLetter(letter)));
        letter.withheld()
                .forEach(number -> actions.add(other(
                        "reveal." + letter.opinion() + "." + number,
                        text().of("call.do.reveal", letter.to(), number),
                        new CallIntent.Reveal(number, letter.to()))));
    }

    private Form<CallIntent> correctAsked() {
        List<Field> fields = new ArrayList<>();
        fields.add(on("sentOn", state().requestedOn()));
        fields.addAll(answers());
        fields.add(reason("call.why"));
        return new Form<>(
                answerNotes(), fields, List.of(primary("correctAsked", new CallIntent.CorrectAsked()), close()));
    }

    private List<String> answerNotes() {
        return rows.doctors().stream()
                .map(DoctorRow::answer)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private List<Field> answers() {
        List<Choice<Answer>> answers = Stream.of(Answer.values())
                .map(answer -> new Choice<>(answer, text().of("call.answer." + answer)))
                .toList();
        List<Field> fields = new ArrayList<>();
        rows.doctors().stream().filter(doctor -> doctor.request().isPresent()).forEach(doctor -> {
            fields.add(Field.choice(
                    CallFields.answer(doctor.opinion()), label("answer", doctor.name()), doctor.answered(), answers));
            fields.add(Field.line(CallFields.reply(doctor.opinion()), label("answerWords"), ""));
        });
        return fields;
    }

    private Form<CallIntent> schedule() {
        Optional<ZonedDateTime> first = rows.times().times().stream()
                .findFirst()
                .map(time -> time.atZone(room.clock().getZone()));
        List<Field> fields = new ArrayList<>(answers());
        fields.add(on("callDay", first.map(ZonedDateTime::toLocalDate)));
        fields.add(Field.line(
                CallFields.HOUR, label("hour"), first.map(HOUR::format).orElse("")));
        fields.add(Field.line(CallFields.RELATIONSHIP, label("relationship"), ""));
        if (!asked()) {
            fields.add(reason("call.field.whyUnasked"));
        }
        List<String> notes = new ArrayList<>(answerNotes());
        rows.times().words().forEach(time -> notes.add(text().of("call.time", time)));
        List<Action<CallIntent>> actions = new ArrayList<>();
        actions.add(primary("setDay", new CallIntent.ScheduleCall()));
        if (asked()) {
            actions.add(other("answers", new CallIntent.SaveAnswers()));
        }
        return new Form<>(notes, fields, actions);
    }

    private Form<CallIntent> move() {
        return new Form<>(
                List.of(),
                List.of(
                        on("callDay", state().scheduledFor()),
                        Field.line(CallFields.HOUR, label("hour"), ""),
                        reason("call.why")),
                List.of(primary("move", new CallIntent.MoveCall()), close()));
    }

    private Form<CallIntent> hold() {
        List<String> notes = new ArrayList<>(rows.brief());
        rows.agenda()
                .forEach(
                        point -> notes.add(text().of("call.agenda", point.minutes(), point.title(), point.sentence())));
        List<Field> fields = new ArrayList<>();
        LocalDate day =
                state().scheduledFor().filter(set -> !set.isAfter(room.today())).orElse(room.today());
        fields.add(on("heldOn", Optional.of(day)));
        fields.add(Field.page(CallFields.ATTENDEES, label("attendees"), everybody()));
        if (!asked() || !scheduled()) {
            fields.add(reason("call.field.whyUnset"));
        }
        return new Form<>(notes, fields, List.of(primary("begin", new CallIntent.RecordCall())));
    }

    String everybody() {
        return Stream.concat(rows.doctors().stream().map(DoctorRow::name), Stream.of(rows.chair()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Form<CallIntent> correctHeld() {
        return new Form<>(
                List.of(),
                List.of(
                        on("heldOn", state().heldOn()),
                        Field.line(
                                CallFields.ATTENDEES,
                                label("attendees"),
                                rows.held().map(CallRows.HeldRow::attendees).orElse("")),
                        minutes(),
                        reason("call.why")),
                List.of(primary("correctHeld", new CallIntent.CorrectCall()), close()));
    }

    Field minutes() {
        return Field.page(
                CallFields.MINUTES,
                label("minutes"),
                rows.held().map(CallRows.HeldRow::minutes).orElse(""));
    }
}
