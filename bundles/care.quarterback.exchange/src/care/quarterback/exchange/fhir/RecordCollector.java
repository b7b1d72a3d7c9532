package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the entries of a file as they stream by: one item for each, and what is taken of it, mapped and waiting. */
final class RecordCollector implements EntrySink {

    private static final int MAX_ENTRIES = 1_000_000;

    private final String file;
    private final boolean garbled;
    private final Reading reading;
    private final Messages messages;
    private final List<ImportItem> items = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Entry, Waiting> waiting = new LinkedHashMap<>();
    private final List<Entry> patients = new ArrayList<>();
    private final List<Entry> supporting = new ArrayList<>();
    private final RecentEntries recent = new RecentEntries();
    private final VersionCheck versions;
    private final AnswerPages pages = new AnswerPages();
    private final Set<String> servers = new HashSet<>();

    /** A mapped entry that waits for its patient. */
    record Waiting(Entry entry, Mapped mapped) {

        /** Whether only the newest of its kind are taken. */
        boolean isLimited() {
            return mapped.recent() != null && !entry.isWithdrawn();
        }
    }

    /** @param garbled whether bytes that are no characters were replaced while reading */
    RecordCollector(String file, boolean json, boolean garbled, Reading reading) {
        this.file = file;
        this.versions = new VersionCheck(json);
        this.garbled = garbled;
        this.reading = reading;
        this.messages = reading.messages();
    }

    @Override
    public void bundle(Fields bundle, int matches) {
        versions.said(bundle);
        pages.add(bundle, matches);
        bundle.objects("link").stream()
                .filter(each -> each.text("relation").equals("self"))
                .map(each -> SourceServer.base(each.text("url")))
                .filter(each -> !each.isEmpty())
                .forEach(servers::add);
    }

    /** Says something of the file as a whole. */
    void note(String key, Object... arguments) {
        notes.add(messages.of(key, arguments));
    }

    /** What there is to be said of the file as a whole. */
    List<String> notes() {
        return notes;
    }

    /** What the file says of being a page of a longer answer. */
    AnswerPages pages() {
        return pages;
    }

    @Override
    public void entry(RawEntry raw) {
        int item = items.size();
        if (item >= MAX_ENTRIES) {
            throw new Refusal("too-many-entries");
        }
        String place = raw.at().isEmpty() ? "file" : raw.at();
        items.add(null);
        try {
            place = raw.place();
            items.set(item, take(item, raw, place));
        } catch (LeftOut out) {
            items.set(item, new ImportItem(place, raw.type(), Status.SKIP, out.sentence(messages)));
        } catch (BadEntry bad) {
            items.set(item, new ImportItem(place, raw.type(), Status.ERROR, bad.sentence(messages)));
        }
    }

    @Override
    public void told(String at, String type, Status status, boolean lost, String key, Object... arguments) {
        if (items.size() >= MAX_ENTRIES) {
            throw new Refusal("too-many-entries");
        }
        items.add(new ImportItem(at.isEmpty() ? "file" : at, type, status, messages.of(key, arguments), lost));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(reading.clock());
    }

    /** A line that could not be read at all. */
    void broken(String at, BadEntry bad) {
        items.add(new ImportItem(at, "", Status.ERROR, bad.sentence(messages)));
    }

    private ImportItem take(int item, RawEntry raw, String place) {
        String type = raw.type();
        if (raw.problem() != null) {
            throw raw.problem();
        }
        if (type.isEmpty()) {
            throw new BadEntry("no-type");
        }
        if (ResourceTypes.neverRead(type)) {
            return new ImportItem(place, type, Status.SKIP, messages.of("never-read"));
        }
        FhirVersion other = versions.type(type);
        List<VersionMarks.Mark> foreign = versions.resource(type, raw.resource());
        if (other != null) {
            throw new BadEntry("wrong-version-entry", other.title());
        }
        if (type.equals("Composition")) {
            EmptySections.tell(raw, this);
        }
        if (!ResourceTypes.isTaken(type)) {
            return new ImportItem(
                    place, type, Status.SKIP, messages.of(ResourceTypes.known(type) ? "not-taken" : "unknown-type"));
        }
        var entry = new Entry(raw, this, item);
        foreign.forEach(mark ->
                entry.warn("other-version-field", mark.name(), mark.named().title()));
        if (VersionCheck.hasOldCodeSystem(raw.resource(), 5)) {
            entry.warn("old-code-systems");
        }
        if (garbled && raw.resource().toString().indexOf('\uFFFD') >= 0) {
            entry.warn("garbled");
        }
        if (raw.resource().has("modifierExtension")) {
            entry.warn("modifier");
        }
        keep(entry);
        return new ImportItem(place, type, Status.OK, "");
    }

    private void drop(Entry older, Entry taking) {
        waiting.remove(older);
        if (older == taking) {
            throw new LeftOut("older-of-kind");
        }
        older.skip("older-of-kind");
    }

    private void keep(Entry entry) {
        Mapped mapped = mapped(entry);
        switch (entry.type()) {
            case "Patient" -> patients.add(entry);
            case "Practitioner", "PractitionerRole", "Organization", "Medication", "Binary" -> supporting.add(entry);
            default -> {
                var waits = new Waiting(entry, mapped);
                waiting.put(entry, waits);
                if (waits.isLimited()) {
                    recent.add(mapped.subject().key(), waits).ifPresent(older -> drop(older.entry(), entry));
                }
            }
        }
    }

    /** What is withdrawn may say nothing else any more. */
    private static Mapped mapped(Entry entry) {
        try {
            return ResourceMapping.map(entry);
        } catch (LeftOut | BadEntry without) {
            if (!entry.isWithdrawn()) {
                throw without;
            }
            return ResourceMapping.bare(entry);
        }
    }

    /** The file and where in it an entry stands, for the case. */
    String place(RawEntry raw) {
        return raw.at().isEmpty() ? file : file + ", " + raw.at();
    }

    void replace(int item, Status status, String message) {
        replace(item, status, message, false);
    }

    /** @param lost whether something of the entry is left out though the entry is taken */
    void replace(int item, Status status, String message, boolean lost) {
        ImportItem present = items.get(item);
        items.set(item, new ImportItem(present.at(), present.type(), status, message, lost));
    }

    Messages messages() {
        return messages;
    }

    Reading reading() {
        return reading;
    }

    /** The address of the server that the file as a whole comes from; empty when it does not say, or names several. */
    String server() {
        return servers.size() == 1 ? servers.iterator().next() : "";
    }

    List<ImportItem> items() {
        return items;
    }

    Collection<Waiting> waiting() {
        return waiting.values();
    }

    List<Entry> patients() {
        return patients;
    }

    List<Entry> supporting() {
        return supporting;
    }

    /** The version that the file as a whole is written in. */
    FhirVersion version() {
        return versions.version();
    }
}
