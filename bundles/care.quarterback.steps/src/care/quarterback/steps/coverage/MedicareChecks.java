package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.Contact;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.PriorAuthorization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The checks of Medicare's own rules: lists for prior authorization, telehealth, and who may appeal for the patient. */
final class MedicareChecks {

    private MedicareChecks() {}

    static List<Check> all() {
        return List.of(new AuthorizationNeededCheck(), new TelehealthCheck(), new RepresentativeCheck());
    }

    /** A procedure or an option is on a list of Original Medicare, and nobody has asked for prior authorization. */
    private static final class AuthorizationNeededCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.MEDICARE_AUTHORIZATION_NEEDED;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            MedicareAuthorization.of(facts).stream()
                    .filter(listed -> CaseFacts.standing(facts.careCase().getPriorAuthorizations())
                            .noneMatch(listed.care()::isAskedBy))
                    .forEach(listed -> {
                        PlannedCare care = listed.care();
                        Gaps.Entry gap = gaps.open(care.id(), care.name(), care.name(), listed.kind())
                                .saying(saying(listed))
                                .input("program", listed.rule().id().code(), gaps.word(care.place()))
                                .citing(listed.rule());
                        if (!listed.verified()) {
                            gap.input("entry.unverified");
                        }
                    });
        }

        private static String saying(MedicareAuthorization.Listed listed) {
            return listed.match() == MedicareAuthorization.Match.LISTED
                    ? ""
                    : listed.care().procedure().isPresent() ? ".perhaps" : ".option";
        }
    }

    /** The video visit lies after the day until which Original Medicare pays for it. */
    private static final class TelehealthCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.TELEHEALTH_ENDS;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            Telehealth.of(facts)
                    .filter(visit -> visit.end().filter(visit.day()::isAfter).isPresent())
                    .ifPresent(visit -> {
                        String opinion = gaps.word("opinion", visit.opinion());
                        gaps.open(
                                        Integer.toString(visit.opinion()),
                                        opinion,
                                        opinion,
                                        visit.day(),
                                        visit.end().orElseThrow())
                                .citing(visit.rule());
                    });
        }
    }

    /** A video visit that Original Medicare is to pay for. @param day of the visit; today while it has none */
    record Telehealth(int opinion, LocalDate day, RuleVersion rule) {

        static Optional<Telehealth> of(CaseFacts facts) {
            boolean medicare = Payer.of(facts.careCase())
                    .map(Coverage::getKind)
                    .filter(kind -> kind == CoverageKind.ORIGINAL_MEDICARE)
                    .isPresent();
            return facts.ahead()
                    .filter(sought -> medicare && sought.referral().getMode() == OpinionMode.VIDEO)
                    .flatMap(sought -> facts.settings()
                            .rules()
                            .latest(RuleId.TELEHEALTH)
                            .map(rule -> new Telehealth(sought.number(), day(sought), rule)));
        }

        private static LocalDate day(SoughtOpinion sought) {
            return sought.visit().orElse(sought.facts().today());
        }

        /** The last day on which Medicare pays for it. */
        Optional<LocalDate> end() {
            return rule.to();
        }
    }

    /** Somebody appeals to Medicare for the patient, and neither decides for the patient nor was appointed. */
    private static final class RepresentativeCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.REPRESENTATIVE_NOT_APPOINTED;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            CaseFacts.standing(facts.careCase().getPriorAuthorizations())
                    .forEach(request -> look(facts, request, gaps));
        }

        private static void look(CaseFacts facts, PriorAuthorization request, Gaps gaps) {
            AppealPath path = AppealPath.of(facts, request);
            if (path.law() != PlanLaw.ORIGINAL_MEDICARE && path.law() != PlanLaw.MEDICARE_ADVANTAGE) {
                return;
            }
            path.stages().stream()
                    .flatMap(stage -> stage.entry().stream())
                    .filter(entry -> entry.pending() && entry.filedBy().isPresent())
                    .findFirst()
                    .ifPresent(entry -> {
                        LocalDate on = entry.filedOn().orElse(facts.today());
                        look(facts, request, entry.filedBy().get(), on, gaps);
                    });
        }

        private static void look(
                CaseFacts facts, PriorAuthorization request, Contact contact, LocalDate filed, Gaps gaps) {
            if (CaseFacts.authorized(contact)) {
                return;
            }
            Optional<RuleVersion> rule = facts.settings().rules().inForce(RuleId.REPRESENTATIVE, filed);
            boolean holds = rule.flatMap(version -> AppointmentDeadlines.until(contact, version))
                    .filter(until ->
                            !filed.isAfter(until) && !contact.getAppointedOn().isAfter(filed))
                    .isPresent();
            boolean onFile = contact.getAppointmentDocument() != null;
            if (!holds || !onFile) {
                Gaps.Entry gap = gaps.open(request.getId(), contact.getName(), contact.getName(), filed)
                        .saying(holds ? ".copy" : contact.getAppointedOn() == null ? "" : ".over");
                rule.ifPresent(gap::citing);
            }
        }
    }
}
