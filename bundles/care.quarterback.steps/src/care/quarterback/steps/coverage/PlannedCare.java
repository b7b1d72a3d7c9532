package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Answer;
import care.quarterback.model.Coding;
import care.quarterback.model.Decision;
import care.quarterback.model.Patient;
import care.quarterback.model.PlaceOfService;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.TreatmentClock;
import care.quarterback.model.TreatmentOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Care that may need prior authorization: a proposed procedure, or a treatment option that the patient can still choose.
 *
 * @param id of the entry in the case
 * @param words all by which it is named, in lower case
 * @param place where it would be done; an option has none
 * @param state where that is, else where the patient lives; may be empty
 * @param day when it is planned
 * @param procedure the proposed procedure; empty for an option
 */
record PlannedCare(
        String id,
        String name,
        String words,
        PlaceOfService place,
        String state,
        Optional<LocalDate> day,
        Optional<ProposedProcedure> procedure) {

    static List<PlannedCare> procedures(CaseFacts facts) {
        return facts.procedures().stream().map(each -> of(facts, each)).toList();
    }

    /** The options; after a final decision only the chosen one. */
    static List<PlannedCare> options(CaseFacts facts) {
        List<TreatmentOption> chosen = CaseFacts.standing(facts.careCase().getDecisions())
                .filter(Decision::isFinal)
                .map(Decision::getOption)
                .toList();
        return CaseFacts.standing(facts.careCase().getOptions())
                .filter(option -> chosen.isEmpty() || chosen.contains(option))
                .map(option -> new PlannedCare(
                        option.getId(),
                        CaseFacts.text(option.getName()),
                        CaseFacts.text(option.getName()).toLowerCase(Locale.ROOT),
                        PlaceOfService.UNKNOWN,
                        home(facts),
                        fixed(facts),
                        Optional.empty()))
                .toList();
    }

    private static PlannedCare of(CaseFacts facts, ProposedProcedure procedure) {
        String state = CaseFacts.text(procedure.getState());
        return new PlannedCare(
                procedure.getId(),
                procedure.getName(),
                words(procedure),
                procedure.getPlace(),
                (state.isEmpty() ? home(facts) : state).toUpperCase(Locale.ROOT),
                Optional.ofNullable(procedure.getPlannedOn()).or(() -> fixed(facts)),
                Optional.of(procedure));
    }

    private static String words(ProposedProcedure procedure) {
        return Stream.concat(
                        Stream.of(CaseFacts.text(procedure.getName())),
                        procedure.getCodings().stream().map(Coding::getDisplay).map(CaseFacts::text))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static String home(CaseFacts facts) {
        return Optional.ofNullable(facts.careCase().getPatient())
                .map(Patient::getState)
                .map(CaseFacts::text)
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }

    private static Optional<LocalDate> fixed(CaseFacts facts) {
        return facts.clock().map(TreatmentClock::getFixedDate);
    }

    boolean emergency() {
        return procedure
                .map(ProposedProcedure::getEmergency)
                .filter(Answer.YES::equals)
                .isPresent();
    }

    /** The request names the procedure, or says the same words. */
    boolean isAskedBy(PriorAuthorization request) {
        boolean named = procedure.isPresent() && request.getProcedure() == procedure.get();
        return named
                || request.getProcedure() == null
                        && !CaseFacts.blank(request.getService())
                        && words.contains(request.getService().strip().toLowerCase(Locale.ROOT));
    }
}
