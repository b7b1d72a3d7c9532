package care.quarterback.presentation.consensus;

import care.quarterback.consensus.talk.AddAvailability;
import care.quarterback.consensus.talk.AllowSharing;
import care.quarterback.consensus.talk.AnswerChecklist;
import care.quarterback.consensus.talk.AnswerConsensusRequest;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.ChecklistRow;
import care.quarterback.consensus.talk.CallRows.DoctorRow;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry;
import care.quarterback.consensus.talk.CorrectConsensusCall;
import care.quarterback.consensus.talk.CorrectConsensusOutcome;
import care.quarterback.consensus.talk.CorrectConsensusRequest;
import care.quarterback.consensus.talk.MoveConsensusCall;
import care.quarterback.consensus.talk.OutcomePoint;
import care.quarterback.consensus.talk.RateAppropriateness;
import care.quarterback.consensus.talk.RecordConsensusCall;
import care.quarterback.consensus.talk.RecordConsensusOutcome;
import care.quarterback.consensus.talk.RequestConsensus;
import care.quarterback.consensus.talk.RevealOpinion;
import care.quarterback.consensus.talk.ScheduleConsensusCall;
import care.quarterback.consensus.talk.SeekNextOpinion;
import care.quarterback.consensus.talk.StatePosition;
import care.quarterback.consensus.talk.StatePosition.Moment;
import care.quarterback.consensus.talk.WriteMinutes;
import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.model.Answer;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusTopic;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Knowledge;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.consensus.WorkPresenter.Step;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.records.PreparePackage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was filled in to a part of the doctors' talk, as edits of the case. */
final class CallActions {

    private final Room room;
    private final CallRows rows;
    private final Typed typed;

    CallActions(Room room, CallRows rows, Typed typed) {
        this.room = room;
        this.rows = rows;
        this.typed = typed;
    }

