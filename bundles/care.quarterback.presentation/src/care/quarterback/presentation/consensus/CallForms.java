package care.quarterback.presentation.consensus;

import care.quarterback.consensus.comparison.CompareRows.ConsensusRow;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.DoctorRow;
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

    Form of(CallPart part) {
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

    Action primary(String key) {
        return new Action(key, text().of("call.do." + key), true);
    }

    Action other(String key, Object... arguments) {
        return new Action(
                arguments.length == 0 ? key : key + ":" + arguments[0], text().of("call.do." + key, arguments), false);
    }

    String today() {
        return text().date(room.today());
    }

    Field reason(String key) {
        return Field.line("reason", text().of(key), "");
    }

    private Form prepare() {
        List<String> notes = rows.doctors().stream().map(DoctorRow::consent).toList();
        List<Action> actions = new ArrayList<>();
        List<DoctorRow> missing =
                rows.doctors().stream().filter(one -> !one.allowed()).toList();
        if (!missing.isEmpty()) {
            actions.add(primary("allow"));
        }
        if (missing.size() > 1) {
            missing.forEach(one -> actions.add(
                    new Action("allowOne:" + one.opinion(), text().of("call.do.allowOne", one.name()), false)));
        }
        return new Form(
                notes,
                List.of(Field.line("on", label("allowedOn"), today()), Field.line("until", label("allowedUntil"), "")),
                actions);
    }

    private Form ask() {
        List<String> notes = new ArrayList<>();
        rows.doctors().forEach(one -> one.free().forEach(span -> notes.add(text().of("call.free", one.name(), span))));
        notes.add(rows.times().explanation());
        rows.times().words().forEach(time -> notes.add(text().of("call.time", time)));
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                "doctor",
                label("doctor"),
                Integer.toString(rows.doctors().getFirst().opinion()),
                rows.doctors().stream()
                        .map(one -> new Choice<>(Integer.toString(one.opinion()), one.name()))
                        .toList()));
        fields.add(Field.line("day", label("freeDay"), ""));
        fields.add(Field.line("from", label("from"), ""));
        fields.add(Field.line("to", label("to"), ""));
        fields.add(Field.line("on", label("sentOn"), today()));
        if (state().state() == ConsensusState.AWAITING_TESTS) {
            fields.add(reason("call.field.whyEarly"));
        }
        List<Action> actions = new ArrayList<>();
        actions.add(primary("sent"));
        actions.add(other("addFree"));
        rows.letters().forEach(letter -> {
            actions.add(new Action("letter:" + letter.opinion(), text().of("call.do.letter", letter.to()), false));
            letter.withheld()
                    .forEach(number -> actions.add(new Action(
                            "reveal:" + letter.opinion() + ":" + number,
                            text().of("call.do.reveal", letter.to(), number),
                            false)));
        });
        return new Form(notes, fields, actions);
    }

    private Form correctAsked() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.line(
                "on", label("sentOn"), state().requestedOn().map(text()::date).orElse("")));
        fields.addAll(answers());
        fields.add(reason("call.why"));
        return new Form(answerNotes(), fields, List.of(primary("correctAsked"), other("close")));
    }

    private List<String> answerNotes() {
        return rows.doctors().stream()
                .map(DoctorRow::answer)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private List<Field> answers() {
        return rows.doctors().stream()
                .filter(one -> one.request().isPresent())
                .map(one -> Field.choice(
                        "answer:" + one.opinion(),
                        label("answer", one.name()),
                        one.answered().name(),
                        Stream.of(Answer.values())
                                .map(each -> new Choice<>(each.name(), text().of("call.answer." + each)))
                                .toList()))
                .flatMap(field ->
                        Stream.of(field, Field.line(field.key().replace("answer", "words"), label("answerWords"), "")))
                .toList();
    }

    private Form schedule() {
        Optional<ZonedDateTime> first = rows.times().times().stream()
                .findFirst()
                .map(time -> time.atZone(room.clock().getZone()));
        List<Field> fields = new ArrayList<>(answers());
        fields.add(Field.line(
                "day",
                label("callDay"),
                first.map(time -> text().date(time.toLocalDate())).orElse("")));
        fields.add(Field.line("hour", label("hour"), first.map(HOUR::format).orElse("")));
        fields.add(Field.line("relationship", label("relationship"), ""));
        if (!asked()) {
            fields.add(reason("call.field.whyUnasked"));
        }
        List<String> notes = new ArrayList<>(answerNotes());
        rows.times().words().forEach(time -> notes.add(text().of("call.time", time)));
        List<Action> actions = new ArrayList<>();
        actions.add(primary("setDay"));
        if (asked()) {
            actions.add(other("answers"));
        }
        return new Form(notes, fields, actions);
    }

    private Form move() {
        return new Form(
                List.of(),
                List.of(
                        Field.line(
                                "day",
                                label("callDay"),
                                state().scheduledFor().map(text()::date).orElse("")),
                        Field.line("hour", label("hour"), ""),
                        reason("call.why")),
                List.of(primary("move"), other("close")));
    }

    private Form hold() {
        List<String> notes = new ArrayList<>(rows.brief());
        rows.agenda().forEach(one -> notes.add(text().of("call.agenda", one.minutes(), one.title(), one.sentence())));
        List<Field> fields = new ArrayList<>();
        LocalDate day =
                state().scheduledFor().filter(set -> !set.isAfter(room.today())).orElse(room.today());
        fields.add(Field.line("on", label("heldOn"), text().date(day)));
        fields.add(Field.page("attendees", label("attendees"), everybody()));
        if (!asked() || !scheduled()) {
            fields.add(reason("call.field.whyUnset"));
        }
        return new Form(notes, fields, List.of(primary("begin")));
    }

    String everybody() {
        return Stream.concat(rows.doctors().stream().map(DoctorRow::name), Stream.of(rows.chair()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Form correctHeld() {
        return new Form(
                List.of(),
                List.of(
                        Field.line(
                                "on",
                                label("heldOn"),
                                state().heldOn().map(text()::date).orElse("")),
                        Field.line(
                                "attendees",
                                label("attendees"),
                                rows.held().map(CallRows.HeldRow::attendees).orElse("")),
                        Field.page(
                                "minutes",
                                label("minutes"),
                                rows.held().map(CallRows.HeldRow::minutes).orElse("")),
                        reason("call.why")),
                List.of(primary("correctHeld"), other("close")));
    }

    @SafeVarargs
    final <E extends Enum<E>> List<Choice<String>> words(E... literals) {
        return Choice.of(room.sentences(), literals).stream()
                .map(one -> new Choice<>(one.value().name(), one.words()))
                .toList();
    }
}
