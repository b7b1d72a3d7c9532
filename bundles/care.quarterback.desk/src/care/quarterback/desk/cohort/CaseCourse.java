package care.quarterback.desk.cohort;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.spi.CourseStep;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.CareCase;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCall;
import care.quarterback.model.Decision;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentType;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Referral;
import care.quarterback.model.Shipment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On which day a case reached which step: of its second opinion, the first talk, and the decision. */
final class CaseCourse {

    private static final Set<AppointmentStatus> SEEN =
            EnumSet.of(AppointmentStatus.FULFILLED, AppointmentStatus.ARRIVED);

    private CaseCourse() {}

    static Map<CourseStep, LocalDate> of(CareCase careCase) {
        Map<CourseStep, LocalDate> reached = new EnumMap<>(CourseStep.class);
        for (CourseStep step : CourseStep.values()) {
            days(careCase, step)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .ifPresent(day -> reached.put(step, day));
        }
        return reached;
    }

    private static Stream<LocalDate> days(CareCase careCase, CourseStep step) {
        return switch (step) {
            case DOCTOR_CHOSEN -> referrals(careCase).map(Referral::getChosenOn);
            case RECORDS_SENT ->
                CaseFacts.standing(careCase.getPackages())
                        .filter(recordPackage -> recordPackage.getOpinionNumber() == CohortProjector.SECOND
                                && !recordPackage.isPatientCopy())
                        .flatMap(recordPackage -> CaseFacts.standing(recordPackage.getShipments()))
                        .map(Shipment::getSentOn);
            case VISIT ->
                referrals(careCase)
                        .filter(referral -> referral.getMode() != OpinionMode.RECORDS_ONLY)
                        .flatMap(referral -> CaseFacts.standing(referral.getAppointments()))
                        .filter(appointment -> SEEN.contains(appointment.getStatus()))
                        .map(appointment -> appointment.getDate());
            case SECOND_OPINION -> second(careCase).map(OpinionVersion::getDate);
            case REPORT_RECEIVED ->
                Stream.concat(
                        second(careCase).map(OpinionVersion::getReceivedOn),
                        CaseFacts.standing(careCase.getDocuments())
                                .filter(CaseCourse::secondLetter)
                                .map(Document::getAttachedOn));
            case TALK_REQUESTED -> CaseFacts.standing(careCase.getConsensus()).map(Consensus::getRequestedOn);
            case TALK ->
                CaseFacts.standing(careCase.getConsensus())
                        .map(Consensus::getCall)
                        .filter(call -> call != null && !call.isVoided())
                        .map(ConsensusCall::getOn);
            case DECISION ->
                CaseFacts.standing(careCase.getDecisions())
                        .filter(Decision::isFinal)
                        .map(Decision::getOn);
        };
    }

    private static Stream<Referral> referrals(CareCase careCase) {
        return CaseFacts.standing(careCase.getReferrals())
                .filter(referral -> referral.getOpinionNumber() == CohortProjector.SECOND);
    }

    private static Stream<OpinionVersion> second(CareCase careCase) {
        Optional<Opinion> second = CohortProjector.opinion(careCase, CohortProjector.SECOND);
        return second.stream().flatMap(opinion -> CaseFacts.standing(opinion.getVersions()));
    }

    private static boolean secondLetter(Document document) {
        return document.getType() == DocumentType.OPINION_LETTER
                && document.getStatesOpinion() == CohortProjector.SECOND;
    }
}
