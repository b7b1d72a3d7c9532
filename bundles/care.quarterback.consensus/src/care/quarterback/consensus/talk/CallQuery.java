package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.talk.CallRows.AgendaRow;
import care.quarterback.consensus.talk.CallRows.DoctorRow;
import care.quarterback.consensus.talk.CallRows.HeldRow;
import care.quarterback.consensus.talk.CallRows.OutcomeRow;
import care.quarterback.consensus.talk.CallRows.Stage;
import care.quarterback.consensus.talk.CallRows.TimesRow;
import care.quarterback.consensus.talk.CallRows.TopicRow;
import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCall;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusPoint;
import care.quarterback.model.ConsensusRequest;
import care.quarterback.model.Position;
import care.quarterback.model.value.ObjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the doctors' talk of a case, on the thread that owns it. Immutable. */
public final class CallQuery {

    private static final String FEATURE = "call";

    private final Sentences sentences;
    private final RequestLetters letters;
    private final CallNotes notes;
    private final ThirdOpinionQuery third;

    public CallQuery(Sentences sentences) {
        this.sentences = sentences;
        this.letters = new RequestLetters(sentences);
        this.notes = new CallNotes(sentences);
        this.third = new ThirdOpinionQuery(sentences);
    }

    /**
     * The rows of a case.
     *
     * @param compared the comparison of the same case, read in the same piece of work
     * @param today the day; @param zone the practice's clock
     */
    public CallRows rows(CareCase careCase, CompareRows compared, LocalDate today, ZoneId zone) {
        var facts = new TalkFacts(careCase, compared, today, zone);
        List<DoctorRow> doctors =
                facts.doctors().stream().map(opinion -> doctor(facts, opinion)).toList();
        Stage stage = stage(facts, doctors);
        TimesRow times = times(facts);
        return new CallRows(
                compared,
                stage,
                next(facts, stage, doctors),
                doctors,
                times,
                letters.of(facts, times),
                brief(facts),
                agenda(facts),
                facts.call().filter(call -> call.getOn() != null).map(CallQuery::held),
                notes.ratings(facts),
                notes.checklist(facts),
                facts.talk()
                        .filter(consensus -> consensus.getOutcome() != ConsensusOutcome.NONE)
                        .map(CallQuery::outcome),
                third.of(facts),
                chair(facts));
    }

    private static Stage stage(TalkFacts facts, List<DoctorRow> doctors) {
        return switch (facts.compared().consensus().state()) {
            case NOT_NEEDED, AWAITING_TESTS -> Stage.NOTHING;
            case DIVERGENT -> doctors.stream().allMatch(DoctorRow::allowed) ? Stage.ASK : Stage.PREPARE;
            case REQUESTED -> Stage.SCHEDULE;
            case SCHEDULED -> Stage.HOLD;
            case HELD -> doctors.stream().noneMatch(doctor -> doctor.after().isEmpty()) ? Stage.OUTCOME : Stage.NOTES;
            default -> Stage.DONE;
        };
    }

    private String next(TalkFacts facts, Stage stage, List<DoctorRow> doctors) {
        if (stage == Stage.NOTHING || stage == Stage.DONE) {
            return facts.compared().consensus().sentence();
        }
        String missing = String.join(
                ", ",
                doctors.stream()
                        .filter(doctor -> !doctor.allowed())
                        .map(DoctorRow::name)
                        .toList());
        return sentences.of(FEATURE, "next." + stage, missing);
    }

    private DoctorRow doctor(TalkFacts facts, OpinionOfRecord row) {
        var consent = facts.consent(row);
        String consented = consent.map(given -> given.getUntil() == null
                        ? sentences.of(FEATURE, "consent.YES", row.clinician(), given.getOn())
                        : sentences.of(FEATURE, "consent.until", row.clinician(), given.getOn(), given.getUntil()))
                .orElseGet(() -> sentences.of(FEATURE, "consent.NO", row.clinician()));
        Optional<ConsensusRequest> request = facts.request(row);
        Optional<Position> position = facts.call().stream()
                .flatMap(call -> call.getPositions().stream())
                .filter(stated -> stated.getOpinionNumber() == row.number())
                .findFirst();
        return new DoctorRow(
                row.number(),
                row.clinician(),
                consent.isPresent(),
                consented,
                facts.free(row)
                        .map(availability -> sentences.of(
                                FEATURE,
                                "free",
                                hour(availability.getFrom(), facts),
                                hour(availability.getTo(), facts)))
                        .toList(),
                request.map(asked -> new ObjectId(asked.getId())),
                request.map(ConsensusRequest::getAnswer).orElse(Answer.UNKNOWN),
                request.map(asked -> answer(asked, row)).orElse(""),
                position.map(Position::getBefore).map(CaseFacts::text).orElse(""),
                position.map(Position::getAfter).map(CaseFacts::text).orElse(""));
    }

