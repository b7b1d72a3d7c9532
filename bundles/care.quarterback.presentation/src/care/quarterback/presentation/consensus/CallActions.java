package care.quarterback.presentation.consensus;

import static care.quarterback.presentation.consensus.CallFields.AGREED;
import static care.quarterback.presentation.consensus.CallFields.AGREED_CODE;
import static care.quarterback.presentation.consensus.CallFields.ATTENDEES;
import static care.quarterback.presentation.consensus.CallFields.BY;
import static care.quarterback.presentation.consensus.CallFields.DOCTOR;
import static care.quarterback.presentation.consensus.CallFields.FREE_DAY;
import static care.quarterback.presentation.consensus.CallFields.FREE_FROM;
import static care.quarterback.presentation.consensus.CallFields.FREE_TO;
import static care.quarterback.presentation.consensus.CallFields.HOUR;
import static care.quarterback.presentation.consensus.CallFields.INDEPENDENCE;
import static care.quarterback.presentation.consensus.CallFields.MINUTES;
import static care.quarterback.presentation.consensus.CallFields.MODE;
import static care.quarterback.presentation.consensus.CallFields.ON;
import static care.quarterback.presentation.consensus.CallFields.OPEN;
import static care.quarterback.presentation.consensus.CallFields.OPTION;
import static care.quarterback.presentation.consensus.CallFields.OUTCOME;
import static care.quarterback.presentation.consensus.CallFields.OUTCOME_REASON;
import static care.quarterback.presentation.consensus.CallFields.RATER;
import static care.quarterback.presentation.consensus.CallFields.REASON;
import static care.quarterback.presentation.consensus.CallFields.RELATIONSHIP;
import static care.quarterback.presentation.consensus.CallFields.UNTIL;
import static care.quarterback.presentation.consensus.CallFields.VALUE;

