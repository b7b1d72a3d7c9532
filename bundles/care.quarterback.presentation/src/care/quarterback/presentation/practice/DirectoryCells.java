package care.quarterback.presentation.practice;

import care.quarterback.core.check.OwnSuggestion;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.rules.RuleBook;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.presentation.section.FieldWords;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.practice.DirectoryEntry;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.PracticeSession;
import care.quarterback.steps.practice.ShippedSuggestion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a page in words. Blocks while it reads: not on the screen's thread. */
final class DirectoryCells {

    private static final int FRESH_MONTHS = 12;

    private final Room room;
    private final DirectoryPage page;
    private final EntryKind kind;
    private final FieldWords words;

    DirectoryCells(Room room, DirectoryPage page) {
        this.room = room;
        this.page = page;
        this.kind = page.list().kind();
        this.words = new FieldWords(room);
    }

    /** What a column is called. */
    String title(String column) {
        String own = "practice.column." + column;
        return room.text().has(own)
                ? room.text().of(own)
                : kind.field(column)
                        .orElseThrow(() -> new IllegalArgumentException(page.key() + " has no column " + column))
                        .label(room.sentences());
    }

    /** The practice's own, then what ships. */
    List<DirectoryRow> rows(PracticeSession session) {
        Map<String, String> offices = session.offices().join();
        Stream<DirectoryRow> own = Stream.concat(Stream.of(page.list()), page.list().ofOffices().stream())
                .flatMap(list -> session.entries(list).join().stream())
                .map(entry -> row(entry, offices));
        return Stream.concat(own, shipped()).toList();
    }

    private Stream<DirectoryRow> shipped() {
        return switch (page.list()) {
            case RULE -> RuleBook.shipped().all().stream().map(this::row);
            case SUGGESTION -> ShippedSuggestion.all(room.sentences()).stream().map(this::row);
            default -> Stream.of();
        };
    }

    private DirectoryRow row(DirectoryEntry entry, Map<String, String> offices) {
        List<String> cells = page.columns().stream()
                .map(column -> cell(column.field(), entry, offices))
                .toList();
        return new DirectoryRow(
                entry.id().value(),
                Optional.of(entry.id()),
                cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse(""),
                cells,
                Map.of(),
                page.list() == DirectoryList.RULE ? detail(entry.values()) : "",
                old(entry.values().getOrDefault("lastVerified", ""), needsLook()));
    }

    /** Entries that somebody has to compare with their source from time to time. */
    private boolean needsLook() {
        return page.list() == DirectoryList.RULE || page.list() == DirectoryList.PROGRAMME;
    }

    private boolean old(String lastVerified, boolean looked) {
        return looked
                && (lastVerified.isBlank()
                        || LocalDate.parse(lastVerified)
                                .plusMonths(FRESH_MONTHS)
                                .isBefore(room.today()));
    }

    private String cell(String column, DirectoryEntry entry, Map<String, String> offices) {
        Map<String, String> values = entry.values();
        return switch (column) {
            case "holder" ->
                entry.office().isEmpty() ? room.text().of("practice.ours") : offices.getOrDefault(entry.office(), "");
            case "office" -> offices.getOrDefault(values.get("office"), "");
            case "turnaround" -> turnaround(values.get("turnaroundFromDays"), values.get("turnaroundToDays"));
            case "whose" -> room.text().of("practice.whose.own");
            case "in-effect" -> inEffect(values.get("effectiveFrom"), values.get("effectiveTo"));
            case "last-verified" -> verified(values.get("lastVerified"));
            case "code" -> code(values.get("code"), values.get("jurisdiction"));
            default -> said(kind.field(column).orElseThrow(), values);
        };
    }