    private String hour(Instant instant, TalkFacts facts) {
        return sentences.form().momentWithZone(sentences.locale(), instant.atZone(facts.zone()));
    }

    private String answer(ConsensusRequest request, OpinionOfRecord row) {
        String words = CaseFacts.text(request.getWords());
        Object on = request.getAnsweredOn() == null ? "" : request.getAnsweredOn();
        return sentences
                .of(FEATURE, "answer." + request.getAnswer(), row.clinician(), on, words)
                .strip();
    }

    private TimesRow times(TalkFacts facts) {
        List<List<ProposedTimes.Span>> spans = facts.doctors().stream()
                .map(doctor -> facts.free(doctor)
                        .map(availability -> new ProposedTimes.Span(availability.getFrom(), availability.getTo()))
                        .toList())
                .toList();
        if (spans.size() < 2) {
            return new TimesRow(List.of(), List.of(), "");
        }
        var practice = new ProposedTimes.Practice(BusinessCalendar.national(), facts.zone(), facts.today());
        ProposedTimes proposed = ProposedTimes.of(spans, practice);
        String who =
                proposed.who() < 0 ? "" : facts.doctors().get(proposed.who()).clinician();
        Object day = proposed.closed() == null ? "" : proposed.closed();
        Object closed = Optional.ofNullable(proposed.closed())
                .flatMap(practice.calendar()::closed)
                .<Object>map(why -> why)
                .orElse("");
        return new TimesRow(
                proposed.times(),
                proposed.times().stream().map(instant -> hour(instant, facts)).toList(),
                sentences.of(FEATURE, "times." + proposed.reason(), who, day, closed));
    }

    private List<String> brief(TalkFacts facts) {
        if (facts.doctors().size() < 2) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(sentences.of(
                FEATURE, "brief.question", CaseFacts.text(facts.careCase().getQuestion())));
        facts.doctors().forEach(opinion -> lines.add(brief(opinion)));
        facts.compared().pairs().stream()
                .flatMap(pair -> pair.wouldSettleIt().stream())
                .filter(discriminator -> discriminator.doneOn().isEmpty())
                .map(PairRow.DiscriminatorRow::text)
                .distinct()
                .forEach(text -> lines.add(sentences.of(FEATURE, "brief.settles", text)));
        return lines;
    }

    private String brief(OpinionOfRecord opinion) {
        String none = sentences.of(FEATURE, "brief.none");
        return sentences.of(
                FEATURE,
                "brief.opinion",
                opinion.clinician(),
                opinion.diagnosis().orElse(none),
                opinion.option().map(OpinionOfRecord.OptionName::name).orElse(none));
    }

    /** After the nominal group technique: each states a position alone, then they talk, then each rates alone. */
    private List<AgendaRow> agenda(TalkFacts facts) {
        List<OpinionOfRecord> doctors = facts.doctors();
        if (doctors.size() < 2) {
            return List.of();
        }
        List<AgendaRow> rows = new ArrayList<>();
        rows.add(agenda(2, "open", chair(facts)));
        doctors.forEach(opinion -> rows.add(agenda(3, "position", opinion.clinician())));
        rows.add(agenda(3, "basis", ""));
        rows.add(agenda(9, "talk", chair(facts)));
        rows.add(agenda(3, "rate", ""));
        rows.add(agenda(2 * doctors.size(), "again", ""));
        rows.add(agenda(3, "close", chair(facts)));
        return rows;
    }

    private AgendaRow agenda(int minutes, String key, String who) {
        return new AgendaRow(
                minutes,
                sentences.of(FEATURE, "agenda." + key, who),
                sentences.of(FEATURE, "agenda." + key + ".how", who));
    }

    private String chair(TalkFacts facts) {
        return facts.chair()
                .map(CareTeamMember::getName)
                .map(CaseFacts::text)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> sentences.of(FEATURE, "chair"));
    }

    private static HeldRow held(ConsensusCall call) {
        return new HeldRow(call.getOn(), CaseFacts.text(call.getAttendees()), CaseFacts.text(call.getMinutes()));
    }

    private static OutcomeRow outcome(Consensus talk) {
        return new OutcomeRow(
                talk.getOutcomeOn(),
                CaseFacts.text(talk.getOutcomeBy()),
                CaseFacts.text(talk.getOutcomeReason()),
                talk.getAgreedDiagnosis() == null
                        ? ""
                        : CaseFacts.text(talk.getAgreedDiagnosis().getCode()) + " "
                                + CaseFacts.text(talk.getAgreedDiagnosis().getDisplay()),
                points(talk.getAgreed()),
                points(talk.getOpen()));
    }

    private static List<TopicRow> points(List<ConsensusPoint> points) {
        return points.stream()
                .map(point -> new TopicRow(point.getTopic(), CaseFacts.text(point.getText())))
                .toList();
    }
}
