package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.SourceVersion;
import care.quarterback.model.Statement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EStructuralFeature;

/** One resource while it is mapped: its fields, where it stands, and what is to be said about it. */
final class Entry {

    /** Warnings that tell of something left out. */
    private static final Set<String> LOSING = Set.of(
            "date-left-out",
            "dose-left-out",
            "garbled",
            "modifier",
            "other-version-field",
            "patient-gender",
            "patient-sex-differs");

    private final Fields fields;
    private final String type;
    private final String fullUrl;
    private final String place;
    private final Reading reading;
    private final Messages messages;
    private final RecordCollector file;
    private final int item;
    private String withdrawn = "";
    private boolean lost;
    private final List<String> warnings = new ArrayList<>(0);
    private final List<String> notes = new ArrayList<>(0);

    /** @param item where the file tells what became of it */
    Entry(RawEntry raw, RecordCollector file, int item) {
        this(raw, file, item, file.place(raw));
    }

    private Entry(RawEntry raw, RecordCollector file, int item, String place) {
        this.fields = raw.resource();
        this.type = raw.type();
        this.fullUrl = SourceServer.unversioned(raw.fullUrl());
        this.file = file;
        this.item = item;
        this.place = place;
        this.reading = file.reading();
        this.messages = reading.messages();
    }

    /** A resource inside this one, as an entry of its own. */
    Entry inside(String innerType, Fields resource) {
        return new Entry(new RawEntry("", "", innerType, resource, null), file, item, place);
    }

    RecordCollector file() {
        return file;
    }

    /** Nothing of the entry comes in, and this is why. */
    void skip(String key) {
        file.replace(item, Status.SKIP, messages.of(key));
    }

    void skip(LeftOut out) {
        file.replace(item, Status.SKIP, isWithdrawn() ? messages.of(withdrawn) : out.sentence(messages));
    }

    void refuse(BadEntry bad) {
        file.replace(item, Status.ERROR, bad.sentence(messages));
    }

    void refuse(String key) {
        refuse(new BadEntry(key));
    }

    /** The entry came in, with what there is to be said about it. */
    void take() {
        List<String> said = warnings();
        file.replace(
                item,
                said.isEmpty() ? Status.OK : Status.WARNING,
                said.isEmpty() ? messages.of("taken") : String.join(" ", said),
                isLost());
    }

    /** The entry came in, and this is how. */
    void take(String key) {
        file.replace(item, Status.OK, messages.of(key));
    }

    /** The source says the entry no more. @param key of the sentence that says so */
    void withdraw(String key) {
        withdrawn = key;
    }

    boolean isWithdrawn() {
        return !withdrawn.isEmpty();
    }

    /** Says of a withdrawn entry that it is. */
    void skipWithdrawn() {
        skip(withdrawn);
    }

    SourceVersion version() {
        Fields meta = fields.object("meta");
        return SourceVersion.of(meta.text("lastUpdated"), meta.text("versionId"));
    }

    /** The address of the server that gave the entry, up to the type; empty when nobody says. */
    String server() {
        return SourceServer.of(this);
    }

    /** Whether one server could have given both, as far as it is known. */
    boolean canShareServer(Entry other) {
        String mine = server();
        String others = other.server();
        return mine.isEmpty() || others.isEmpty() || mine.equals(others);
    }

    /** Whether it was read from a document, where an entry has no id. */
    boolean isOfDocument() {
        return fullUrl.startsWith(RecordFormat.DOCUMENT);
    }

    Fields fields() {
        return fields;
    }

    String type() {
        return type;
    }

    String fullUrl() {
        return fullUrl;
    }

    /** What is to be said of the entry, in whole sentences: of its fields first. */
    List<String> warnings() {
        Faults faults = fields.faults();
        if (warnings.isEmpty() && faults.told().isEmpty() && faults.remarks().isEmpty()) {
            return List.of();
        }
        Stream<String> told =
                Stream.concat(faults.told().stream(), faults.remarks().stream()).map(fault -> fault.sentence(messages));
        return Stream.concat(told, warnings.stream()).distinct().toList();
    }

    void warn(String key, Object... arguments) {
        warnings.add(messages.of(key, arguments));
        lost |= LOSING.contains(key);
    }

    /** Whether something that the entry says is not in the case. */
    private boolean isLost() {
        return lost || fields.faults() != null && !fields.faults().told().isEmpty();
    }

    /** A sentence that becomes part of the case. */
    String words(String key, Object... arguments) {
        return messages.of(key, arguments);
    }

    /** The status as FHIR spells it. */
    String status() {
        String status = fields.text("status").toLowerCase(Locale.ROOT);
        if (status.equals("entered-in-error")) {
            withdraw(status);
        }
        return status;
    }

    Ref reference(String name) {
        return reference(fields.object(name));
    }

    Ref reference(Fields reference) {
        return Ref.of(reference, this);
    }

