package care.quarterback.exchange.table;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.entry.FieldText;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.person.NameParts;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Element;
import care.quarterback.model.Patient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.emf.ecore.EAttribute;

/** One row of a list, read cell by cell as the catalogue types its fields, with what is wrong in it. */
final class TableRow {

    /** Dates of what has been. */
    private static final Set<String> PAST = Set.of("birthDate", "openedOn");

    private final CSVRecord row;
    private final TableColumns columns;
    private final TableWords words;
    private final LocalDate today;
    private final Typing typing;
    private final Typing later;
    private final Map<String, String> problems = new LinkedHashMap<>();

    TableRow(CSVRecord row, TableColumns columns, TableWords words, LocalDate today, ZoneId zone) {
        this.row = row;
        this.columns = columns;
        this.words = words;
        this.today = today;
        CareCase nothing = CaseFactory.eINSTANCE.createCareCase(); // cells refer to no entry
        var catalogue = words.catalogue().catalogue();
        this.typing = new Typing(nothing, today, zone, catalogue, words.sentences());
        this.later = new Typing(nothing, today.plusYears(1), zone, catalogue, words.sentences());
    }

    /** What is wrong, by the heading of its column; empty when the row can be taken. */
    Map<String, String> problems() {
        return problems;
    }

    LocalDate today() {
        return today;
    }

    /** Whether a cell of the part is filled in. */
    boolean has(TablePart part) {
        return columns.of(part).stream().anyMatch(column -> !cell(column).isBlank());
    }

    boolean has(TablePart part, String feature) {
        return !text(part, feature).isBlank();
    }

    /** The cell of the field as it stands; blank where there is no such column. */
    String text(TablePart part, String feature) {
        return columns.of(part, feature).map(this::cell).orElse("");
    }

    /** Fills in every field of the part that has a cell, and checks the entry. */
    <E extends Element> E fill(E entry, TablePart part) {
        columns.of(part).stream()
                .filter(column -> !cell(column).isBlank() && !isName(column))
                .forEach(column -> set(entry, column));
        check(entry, part);
        return entry;
    }

    /** The patient's name, in one cell or two; a problem of the row where it is missing. */
    void name(Patient patient) {
        NameParts name = NameParts.parse("");
        if (has(TablePart.PATIENT, "familyName") || has(TablePart.PATIENT, "givenName")) {
            NameParts given = NameParts.ofGiven(text(TablePart.PATIENT, "givenName"));
            NameParts family = NameParts.ofFamily(text(TablePart.PATIENT, "familyName"));
            name = new NameParts(
                    given.given(), family.family(), family.suffix().isEmpty() ? given.suffix() : family.suffix());
        } else if (has(TablePart.PATIENT_NAME)) {
            name = NameParts.parse(text(TablePart.PATIENT_NAME, "familyName"));
        }
        patient.setGivenName(name.given());
        patient.setFamilyName(name.family());
        if (!name.suffix().isEmpty()) {
            patient.setSuffix(name.suffix());
        }
        if (name.given().isEmpty() && name.family().isEmpty()) {
            boolean whole = columns.of(TablePart.PATIENT_NAME, "familyName").isPresent();
            wrong(whole ? TablePart.PATIENT_NAME : TablePart.PATIENT, "familyName", words.of("row.empty.name"));
        }
    }

    /** First and last name are read together. */
    private static boolean isName(TableColumn column) {
        return column.target().is(TablePart.PATIENT, "givenName")
                || column.target().is(TablePart.PATIENT, "familyName");
    }

    void wrong(TablePart part, String feature, String sentence) {
        Optional<TableColumn> name = part == TablePart.PATIENT && feature.endsWith("Name")
                ? columns.of(TablePart.PATIENT_NAME, "familyName")
                : Optional.empty();
        String heading = columns.of(part, feature)
                .or(() -> name)
                .or(() -> columns.of(part).stream().findFirst())
                .map(TableColumn::heading)
                .orElse("");
        problems.putIfAbsent(heading, sentence);
    }

    private void set(Element entry, TableColumn column) {
        TableTarget target = column.target();
        String cell = cell(column);
        try {
            String typed = Optional.ofNullable(target.words().get(cell.toLowerCase(Locale.ROOT)))
                    .orElse(cell);
            if (DateOrder.isDate(target.field())) {
                DateOrder order = columns.order(column);
                Optional<String> unclear = order.unclear(cell);
                if (unclear.isPresent()) {
                    problems.putIfAbsent(column.heading(), words.of(unclear.get(), cell));
                    return;
                }
                typed = order.monthFirst(cell);
            }
            String strict = typing.strict(target.field(), typed);
            if (!strict.equals(
                    later.strict(target.field(), typed))) { // "tomorrow", "3/14": what it means depends on today
                problems.putIfAbsent(column.heading(), words.of("row.year"));
                return;
            }
            var attribute = (EAttribute)
                    entry.eClass().getEStructuralFeature(target.field().feature());
            Object value = FieldText.parse(attribute, strict);
            if (value instanceof LocalDate date && date.isAfter(today) && PAST.contains(attribute.getName())) {
                problems.putIfAbsent(column.heading(), words.of("row.future"));
                return;
            }
            entry.eSet(attribute, value);
        } catch (CommandRejected rejected) {
            rejected.problems().forEach(problem -> problems.putIfAbsent(column.heading(), words.of(problem)));
        }
    }

    private void check(Element entry, TablePart part) {
        try {
            EntryRules.check(entry);
        } catch (CommandRejected rejected) {
            for (Problem problem : rejected.problems()) {
                wrong(part, problem.field(), words.of(problem));
            }
        }
    }

    /** All that the row says of its entry: two rows that say the same are one. */
    String said() {
        return Stream.of(TablePart.ENTRY, TablePart.CONTACT_PHONE, TablePart.CONTACT_EMAIL)
                .flatMap(part -> columns.of(part).stream())
                .map(this::cell)
                .collect(Collectors.joining("\t"))
                .toLowerCase(Locale.ROOT);
    }

    private String cell(TableColumn column) {
        return column.place() < row.size() ? row.get(column.place()).strip() : "";
    }
}
