package care.quarterback.steps.practice;

import care.quarterback.core.text.Message;
import care.quarterback.model.Answer;
import care.quarterback.model.CoverageKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The practice as it stands: its directory, choices and rules. Texts that are not known are empty.
 *
 * @param timeZone the practice's own; empty while the usual one holds
 * @param language the tag of the one that is spoken here, such as "en-US"; empty for that of each computer
 * @param closedDays when the practice itself is closed, besides weekends and federal holidays
 * @param openDays when the practice itself works although most offices are closed
 * @param choices every number that a practice may choose, chosen or not
 */
public record PracticeRows(
        long revision,
        String name,
        Optional<ZoneId> timeZone,
        String language,
        List<ClosedDayRow> closedDays,
        List<OpenDayRow> openDays,
        List<OfficeRow> offices,
        List<ClinicianRow> clinicians,
        List<PlanRow> plans,
        List<ProgrammeRow> programmes,
        List<StaffRow> staff,
        List<RuleRow> rules,
        List<SuggestionRow> suggestions,
        List<ChoiceRow> choices) {

    public PracticeRows {
        closedDays = List.copyOf(closedDays);
        openDays = List.copyOf(openDays);
        offices = List.copyOf(offices);
        clinicians = List.copyOf(clinicians);
        plans = List.copyOf(plans);
        programmes = List.copyOf(programmes);
        staff = List.copyOf(staff);
        rules = List.copyOf(rules);
        suggestions = List.copyOf(suggestions);
        choices = List.copyOf(choices);
    }

    /** A day on which it is closed. @param date null for a day of the week @param weekday 1 Monday to 7 Sunday, or null */
    public record ClosedDayRow(String id, LocalDate date, Integer weekday, String reason) {}

    /** A day on which it works. @param date null for a day of the week @param weekday 1 Monday to 7 Sunday, or null */
    public record OpenDayRow(String id, LocalDate date, Integer weekday, String note) {}

    /** An office with whom the practice works. */
    public record OfficeRow(
            String id,
            String name,
            String institution,
            String telephone,
            String fax,
            String portal,
            String address,
            String timeZone,
            String hours,
            List<ClosedDayRow> closedDays,
            List<OpenDayRow> openDays) {

        public OfficeRow {
            closedDays = List.copyOf(closedDays);
            openDays = List.copyOf(openDays);
        }
    }

    /** A doctor. @param office the id of the office; empty for none */
    public record ClinicianRow(
            String id,
            String name,
            String specialty,
            String npi,
            String office,
            Answer geriatricTraining,
            Answer acceptsMedicare) {}

    /** An insurance plan. */
    public record PlanRow(
            String id,
            String name,
            CoverageKind kind,
            String telephone,
            Integer authorizationDays,
            Integer networkTriesRequired,
            String notes) {}

    /** A programme that gives opinions from records alone. */
    public record ProgrammeRow(
            String id,
            String name,
            String institution,
            String website,
            String needs,
            BigDecimal fee,
            Integer turnaroundFromDays,
            Integer turnaroundToDays,
            String excludedStates,
            boolean excludesInpatients,
            String specialties,
            LocalDate lastVerified) {}

    /** Somebody who works here. */
    public record StaffRow(String id, String name, String role, String telephone, boolean active) {}

    /** The practice's own version of a rule. */
    public record RuleRow(
            String id,
            String code,
            String jurisdiction,
            LocalDate from,
            LocalDate to,
            String citation,
            LocalDate lastVerified,
            boolean verified,
            String text,
            Map<String, String> numbers) {

        public RuleRow {
            numbers = Map.copyOf(numbers);
        }
    }

    /** A row "when this, consider that" of the practice. */
    public record SuggestionRow(
            String id, String table, String when, String consider, String source, String reviewedBy) {}

    /** A number that the practice may choose. @param name as on the command line @param words what it means */
    public record ChoiceRow(String name, Message words, int number, int shipped, int from, int to) {

        /** The practice has chosen another number than the one that ships. */
        public boolean own() {
            return number != shipped;
        }
    }
}
