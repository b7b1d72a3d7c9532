package care.quarterback.steps.practice;

import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.model.practice.Plan;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.practice.PracticeClinician;
import care.quarterback.model.practice.PracticeClosedDay;
import care.quarterback.model.practice.PracticeOffice;
import care.quarterback.model.practice.PracticeOpenDay;
import care.quarterback.model.practice.RemoteProgramme;
import care.quarterback.model.practice.Rule;
import care.quarterback.model.practice.RuleParameter;
import care.quarterback.model.practice.Staff;
import care.quarterback.model.practice.Suggestion;
import care.quarterback.steps.practice.PracticeRows.ChoiceRow;
import care.quarterback.steps.practice.PracticeRows.ClinicianRow;
import care.quarterback.steps.practice.PracticeRows.ClosedDayRow;
import care.quarterback.steps.practice.PracticeRows.OfficeRow;
import care.quarterback.steps.practice.PracticeRows.OpenDayRow;
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
                text(practice.getLanguage()),
                days(practice.getClosedDays()),
                openDays(practice.getOpenDays()),
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
                        .map(number -> choice(practice, number))
                        .toList());
    }

    private static ChoiceRow choice(Practice practice, PlanDefault number) {
        return new ChoiceRow(
                number.code(),
                PracticeWords.of("default." + number.name()),
                PracticeSettings.number(practice, number),
                number.shipped(),
                number.from(),
                number.to());
    }

    private static List<ClosedDayRow> days(List<PracticeClosedDay> days) {
        return days.stream()
                .map(day -> new ClosedDayRow(day.getId(), day.getDate(), day.getWeekday(), text(day.getReason())))
                .toList();
    }

    private static List<OpenDayRow> openDays(List<PracticeOpenDay> days) {
        return days.stream()
                .map(day -> new OpenDayRow(day.getId(), day.getDate(), day.getWeekday(), text(day.getNote())))
                .toList();
    }

    static OfficeRow office(PracticeOffice office) {
        return new OfficeRow(
                office.getId(),
                text(office.getName()),
                text(office.getInstitution()),
                text(office.getTelephone()),
                text(office.getFax()),
                text(office.getPortal()),
                text(office.getAddress()),
                text(office.getTimeZone()),
                text(office.getHours()),
                days(office.getClosedDays()),
                openDays(office.getOpenDays()));
    }

    private static ClinicianRow clinician(PracticeClinician clinician) {
        return new ClinicianRow(
                clinician.getId(),
                text(clinician.getName()),
                text(clinician.getSpecialty()),
                text(clinician.getNpi()),
                clinician.getOffice() == null ? "" : clinician.getOffice().getId(),
                clinician.getGeriatricTraining(),
                clinician.getAcceptsMedicare());
    }

    private static PlanRow plan(Plan plan) {
        return new PlanRow(
                plan.getId(),
                text(plan.getName()),
                plan.getKind(),
                text(plan.getTelephone()),
                plan.getAuthorizationDays(),
                plan.getNetworkTriesRequired(),
                text(plan.getNotes()));
    }

    private static ProgrammeRow programme(RemoteProgramme programme) {
        return new ProgrammeRow(
                programme.getId(),
                text(programme.getName()),
                text(programme.getInstitution()),
                text(programme.getWebsite()),
                text(programme.getNeeds()),
                programme.getFee(),
                programme.getTurnaroundFromDays(),
                programme.getTurnaroundToDays(),
                text(programme.getExcludedStates()),
                programme.isExcludesInpatients(),
                text(programme.getSpecialties()),
                programme.getLastVerified());
    }

    private static StaffRow staff(Staff person) {
        return new StaffRow(
                person.getId(),
                text(person.getName()),
                text(person.getRole()),
                text(person.getTelephone()),
                person.isActive());
    }

    private static RuleRow rule(Rule rule) {
        return new RuleRow(
                rule.getId(),
                text(rule.getCode()),
                Objects.requireNonNullElse(rule.getJurisdiction(), RuleVersion.COUNTRY),
                rule.getEffectiveFrom(),
                rule.getEffectiveTo(),
                text(rule.getCitation()),
                rule.getLastVerified(),
                rule.isVerified(),
                text(rule.getText()),
                rule.getParameters().stream()
                        .collect(Collectors.toMap(
                                RuleParameter::getName, RuleParameter::getValue, (before, last) -> last)));
    }

    private static SuggestionRow suggestion(Suggestion suggestion) {
        return new SuggestionRow(
                suggestion.getId(),
                text(suggestion.getTable()),
                text(suggestion.getWhen()),
                text(suggestion.getConsider()),
                text(suggestion.getSource()),
                text(suggestion.getReviewedBy()));
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
