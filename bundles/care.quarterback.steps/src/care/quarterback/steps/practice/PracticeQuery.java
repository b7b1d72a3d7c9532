package care.quarterback.steps.practice;

import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.practice.Plan;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.practice.PracticeClinician;
import care.quarterback.model.practice.PracticeClosedDay;
import care.quarterback.model.practice.PracticeOffice;
import care.quarterback.model.practice.RemoteProgramme;
import care.quarterback.model.practice.Rule;
import care.quarterback.model.practice.RuleParameter;
import care.quarterback.model.practice.Staff;
import care.quarterback.model.practice.Suggestion;
import care.quarterback.steps.practice.PracticeRows.ChoiceRow;
import care.quarterback.steps.practice.PracticeRows.ClinicianRow;
import care.quarterback.steps.practice.PracticeRows.ClosedDayRow;
import care.quarterback.steps.practice.PracticeRows.OfficeRow;
import care.quarterback.steps.practice.PracticeRows.PlanRow;
import care.quarterback.steps.practice.PracticeRows.ProgrammeRow;
import care.quarterback.steps.practice.PracticeRows.RuleRow;
import care.quarterback.steps.practice.PracticeRows.StaffRow;
import care.quarterback.steps.practice.PracticeRows.SuggestionRow;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the practice; entries by name. Called on the thread that owns it. */
final class PracticeQuery {

    private PracticeQuery() {}

    static PracticeRows rows(Practice practice, long revision) {
        return new PracticeRows(
                revision,
                text(practice.getName()),
                zone(practice.getTimeZone()),
                days(practice.getClosedDays()),
                practice.getOffices().stream()
                        .map(PracticeQuery::office)
                        .sorted(Comparator.comparing(OfficeRow::name))
                        .toList(),
                practice.getClinicians().stream()
                        .map(PracticeQuery::clinician)
                        .sorted(Comparator.comparing(ClinicianRow::name))
                        .toList(),
                practice.getPlans().stream()
                        .map(PracticeQuery::plan)
                        .sorted(Comparator.comparing(PlanRow::name))
                        .toList(),
                practice.getProgrammes().stream()
                        .map(PracticeQuery::programme)
                        .sorted(Comparator.comparing(ProgrammeRow::name))
                        .toList(),
                practice.getStaff().stream()
                        .map(PracticeQuery::staff)
                        .sorted(Comparator.comparing(StaffRow::name))
                        .toList(),
                practice.getRules().stream().map(PracticeQuery::rule).toList(),
                practice.getSuggestions().stream()
                        .map(PracticeQuery::suggestion)
                        .toList(),
                Arrays.stream(PlanDefault.values())
                        .map(one -> choice(practice, one))
                        .toList());
    }

    private static ChoiceRow choice(Practice practice, PlanDefault one) {
        return new ChoiceRow(
                one.code(),
                PracticeWords.of("default." + one.name()),
                PracticeSettings.number(practice, one),
                one.shipped(),
                one.from(),
                one.to());
    }

    private static List<ClosedDayRow> days(List<PracticeClosedDay> days) {
        return days.stream()
                .map(one -> new ClosedDayRow(one.getId(), one.getDate(), one.getWeekday(), text(one.getReason())))
                .toList();
    }

    static OfficeRow office(PracticeOffice one) {
        return new OfficeRow(
                one.getId(),
                text(one.getName()),
                text(one.getInstitution()),
                text(one.getTelephone()),
                text(one.getFax()),
                text(one.getPortal()),
                text(one.getAddress()),
                text(one.getTimeZone()),
                text(one.getHours()),
                days(one.getClosedDays()));
    }

    private static ClinicianRow clinician(PracticeClinician one) {
        return new ClinicianRow(
                one.getId(),
                text(one.getName()),
                text(one.getSpecialty()),
                text(one.getNpi()),
                one.getOffice() == null ? "" : one.getOffice().getId(),
                one.getGeriatricTraining(),
                one.getAcceptsMedicare());
    }

    private static PlanRow plan(Plan one) {
        return new PlanRow(
                one.getId(),
                text(one.getName()),
                one.getKind(),
                text(one.getTelephone()),
                one.getAuthorizationDays(),
                one.getNetworkTriesRequired(),
                text(one.getNotes()));
    }

    private static ProgrammeRow programme(RemoteProgramme one) {
        return new ProgrammeRow(
                one.getId(),
                text(one.getName()),
                text(one.getInstitution()),
                text(one.getWebsite()),
                text(one.getNeeds()),
                one.getFee(),
                one.getTurnaroundFromDays(),
                one.getTurnaroundToDays(),
                text(one.getExcludedStates()),
                one.isExcludesInpatients(),
                text(one.getSpecialties()),
                one.getLastVerified());
    }

    private static StaffRow staff(Staff one) {
        return new StaffRow(
                one.getId(), text(one.getName()), text(one.getRole()), text(one.getTelephone()), one.isActive());
    }

    private static RuleRow rule(Rule one) {
        return new RuleRow(
                one.getId(),
                text(one.getCode()),
                Objects.requireNonNullElse(one.getJurisdiction(), RuleVersion.COUNTRY),
                one.getEffectiveFrom(),
                one.getEffectiveTo(),
                text(one.getCitation()),
                one.getLastVerified(),
                one.isVerified(),
                text(one.getText()),
                one.getParameters().stream()
                        .collect(Collectors.toMap(
                                RuleParameter::getName, RuleParameter::getValue, (before, last) -> last)));
    }

    private static SuggestionRow suggestion(Suggestion one) {
        return new SuggestionRow(
                one.getId(),
                text(one.getTable()),
                text(one.getWhen()),
                text(one.getConsider()),
                text(one.getSource()),
                text(one.getReviewedBy()));
    }

    private static Optional<ZoneId> zone(String zone) {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static String text(String text) {
        return Objects.toString(text, "");
    }
}
