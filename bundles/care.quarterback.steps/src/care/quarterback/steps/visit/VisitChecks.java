package care.quarterback.steps.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.Appointment;
import care.quarterback.model.Candidate;
import care.quarterback.model.Delivery;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.JargonTerm;
import care.quarterback.model.Office;
import care.quarterback.model.SchedulingCall;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The checks of the call to the office, the visit, and the report that follows it. */
public final class VisitChecks {

    private VisitChecks() {}

    public static List<Check> all() {
        return List.of(
                new SecondOpinionSaidCheck(),
                new ClosedDayCheck(),
                new ClashCheck(),
                new JargonCheck(),
                new DeliveryCheck(),
                new ReportCheck(),
                new ReportSharedCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new GoNoGoDeadlines(sentences), new ReportDeadlines(sentences));
    }

    /** An appointment is made, and the office does not know that a second opinion is wanted. */
    private static final class SecondOpinionSaidCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.SECOND_OPINION_NOT_SAID;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead()
                    .filter(sought -> !said(sought))
                    .ifPresent(
                            sought -> sought.appointment().ifPresent(appointment -> open(sought, appointment, gaps)));
        }

        private static boolean said(SoughtOpinion sought) {
            return sought.appointment()
                            .map(Appointment::getToldSecondOpinion)
                            .filter(answer -> answer == Answer.YES)
                            .isPresent()
                    || CaseFacts.standing(sought.referral().getSchedulingCalls())
                            .anyMatch(SchedulingCall::isSaidSecondOpinion);
        }

        private static void open(SoughtOpinion sought, Appointment appointment, Gaps gaps) {
            String office = Optional.ofNullable(appointment.getOffice())
                    .map(Office::getName)
                    .orElse("");
            gaps.open(appointment.getId(), office, office, appointment.getDate())
                    .due(sought.goNoGo());
        }
    }

    /** The visit is booked for a day on which the office is closed, as far as anybody knows: a slip of the pen, mostly. */
    private static final class ClosedDayCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.APPOINTMENT_ON_CLOSED_DAY;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead().ifPresent(sought -> sought.visit().ifPresent(day -> look(sought, day, gaps)));
        }

        private static void look(SoughtOpinion sought, LocalDate day, Gaps gaps) {
            sought.facts()
                    .calendar(sought.office().orElse(null))
                    .closed(day)
                    .ifPresent(why -> gaps.open(
                                    sought.appointment().orElseThrow().getId(),
                                    sought.place(),
                                    sought.place(),
                                    day,
                                    why)
                            .due(sought.goNoGo()));
        }
    }

    /** The situation is told with a medical term that the patient does not know, or that nobody has asked about. */
    private static final class JargonCheck implements Check {

        private final JargonWords words = JargonWords.shipped();

        @Override
        public CheckCode code() {
            return CheckCode.JARGON_UNKNOWN;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            String situation =
                    facts.request().map(request -> request.getSituation()).orElse("");
            if (!facts.preparing() || CaseFacts.blank(situation)) {
                return;
            }
            Optional<LocalDate> due = facts.ahead().flatMap(SoughtOpinion::goNoGo);
            List<JargonTerm> entered = CaseFacts.standing(facts.careCase().getJargonTerms())
                    .filter(term -> !CaseFacts.blank(term.getTerm()))
                    .toList();
            entered.stream()
                    .filter(term -> term.getUnderstood() != Answer.YES && CaseFacts.blank(term.getPlain()))
                    .filter(term -> JargonWords.pattern(term.getTerm())
                            .matcher(situation)
                            .find())
                    .forEach(term -> gaps.open(term.getId(), term.getTerm(), term.getTerm())
                            .saying(term.getUnderstood() == Answer.NO ? "" : ".unasked")
                            .due(due));
            words.in(situation).stream()
                    .filter(word -> entered.stream()
                            .noneMatch(term ->
                                    word.pattern().matcher(term.getTerm()).find()))
                    .forEach(word -> gaps.open(word.term(), word.term(), word.term(), word.plain())
                            .saying(".listed")
                            .due(due));
        }
    }

    /** The office was not asked how it wants the records, or until when. */
    private static final class DeliveryCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.DELIVERY_UNKNOWN;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead()
                    .filter(sought ->
                            sought.appointment().isPresent() || sought.chosen().isPresent())
                    .ifPresent(sought -> look(sought, gaps));
        }

        /** A review of records alone begins when they are there, so that nobody need name a day. */
        private static void look(SoughtOpinion sought, Gaps gaps) {
            Delivery delivery = sought.referral().getDelivery();
            if (delivery == null || !delivery.isAskedHow() || delivery.getMethod() == DeliveryMethod.NOT_ASKED) {
                gaps.open(sought.key(), "").due(sought.goNoGo());
            } else if (!sought.recordsOnly() && delivery.getDueOn() == null && delivery.getDueDaysBefore() == null) {
                gaps.open(sought.key(), "").saying(".when").due(sought.goNoGo());
            }
        }
    }

    /** The doctor has seen the patient, or had the records long enough, and the report has not come. */
    private static final class ReportCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.NO_REPORT_AFTER_VISIT;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.furtherOpinions()
                    .filter(sought -> sought.recordsOnly() || sought.visited())
                    .filter(sought -> !ReportExpected.received(facts, sought.number()))
                    .forEach(sought -> look(sought, gaps));
        }

        private static void look(SoughtOpinion sought, Gaps gaps) {
            ReportExpected.of(sought).ifPresent(window -> {
                LocalDate last = window.to();
                LocalDate today = sought.facts().today();
                if (sought.recordsOnly() ? today.isAfter(last) : !today.isBefore(last)) {
                    String who = sought.chosen().map(Candidate::getName).orElse("");
                    gaps.open(sought.key(), who, who, last)
                            .saying(sought.recordsOnly() ? ".records" : "")
                            .due(Optional.of(last));
                }
            });
        }
    }
}
