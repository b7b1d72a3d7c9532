package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Emergency;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SafeWait;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.Appointment;
import care.quarterback.model.CallOutcome;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Conversation;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.Request;
import care.quarterback.model.RequestOrigin;
import care.quarterback.model.TreatmentClock;
import care.quarterback.model.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks of why an opinion is sought, and of the talk with the primary care doctor. */
public final class RequestChecks {

    private RequestChecks() {}

    public static List<Check> all() {
        return List.of(
                new RedFlagCheck(),
                new SafeToWaitCheck(),
                new VisitAfterProcedureCheck(),
                new TriggerEvidenceCheck(),
                new ReasonUnderstoodCheck(),
                new PrimaryCareTalkCheck(),
                new QuarterbackCheck(),
                new ProcedureConfirmedCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new TreatmentDeadlines(sentences));
    }

    /** An emergency or a time-critical condition is marked, or a procedure as one: nothing routine goes on until that ends. */
    private static final class RedFlagCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.RED_FLAG;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            for (Emergency emergency : Emergency.of(facts.careCase())) {
                gaps.open(
                                emergency.id(),
                                emergency.text(),
                                emergency.text(),
                                emergency.responsible(),
                                emergency.telephone())
                        .saying(emergency.procedure() ? ".procedure" : "")
                        .due(Optional.of(facts.today()));
            }
        }
    }

    /**
     * The visit, or the day by which a review of records alone is expected, lies on or after the day fixed for the treatment,
     * or the day until which waiting is safe. Either way the other opinion would come too late.
     */
    private static final class VisitAfterProcedureCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.VISIT_AFTER_PROCEDURE;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            Optional<SoughtOpinion> ahead = facts.ahead();
            Optional<LocalDate> heard = ahead.flatMap(VisitAfterProcedureCheck::heard);
            if (heard.isEmpty()) {
                return;
            }
            LocalDate fixed = facts.clock().map(TreatmentClock::getFixedDate).orElse(null);
            Optional<SafeWait> wait = facts.safeWait();
            String key = ahead.get().appointment().orElseThrow().getId();
            if (late(heard.get(), fixed)) {
                String what = facts.clock().map(TreatmentClock::getFixedFor).orElse("");
                gaps.open(key, what, heard.get(), fixed, what)
                        .saying(what.isBlank() ? ".unnamed" : "")
                        .due(Optional.of(facts.today()));
            } else if (late(heard.get(), wait.map(SafeWait::until).orElse(null))) {
                gaps.open(key, "", heard.get(), wait.get().until(), wait.get().saidBy())
                        .saying(wait.get().saidBy().isEmpty() ? ".wait.unnamed" : ".wait")
                        .due(Optional.of(facts.today()));
            }
        }

        private static boolean late(LocalDate heard, LocalDate limit) {
            return limit != null && !heard.isBefore(limit);
        }

        /** When the opinion is heard at the latest. */
        private static Optional<LocalDate> heard(SoughtOpinion sought) {
            return sought.recordsOnly() ? sought.appointment().map(Appointment::getReportExpectedTo) : sought.visit();
        }
    }

    /**
     * A reason for another opinion is ticked, and what shows it is not there: the words, and what belongs to the reason, such
     * as the treatments that did not help.
     */
    private static final class TriggerEvidenceCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.TRIGGER_EVIDENCE_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.request()
                    .ifPresent(request -> CaseFacts.standing(request.getTriggers())
                            .filter(trigger ->
                                    CaseFacts.blank(trigger.getEvidence()) || !shown(facts, request, trigger))
                            .forEach(trigger -> {
                                String subject = gaps.word(trigger.getCode());
                                gaps.open(trigger.getId(), subject, subject)
                                        .saying("." + trigger.getCode().name());
                            }));
        }

        private static boolean shown(CaseFacts facts, Request request, Trigger trigger) {
            return switch (trigger.getCode()) {
                case T1 -> CaseFacts.standing(request.getSymptoms()).findAny().isPresent();
                case T2, T5A -> trigger.getOn() != null;
                case T3 ->
                    CaseFacts.standing(request.getTreatmentsTried())
                            .anyMatch(tried -> tried.isUsual() && !CaseFacts.blank(tried.getResponse()));
                case T6C ->
                    facts.procedures().stream().anyMatch(procedure -> procedure.getEmergency() != Answer.UNKNOWN);
                default -> true;
            };
        }
    }

    /** A clinician asked for the second opinion, and the reason is not written down, or the patient could not say it yet. */
    private static final class ReasonUnderstoodCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.REASON_NOT_UNDERSTOOD;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.request().filter(ReasonUnderstoodCheck::byClinician).ifPresent(request -> {
                boolean stated = !CaseFacts.blank(request.getReasonStated());
                if (!stated || request.getTeachBack() != Answer.YES) {
                    gaps.open(request.getId(), "", Objects.toString(request.getOriginName(), ""))
                            .saying(stated ? ".teach-back" : "")
                            .due(facts.ahead().flatMap(SoughtOpinion::visit));
                }
            });
        }

        private static boolean byClinician(Request request) {
            return request.getOrigin() == RequestOrigin.PRIMARY_CARE || request.getOrigin() == RequestOrigin.SPECIALIST;
        }
    }

    /** Nobody has talked with the primary care doctor about the second opinion, also when a specialist was seen already. */
    private static final class PrimaryCareTalkCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.PCP_TALK_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            boolean talked = CaseFacts.standing(facts.careCase().getConversations())
                    .anyMatch(conversation -> conversation.isPrimaryCare() && reached(conversation));
            if (!talked && !facts.decided()) {
                gaps.open("", "")
                        .saying(facts.opinions().isEmpty() ? "" : ".specialist")
                        .due(facts.ahead().flatMap(SoughtOpinion::goNoGo));
            }
        }

        /** A call that reached nobody is no talk; for a talk face to face no outcome need be written down. */
        private static boolean reached(Conversation conversation) {
            return conversation.getOutcome() == CallOutcome.REACHED || conversation.getOutcome() == CallOutcome.NONE;
        }
    }

    /** Nobody is named as the clinician who keeps the whole in view, or the one who was named said no. */
    private static final class QuarterbackCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.QUARTERBACK_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            Optional<CareTeamMember> named = CaseFacts.standing(facts.careCase().getCareTeam())
                    .filter(CareTeamMember::isQuarterback)
                    .findFirst();
            if (named.isEmpty()) {
                gaps.open("", "", "").due(facts.ahead().flatMap(SoughtOpinion::visit));
            } else if (named.get().getAgreed() == Answer.NO) {
                String name = Objects.toString(named.get().getName(), "");
                gaps.open(named.get().getId(), name, name)
                        .saying(".declined")
                        .due(facts.ahead().flatMap(SoughtOpinion::visit));
            }
        }
    }

    /** The primary care doctor has not confirmed what a proposed procedure is for, its risks and its benefits. */
    private static final class ProcedureConfirmedCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.PROCEDURE_UNCONFIRMED;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.procedures().stream()
                    .filter(procedure -> !confirmed(procedure))
                    .forEach(procedure -> gaps.open(procedure.getId(), procedure.getName(), procedure.getName())
                            .due(facts.ahead().flatMap(SoughtOpinion::visit)));
        }

        private static boolean confirmed(ProposedProcedure procedure) {
            return procedure.getConfirmedOn() != null
                    && Stream.of(
                                    procedure.getPurpose(),
                                    procedure.getRisks(),
                                    procedure.getBenefits(),
                                    procedure.getConfirmedBy())
                            .noneMatch(CaseFacts::blank);
        }
    }
}