import care.quarterback.consensus.talk.AddAvailability;
import care.quarterback.consensus.talk.AllowSharing;
import care.quarterback.consensus.talk.AnswerChecklist;
import care.quarterback.consensus.talk.AnswerConsensusRequest;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.ChecklistRow;
import care.quarterback.consensus.talk.CallRows.DoctorRow;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry;
import care.quarterback.consensus.talk.ConsensusOutcomeEntry.OutcomePoint;
import care.quarterback.consensus.talk.CorrectConsensusCall;
import care.quarterback.consensus.talk.CorrectConsensusOutcome;
import care.quarterback.consensus.talk.CorrectConsensusRequest;
import care.quarterback.consensus.talk.MoveConsensusCall;
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
import care.quarterback.model.ConsensusTopic;
import care.quarterback.model.Knowledge;
import care.quarterback.presentation.consensus.FieldKey.ChoiceKey;
import care.quarterback.presentation.consensus.FieldKey.TextKey;
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

    private static final Map<String, FieldKey> OUTCOMES = Map.of(
            "reason", OUTCOME_REASON,
            "why", REASON,
            "outcomeOn", ON,
            "outcomeBy", BY,
            "code", AGREED_CODE,
            "display", AGREED_CODE);

    private final Room room;
    private final CallRows rows;
    private final Typed typed;

    CallActions(Room room, CallRows rows, Typed typed) {
        this.room = room;
        this.rows = rows;
        this.typed = typed;
    }

    /** @throws Typed.Unreadable at the field that cannot be read */
    List<Step> of(CallIntent.Deed deed) {
        return switch (deed) {
            case CallIntent.Allow allow ->
                allow.opinions().stream().map(this::allow).toList();
            case CallIntent.AddFreeTime free -> List.of(freeTime());
            case CallIntent.Reveal reveal ->
                List.of(Step.of(new RevealOpinion(reveal.opinion(), reveal.to(), room.today())));
            case CallIntent.MarkSent sent -> List.of(Step.of(request(typed.date(ON))));
            case CallIntent.CorrectAsked correct -> correctAsked();
            case CallIntent.SaveAnswers answers -> answers("");
            case CallIntent.ScheduleCall schedule -> schedule();
            case CallIntent.MoveCall move ->
                List.of(day(new MoveConsensusCall(typed.date(ON), at(), typed.text(REASON))));
            case CallIntent.RecordCall call ->
                List.of(Step.of(
                        new RecordConsensusCall(typed.date(ON), typed.text(ATTENDEES), "", typed.text(REASON))));
            case CallIntent.CorrectCall correct ->
                List.of(Step.of(new CorrectConsensusCall(
                        typed.date(ON), typed.text(ATTENDEES), typed.text(MINUTES), typed.text(REASON))));
            case CallIntent.SaveNotes notes -> notes();
            case CallIntent.AddRating rating -> List.of(rating());
            case CallIntent.RecordOutcome outcome -> List.of(new Step(new RecordConsensusOutcome(outcome()), OUTCOMES));
            case CallIntent.CorrectOutcome correct ->
                List.of(new Step(new CorrectConsensusOutcome(outcome(), typed.text(REASON)), OUTCOMES));
            case CallIntent.SeekOpinion seek ->
                List.of(Step.of(new SeekNextOpinion(typed.chosen(MODE), typed.chosen(INDEPENDENCE))));
            case CallIntent.AskAgain again -> List.of(Step.of(new RequestConsensus(numbers(), room.today())));
            case CallIntent.PackDocuments pack ->
                List.of(Step.of(new PreparePackage(pack.opinion(), false, pack.documents(), "")));
        };
    }

    private ZoneId zone() {
        return room.clock().getZone();
    }

    private List<Integer> numbers() {
        return rows.doctors().stream().map(DoctorRow::opinion).toList();
    }

    private Step allow(int opinion) {
        LocalDate until = typed.text(UNTIL).isEmpty() ? null : typed.date(UNTIL);
        return Step.of(new AllowSharing(opinion, typed.date(ON), until));
    }

    private Step freeTime() {
        Instant from = typed.instant(FREE_DAY, FREE_FROM, zone());
        Instant to = typed.instant(FREE_DAY, FREE_TO, zone());
        return Step.of(new AddAvailability(typed.chosen(DOCTOR), from, to));
    }

    private RequestConsensus request(LocalDate on) {
        return new RequestConsensus(numbers(), on, rows.times().times(), typed.text(REASON));
    }

    /** The answers that are not recorded like this yet. */
    private List<Step> answers(String reason) {
        List<Step> steps = new ArrayList<>();
        for (DoctorRow doctor : rows.doctors()) {
            ChoiceKey<Answer> answer = CallFields.answer(doctor.opinion());
            TextKey reply = CallFields.reply(doctor.opinion());
            String words = typed.text(reply);
            doctor.request()
                    .ifPresent(request -> typed.choice(answer)
                            .filter(chosen -> chosen != doctor.answered() || !words.isEmpty())
                            .ifPresent(chosen -> steps.add(new Step(
                                    new AnswerConsensusRequest(request, chosen, room.today(), words, reason),
                                    Map.of("answer", answer, "words", reply)))));
        }
        return steps;
    }

    private List<Step> schedule() {
        List<Step> steps = new ArrayList<>(answers(""));
        steps.add(day(new ScheduleConsensusCall(typed.date(ON), typed.text(RELATIONSHIP), at(), typed.text(REASON))));
        return steps;
    }

    private static Step day(CaseCommand command) {
        return new Step(command, Map.of("scheduledFor", ON));
    }

    private Optional<Instant> at() {
        return typed.hour(HOUR)
                .map(hour -> typed.date(ON).atTime(hour).atZone(zone()).toInstant());
    }

    private List<Step> correctAsked() {
        String reason = typed.text(REASON);
        LocalDate on = typed.date(ON);
        List<Step> steps = new ArrayList<>();
        if (!rows.compared().consensus().requestedOn().equals(Optional.of(on))) {
            steps.add(Step.of(new CorrectConsensusRequest(on, reason)));
        }
        steps.addAll(answers(reason));
        return steps;
    }

    /** Only what is not written down like this yet. */
    private List<Step> notes() {
        List<Step> steps = new ArrayList<>();
        for (DoctorRow doctor : rows.doctors()) {
            int opinion = doctor.opinion();
            position(opinion, Moment.BEFORE, CallFields.before(opinion), doctor.before(), steps);
            position(opinion, Moment.AFTER, CallFields.after(opinion), doctor.after(), steps);
        }
        String minutes = typed.text(MINUTES);
        if (!minutes.equals(rows.held().map(CallRows.HeldRow::minutes).orElse(""))) {
            steps.add(Step.of(new WriteMinutes(minutes)));
        }
        for (ChecklistRow row : rows.checklist()) {
            ChoiceKey<Knowledge> field = CallFields.known(row.item());
            typed.choice(field)
                    .filter(known -> known != row.known())
                    .ifPresent(known ->
                            steps.add(new Step(new AnswerChecklist(row.item(), known), Map.of("known", field))));
        }
        return steps;
    }

    private void position(int opinion, Moment moment, TextKey field, String there, List<Step> steps) {
        String words = typed.text(field);
        if (!words.isEmpty() && !words.equals(there)) {
            steps.add(new Step(new StatePosition(opinion, moment, words), Map.of("words", field)));
        }
    }

    private Step rating() {
        return new Step(
                new RateAppropriateness(typed.chosen(OPTION), typed.chosen(RATER), typed.chosen(VALUE)),
                Map.of("by", RATER));
    }

    private ConsensusOutcomeEntry outcome() {
        return new ConsensusOutcomeEntry(
                typed.chosen(OUTCOME),
                typed.date(ON),
                typed.text(OUTCOME_REASON),
                typed.text(BY),
                code(),
                points(AGREED),
                points(OPEN));
    }

    /** "M16.11 words": the code first. */
    private Optional<CodeEntry> code() {
        String[] parts = typed.text(AGREED_CODE).split("\\s+", 2);
        return parts[0].isEmpty()
                ? Optional.empty()
                : Optional.of(CodeEntry.icd10cm(parts[0], parts.length > 1 ? parts[1] : parts[0]));
    }

    /** "diagnosis: the hip": the topic in its word first; without one it is another point. */
    private List<OutcomePoint> points(TextKey field) {
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
}