    List<Ref> references(String name) {
        return fields.objects(name).stream().map(this::reference).toList();
    }

    List<Fields> contained() {
        return fields.has("contained") ? fields.objects("contained") : List.of();
    }

    /** The concept; plain words in its place, as older versions have them, are taken as its words. */
    Concept concept(String name) {
        return fields.raw(name) instanceof Fields.Text plain
                ? new Concept(List.of(), plain.value().strip())
                : Concept.of(fields.object(name));
    }

    /**
     * The date; null when absent, when there is no such date, or when only its month or year is known: then it is said, and
     * what the source has is noted.
     *
     * @param note the key of the note
     */
    LocalDate date(String text, String note) {
        LocalDate date = date(text);
        if (date == null && !text.isEmpty()) {
            note(note, Faults.shown(moment(text)));
        }
        return date;
    }

    /** The same without a note. */
    LocalDate date(String text) {
        Optional<FhirDate> date = known(text);
        if (date.isPresent() && date.get().exact() == null) {
            warn("partial-date", moment(date.get().written()));
        }
        return date.map(FhirDate::exact).orElse(null);
    }

    /** The date of something that has happened: one that lies ahead is told. */
    LocalDate past(String text, String note) {
        LocalDate date = date(text, note);
        if (date != null && reading.isAhead(date)) {
            warn("date-ahead", date);
        }
        return date;
    }

    /** The last day that a date can be, to tell older from newer; null when it is not known, or lies ahead. */
    LocalDate latest(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            FhirDate date = FhirDate.of(text, reading.zone());
            LocalDate today = today();
            boolean now = date.exact() == null
                    && date.latest().isAfter(today)
                    && !date.earliest().isAfter(today);
            return now ? today : reading.isAhead(date.latest()) ? null : date.latest();
        } catch (BadEntry noSuchDate) {
            return null;
        }
    }

    private Optional<FhirDate> known(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FhirDate.of(text, reading.zone())).filter(date -> !date.isNever());
        } catch (BadEntry noSuchDate) {
            warn("date-left-out", Faults.shown(text));
            return Optional.empty();
        }
    }

    /** What today is for whoever reads. */
    LocalDate today() {
        return LocalDate.now(reading.clock());
    }

    /** Whether a last day has passed. */
    boolean isOver(LocalDate last) {
        return last != null && last.isBefore(today());
    }

    /** A moment as a person reads it, on the clock of whoever reads. */
    String moment(String written) {
        return FhirTime.words(written, reading.zone());
    }

    /** The day of a moment on that clock; as {@link #date} where the moment has no hour. */
    LocalDate dayOf(String moment) {
        LocalDate day = FhirTime.day(moment, reading.zone());
        return day == null ? date(moment, "note.date") : day;
    }

    /** Of a period the end at which something counts; of a choice of fields the first that is there. */
    String when(String... names) {
        for (String name : names) {
            if (fields.raw(name) instanceof Fields period) {
                String start = period.text("start");
                return start.isEmpty() ? period.text("end") : start;
            }
            String text = fields.text(name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Keeps words that have no place of their own. */
    void note(String key, Object... arguments) {
        notes.add(messages.of(key, arguments));
    }

    /** Keeps the notes of the source itself, word for word. */
    void ownNotes() {
        fields.objects("note").stream()
                .map(each -> each.text("text"))
                .filter(text -> !text.isEmpty())
                .forEach(notes::add);
    }

    /** Marks where the statement came from, so that it is known again, and gives it the notes, or its source where it has none. */
    <T extends Statement> T from(T statement, String part) {
        EStructuralFeature noted = statement.eClass().getEStructuralFeature("note");
        String words = String.join("; ", notes);
        if (noted != null && !words.isEmpty()) {
            statement.eSet(noted, words);
        }
        statement.setSource(noted != null || words.isEmpty() ? place : place + "; " + words);
        statement.setSourceIdentifier(sourceIdentifier() + part);
        SourceServer.number(fields).ifPresent(number -> statement.setSourceNumber(number + part));
        SourceVersion version = version();
        if (version.isSaid()) {
            statement.setSourceVersion(version.toString());
        }
        return statement;
    }

    <T extends Statement> T from(T statement) {
        return from(statement, "");
    }

    /** The name that the source gave the resource; a digest of its content when it gave none. */
    String sourceIdentifier() {
        if (fullUrl.startsWith("http")) {
            return fullUrl;
        }
        String id = fields.text("id");
        if (!id.isEmpty()) {
            return server() + type + "/" + id;
        }
        if (!fullUrl.isEmpty()) {
            return fullUrl;
        }
        byte[] digest = AttachmentMeasure.sha256().digest(fields.toString().getBytes(StandardCharsets.UTF_8));
        return type + "#" + HexFormat.of().formatHex(digest, 0, 16);
    }

    /** What this reading of the file goes by. */
    Reading reading() {
        return reading;
    }
}