    /** @throws Typed.Unreadable at the field that cannot be read */
    List<Step> of(String action) {
        String[] parts = action.split(":");
        return switch (parts[0]) {
            case "allow" ->
                rows.doctors().stream()
                        .filter(one -> !one.allowed())
                        .map(one -> allow(one.opinion()))
                        .toList();
            case "allowOne" -> List.of(allow(Integer.parseInt(parts[1])));
            case "addFree" -> List.of(free());
            case "reveal" -> List.of(reveal(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
            case "sent" -> List.of(Step.of(request(typed.date("on"))));
            case "again" -> List.of(Step.of(new RequestConsensus(numbers(), room.today())));
            case "answers" -> answers("");
            case "setDay" -> setDay();
            case "begin" ->
                List.of(Step.of(
                        new RecordConsensusCall(typed.date("on"), typed.text("attendees"), "", typed.text("reason"))));
            case "notes" -> notes();
            case "rate" ->
                List.of(Step.of(new RateAppropriateness(
                        new ObjectId(typed.chosen("option")),
                        typed.chosen("by"),
                        Integer.parseInt(typed.chosen("value")))));
            case "outcome" -> List.of(outcomeStep(new RecordConsensusOutcome(outcome())));
            case "seek" ->
                List.of(Step.of(new SeekNextOpinion(
                        OpinionMode.valueOf(typed.text("mode")),
                        IndependenceMode.valueOf(typed.text("independence")))));
            case "package" -> List.of(Step.of(atHand()));
            default -> correction(parts[0]);
        };
    }

    private List<Step> correction(String action) {
        String reason = typed.text("reason");
        return switch (action) {
            case "correctAsked" -> correctAsked(reason);
            case "move" -> List.of(day(new MoveConsensusCall(typed.date("day"), at(), reason)));
            case "correctHeld" ->
                List.of(Step.of(new CorrectConsensusCall(
                        typed.date("on"), typed.text("attendees"), typed.text("minutes"), reason)));
            case "correctOutcome" -> List.of(outcomeStep(new CorrectConsensusOutcome(outcome(), reason)));
            default -> throw new IllegalArgumentException("no action " + action);
        };
    }

    private ZoneId zone() {
        return room.clock().getZone();
    }

    private List<Integer> numbers() {
        return rows.doctors().stream().map(DoctorRow::opinion).toList();
    }

    private Step allow(int opinion) {
        LocalDate until = typed.text("until").isEmpty() ? null : typed.date("until");
        return Step.of(new AllowSharing(opinion, typed.date("on"), until));
    }

    private Step free() {
        int opinion = Integer.parseInt(typed.text("doctor"));
        Instant from = typed.instant("day", "from", zone());
        Instant to = typed.instant("day", "to", zone());
        return Step.of(new AddAvailability(opinion, from, to));
    }

    /** The letter's doctor is shown the withheld opinion. */
    private Step reveal(int to, int opinion) {
        String name = rows.doctors().stream()
                .filter(one -> one.opinion() == to)
                .map(DoctorRow::name)
                .findFirst()
                .orElse("");
        return Step.of(new RevealOpinion(opinion, name, room.today()));
    }

    private RequestConsensus request(LocalDate on) {
        return new RequestConsensus(numbers(), on, rows.times().times(), typed.text("reason"));
    }

    /** The answers that are not recorded like this yet. */
    private List<Step> answers(String reason) {
        List<Step> steps = new ArrayList<>();
        for (DoctorRow one : rows.doctors()) {
            String field = "answer:" + one.opinion();
            String chosen = typed.text(field);
            String words = typed.text("words:" + one.opinion());
            boolean changed =
                    !chosen.isEmpty() && (!chosen.equals(one.answered().name()) || !words.isEmpty());
            if (changed && one.request().isPresent()) {
                steps.add(new Step(
                        new AnswerConsensusRequest(
                                one.request().get(), Answer.valueOf(chosen), room.today(), words, reason),
                        Map.of("answer", field, "words", "words:" + one.opinion())));
            }
        }
        return steps;
    }

    private List<Step> setDay() {
        List<Step> steps = new ArrayList<>(answers(""));
        steps.add(day(
                new ScheduleConsensusCall(typed.date("day"), typed.text("relationship"), at(), typed.text("reason"))));
        return steps;
    }

    private static Step day(CaseCommand command) {
        return new Step(command, Map.of("on", "day", "scheduledFor", "day"));
    }

    private Optional<Instant> at() {
        return typed.hour("hour")
                .map(hour -> typed.date("day").atTime(hour).atZone(zone()).toInstant());
    }

    private List<Step> correctAsked(String reason) {
        List<Step> steps = new ArrayList<>();
        LocalDate on = typed.date("on");
        if (!rows.compared().consensus().requestedOn().equals(Optional.of(on))) {
            steps.add(Step.of(new CorrectConsensusRequest(on, reason)));
        }
        steps.addAll(answers(reason));
        return steps;
    }

    /** Only what is not written down like this yet. */
    private List<Step> notes() {
        List<Step> steps = new ArrayList<>();
        for (DoctorRow one : rows.doctors()) {
            position(one.opinion(), Moment.BEFORE, "before:" + one.opinion(), one.before(), steps);
            position(one.opinion(), Moment.AFTER, "after:" + one.opinion(), one.after(), steps);
        }
        String minutes = typed.text("minutes");
        if (!minutes.equals(rows.held().map(CallRows.HeldRow::minutes).orElse(""))) {
            steps.add(Step.of(new WriteMinutes(minutes)));
        }
        for (ChecklistRow one : rows.checklist()) {
            String known = typed.text("known:" + one.item());
            if (!known.isEmpty() && !known.equals(one.known().name())) {
                steps.add(new Step(
                        new AnswerChecklist(one.item(), Knowledge.valueOf(known)),
                        Map.of("known", "known:" + one.item())));
            }
        }
        return steps;
    }

    private void position(int opinion, Moment moment, String field, String there, List<Step> steps) {
        String words = typed.text(field);
        if (!words.isEmpty() && !words.equals(there)) {
            steps.add(new Step(new StatePosition(opinion, moment, words), Map.of("words", field)));
        }
    }

    private static Step outcomeStep(CaseCommand command) {
        boolean first = command instanceof RecordConsensusOutcome;
        return new Step(
                command, first ? Map.of("on", "outcomeOn", "reason", "outcomeReason") : Map.of("on", "outcomeOn"));
    }

    private ConsensusOutcomeEntry outcome() {
        return new ConsensusOutcomeEntry(
                ConsensusOutcome.valueOf(typed.text("outcome")),
                typed.date("outcomeOn"),
                typed.text("outcomeReason"),
                typed.text("by"),
                code(),
                points("agreed"),
                points("open"));
    }

    /** "M16.11 words": the code first. */
    private Optional<CodeEntry> code() {
        String[] parts = typed.text("agreedCode").split("\\s+", 2);
        return parts[0].isEmpty()
                ? Optional.empty()
                : Optional.of(CodeEntry.icd10cm(parts[0], parts.length > 1 ? parts[1] : parts[0]));
    }

    /** "diagnosis: the hip": the topic in its word first; without one it is another point. */
    private List<OutcomePoint> points(String field) {
        return typed.lines(field).stream().map(this::point).toList();
    }

    private OutcomePoint point(String line) {
        return Stream.of(ConsensusTopic.values())
                .filter(topic -> line.toLowerCase(room.text().locale())
                        .startsWith(room.sentences().word(topic) + ":"))
                .findFirst()
                .map(topic -> new OutcomePoint(
                        topic, line.substring(line.indexOf(':') + 1).strip()))
                .orElseGet(() -> new OutcomePoint(ConsensusTopic.OTHER, line));
    }

    /** What may go out as it is; the rest is chosen document by document. */
    private PreparePackage atHand() {
        return new PreparePackage(
                rows.third().number(),
                false,
                rows.third().documents().stream()
                        .filter(one -> one.note().isEmpty())
                        .map(CallRows.RecordAtHand::id)
                        .toList(),
                "");
    }
}