    private String said(EntryField field, Map<String, String> values) {
        String strict = values.getOrDefault(field.feature(), "");
        if (strict.isBlank()) {
            return "";
        } else if (field.kind() == FieldKind.CHOICE) {
            return EntryField.nothingSaid(strict) ? "" : capital(field.word(room.sentences(), strict));
        } else if (field.kind() == FieldKind.YES_NO) {
            return room.text().of(strict.equals("true") ? "section.yes" : "section.no");
        }
        return words.shown(field, strict);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String turnaround(String from, String to) {
        if (from.isBlank() && to.isBlank()) {
            return "";
        }
        return from.isBlank() || from.equals(to) || to.isBlank()
                ? room.text().of("practice.days", to.isBlank() ? from : to)
                : room.text().of("practice.days.range", from, to);
    }

    private String inEffect(String from, String to) {
        String begin = from.isBlank() ? "" : room.text().birthDate(LocalDate.parse(from));
        String end = to.isBlank() ? "" : room.text().birthDate(LocalDate.parse(to));
        if (begin.isEmpty() && end.isEmpty()) {
            return room.text().of("practice.effect.always");
        } else if (end.isEmpty()) {
            return room.text().of("practice.effect.from", begin);
        }
        return begin.isEmpty()
                ? room.text().of("practice.effect.to", end)
                : room.text().of("practice.effect.both", begin, end);
    }

    /** The day and how long ago that was; nobody has, where there is none. */
    private String verified(String day) {
        if (day.isBlank()) {
            return needsLook() ? room.text().of("practice.verified.never") : "";
        }
        LocalDate on = LocalDate.parse(day);
        if (on.isAfter(room.today())) { // as on a computer whose clock is behind
            return room.text().birthDate(on);
        }
        long months = ChronoUnit.MONTHS.between(on, room.today());
        return room.text().of("practice.verified", room.text().birthDate(on), months);
    }

    private static String code(String code, String jurisdiction) {
        return jurisdiction.isBlank() || jurisdiction.equals(RuleVersion.COUNTRY) ? code : code + " " + jurisdiction;
    }

    private DirectoryRow row(RuleVersion rule) {
        Map<String, String> like = new HashMap<>();
        like.put("code", rule.id().code());
        like.put("jurisdiction", rule.jurisdiction());
        like.put("citation", rule.citation());
        like.put("text", rule.text());
        like.put("parameters", numbers(rule.parameters()));
        String from = rule.from().map(LocalDate::toString).orElse("");
        String to = rule.to().map(LocalDate::toString).orElse("");
        String looked = rule.lastVerified().map(LocalDate::toString).orElse("");
        List<String> cells = new ArrayList<>();
        for (DirectoryPage.Column column : page.columns()) {
            cells.add(
                    switch (column.field()) {
                        case "code" -> code(rule.id().code(), rule.jurisdiction());
                        case "whose" -> room.text().of("practice.whose.shipped");
                        case "in-effect" -> inEffect(from, to);
                        case "last-verified" ->
                            rule.verified() ? verified(looked) : room.text().of("practice.verified.never");
                        case "citation" -> rule.citation();
                        default -> rule.text();
                    });
        }
        return new DirectoryRow(
                "shipped " + rule.id() + rule.jurisdiction() + from,
                Optional.empty(),
                cells.getFirst(),
                cells,
                like,
                detail(like),
                !rule.verified() || rule.stale(room.today()) || rule.changePending());
    }

    private String detail(Map<String, String> values) {
        String numbers = values.getOrDefault("parameters", "");
        return room.text()
                .of(
                        numbers.isEmpty() ? "practice.rule.detail" : "practice.rule.detail.numbers",
                        values.getOrDefault("text", ""),
                        values.getOrDefault("citation", ""),
                        numbers);
    }

    private static String numbers(Map<String, String> numbers) {
        return new TreeMap<>(numbers)
                .entrySet().stream()
                        .filter(number -> number.getValue().matches("[0-9.]+"))
                        .map(number -> number.getKey() + "=" + number.getValue())
                        .collect(Collectors.joining(" "));
    }

    private DirectoryRow row(ShippedSuggestion suggestion) {
        EntryField table = kind.field("table").orElseThrow();
        String word = suggestion.table().word();
        return new DirectoryRow(
                "shipped " + word + suggestion.consider() + suggestion.when(),
                Optional.empty(),
                suggestion.consider(),
                List.of(
                        capital(table.word(room.sentences(), word)),
                        suggestion.consider(),
                        suggestion.when(),
                        suggestion.source(),
                        room.text()
                                .of(
                                        suggestion.reviewed()
                                                ? "practice.reviewed"
                                                : suggestion.table() == OwnSuggestion.Table.SPECIALTIES
                                                        ? "practice.reviewed.not"
                                                        : "practice.whose.shipped")),
                Map.of("table", word, "consider", suggestion.consider(), "when", suggestion.like()),
                room.text().of("practice.suggestion.detail", suggestion.when(), suggestion.source()),
                false);
    }
}
