package care.quarterback.presentation.section;

import care.quarterback.core.entry.Entries;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryState;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.entry.ShortNames;
import care.quarterback.core.entry.SiblingNames;
import care.quarterback.desk.chart.Origin;
import care.quarterback.desk.chart.ProblemCode;
import care.quarterback.model.CareCase;
import care.quarterback.model.Condition;
import care.quarterback.model.Document;
import care.quarterback.model.Element;
import care.quarterback.model.Identifier;
import care.quarterback.model.JournalEntry;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionState;
import care.quarterback.model.Statement;
import care.quarterback.model.Voiding;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.problems.CodeWords;
import care.quarterback.presentation.work.Room;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a section in words. Read on the session's thread. */
final class SectionCells {

    private static final Pattern ADDRESS = Pattern.compile("^(?i:urn:|https?://)");

    private final LiveCase live;
    private final Room room;
    private final Section section;
    private final SectionForms forms;
    private final EntryKind kind;
    private final ShortNames names;
    private final SiblingNames siblings;
    private final EntryState states;
    private final FieldWords words;
    private final RequestCells requests;

    SectionCells(LiveCase live, Section section, SectionForms forms) {
        this.live = live;
        this.room = live.room();
        this.section = section;
        this.forms = forms;
        this.kind = forms.kind();
        this.names = new ShortNames(room.sentences());
        this.siblings = new SiblingNames(room.sentences());
        this.states = new EntryState(room.sentences());
        this.words = new FieldWords(room);
        this.requests = new RequestCells(room, live::settings, live.tracks()::of);
    }

    /** Counts how offices answered so far, once for all pages, where that is shown. @param counted then is run */
    void count(Runnable counted) {
        boolean shown =
                section.columns().stream().anyMatch(column -> column.field().equals("office-record"));
        if (shown && !live.tracks().counted()) {
            room.background().run(live.tracks()::count, offices -> counted.run(), failure -> {});
        }
    }

    /** The rows in use in the section's order, then those that were taken out. */
    List<SectionRow> rows(CareCase careCase) {
        List<Element> entries = new ArrayList<>(Entries.of(careCase, kind));
        if (kind.name().equals("access-request")) {
            requests.read(careCase);
        }
        section.list().ifPresent(list -> entries.removeIf(entry -> !list.holds(entry)));
        if (section.order() != null) {
            entries.sort(section.order());
        }
        Map<Boolean, List<Element>> parts = entries.stream()
                .collect(Collectors.partitioningBy(entry -> takenOut(entry).isEmpty()));
        List<SectionRow> used = apart(parts.get(true));
        return Stream.concat(
                        (section.moving().isPresent() ? Withheld.ends(used) : used).stream(),
                        parts.get(false).stream().map(this::row))
                .toList();
    }

    /** What can't be done on the page now. */
    Set<String> withheld(CareCase careCase) {
        return Withheld.onPage(section, careCase);
    }

    /** The rows; of those that look alike the first cell says in what they differ. */
    private List<SectionRow> apart(List<Element> entries) {
        Map<Element, SectionRow> rows = new LinkedHashMap<>();
        entries.forEach(entry -> rows.put(entry, row(entry)));
        Map<List<String>, List<Element>> alike = entries.stream()
                .collect(Collectors.groupingBy(entry -> rows.get(entry).cells()));
        for (List<Element> same : alike.values()) {
            siblings.apart(same)
                    .forEach((entry, difference) -> rows.computeIfPresent(
                            entry,
                            (each, row) -> row.saying(
                                    room.text().of("section.apart", row.cells().getFirst(), difference))));
        }
        Doubles.among(entries, states)
                .forEach(entry -> rows.computeIfPresent(
                        entry,
                        (each, row) -> row.saying(
                                room.text().of("section.double", row.cells().getFirst()))));
        return List.copyOf(rows.values());
    }

    private SectionRow row(Element entry) {
        return new SectionRow(
                new ObjectId(entry.getId()),
                section.columns().stream()
                        .map(column -> cell(entry, column.field()))
                        .toList(),
                names.of(entry),
                takenOut(entry).orElse(""),
                Withheld.onRow(section, entry));
    }

    private Optional<String> takenOut(Element entry) {
        if (entry instanceof Statement statement && statement.getVoided() != null) {
            Voiding voided = statement.getVoided();
            return Optional.of(room.text()
                    .of("section.takenOut", said(voided.getBy()), moment(voided.getAt()), said(voided.getReason())));
        }
        return entry instanceof Question question && question.getState() == QuestionState.REMOVED
                ? Optional.of(room.text().of("section.removed", said(question.getRemovedReason())))
                : Optional.empty();
    }

    private String cell(Element entry, String column) {
        return switch (column) {
            case "source" -> entry instanceof Statement statement ? new Origin(room.sentences()).of(statement) : "";
            case "code" ->
                entry instanceof Condition condition
                        ? ProblemCode.of(condition)
                                .map(new CodeWords(room.text())::of)
                                .orElse("")
                        : "";
            case "attempts", "request-state", "legal-due", "office-record" -> requests.of(entry, column);
            case "entry-state" -> states.of(entry);
            case "details" -> capital(names.details(entry));
            case "system" -> entry instanceof Identifier identifier ? issuer(identifier) : "";
            case "belongs-to" -> names.of(entry.eContainer());
            case "birth-date" -> {
                EntryField field = kind.field(column).orElseThrow();
                yield words.shown(field, Entries.strict(entry, field));
            }
            case "recorded-by" -> entry instanceof Statement statement ? said(statement.getRecordedBy()) : "";
            case "recorded-time" -> entry instanceof JournalEntry journal ? hour(journal) : "";
            case "pages" -> entry instanceof Document document ? pages(document) : "";
            case "states-opinion" ->
                entry instanceof Document document && document.getStatesOpinion() > 0
                        ? room.text().of("section.opinion", document.getStatesOpinion())
                        : "";
            default -> plain(entry, kind.field(column).orElseThrow());
        };
    }

    /** A yes under its own heading is a yes; the heading once more would say nothing. */
    private String plain(Element entry, EntryField field) {
        String said = Entries.words(entry, field, room.sentences());
        return field.kind() == FieldKind.YES_NO && !said.isEmpty() ? room.text().of("section.cell.yes") : said;
    }

    /** Who gave a number, where a name is on file: an address that only computers read says nothing. */
    private static String issuer(Identifier identifier) {
        String system = said(identifier.getSystem());
        return ADDRESS.matcher(system).find() ? "" : system;
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** How many there are; of a part of a file, which ones. */
    private String pages(Document document) {
        if (document.getPageFrom() == null || document.getPageTo() == null) {
            return document.getPages() == null ? "" : document.getPages().toString();
        }
        return document.getPageFrom().equals(document.getPageTo())
                ? room.text().of("section.page", document.getPageFrom())
                : room.text().of("section.pages", document.getPageFrom(), document.getPageTo());
    }

    /** When it was written down, of what was written down on the day it tells of. */
    private String hour(JournalEntry entry) {
        if (entry.getRecordedAt() == null) {
            return "";
        }
        ZonedDateTime written = entry.getRecordedAt().atZone(room.clock().getZone());
        return written.toLocalDate().equals(entry.getOn()) ? words.time(written.toLocalTime()) : "";
    }

    private String moment(Instant at) {
        return at == null
                ? ""
                : room.text().date(at.atZone(room.clock().getZone()).toLocalDate());
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** What the columns are called, in their order. */
    List<String> titles() {
        return section.columns().stream().map(column -> title(column.field())).toList();
    }

    /** What a column is called. */
    private String title(String column) {
        return switch (column) {
            case "source",
                    "code",
                    "entry-state",
                    "attempts",
                    "request-state",
                    "legal-due",
                    "office-record",
                    "details",
                    "recorded-by",
                    "recorded-time",
                    "pages",
                    "states-opinion" -> room.text().of("section.column." + column);
            case "belongs-to" ->
                forms.owner()
                        .map(owner -> owner.label(room.sentences()))
                        .orElseGet(() -> kind.holder(room.sentences()));
            default ->
                kind.field(column)
                        .orElseThrow(() -> new IllegalArgumentException(section.key() + " has no column " + column))
                        .label(room.sentences());
        };
    }
}
