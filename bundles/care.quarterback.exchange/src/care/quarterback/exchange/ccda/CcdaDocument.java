package care.quarterback.exchange.ccda;

import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.exchange.fhir.AttachmentMeasure;
import care.quarterback.exchange.fhir.EntrySink;
import care.quarterback.exchange.fhir.Fields;
import care.quarterback.exchange.fhir.RawEntry;
import care.quarterback.exchange.fhir.RecordFile;
import care.quarterback.exchange.fhir.RecordFormat;
import care.quarterback.exchange.fhir.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One document on its way into entries of FHIR. What stays in the document only is said, section by section. */
final class CcdaDocument implements CdaSink {

    /** Of a document that is kept as it came. */
    static final String MEDIA_TYPE = "application/hl7-cda+xml";

    private static final int SHOWN = 60;
    private static final int MOST_NAMED = 40;

    private final EntrySink sink;
    private final RecordFile source;
    private final Map<String, List<Told>> made = new HashMap<>();
    private HeaderMapping header;
    private int sections;
    private AttachmentMeasure file;
    private final Set<String> kept = new LinkedHashSet<>();
    private int taken;

    /** Where something was said, and by which numbers. */
    private record Told(int section, String numbers) {

        /** Two brothers may have nothing but their numbers to tell them apart. */
        boolean isAnother(Told other) {
            return section == other.section
                    && !numbers.isEmpty()
                    && !other.numbers.isEmpty()
                    && !numbers.equals(other.numbers);
        }
    }

    CcdaDocument(EntrySink sink, RecordFile source) {
        this.sink = sink;
        this.source = source;
    }

    @Override
    public void header(CdaNode document) {
        header = new HeaderMapping(document);
        if (header.isOfSeveral()) {
            throw new Refusal("ccda.several");
        }
        hand("header", "", "Patient", header.patient());
        header.clinicians().forEach(each -> hand("header", "", "Practitioner", each));
        Fields team = header.careTeam();
        if (!team.isEmpty()) {
            hand("header", "", "CareTeam", team);
        }
        header.replaced().forEach(each -> handDocument("header", each));
    }

    @Override
    public void section(CdaSection about) {
        taken = 0;
        sections++;
    }

    @Override
    public void entry(CdaSection section, CdaNode entry) {
        int before = taken;
        var mapping = new EntryMapping(context(section));
        mapping.of(section.kind(), section.about().at("subject"), entry, new EntryMapping.Taker() {
            @Override
            public void take(String type, CdaNode statement, Fields fields) {
                taken++;
                if (isNew(type, fields)) {
                    handVersion(place(section), address(type, statement, fields), type, fields);
                } else {
                    sink.told(place(section), type, Status.SKIP, false, "twice");
                }
            }

            @Override
            public void keep(String key) {
                taken++;
                sink.told(place(section), "", Status.SKIP, false, key);
            }
        });
        if (taken == before && section.kind() != SectionKind.OTHER && section.kind() != SectionKind.DIRECTIVES) {
            taken++;
            sink.told(place(section), "", Status.SKIP, false, "ccda.entry-kept");
        }
    }

    private StatementContext context(CdaSection section) {
        return new StatementContext(section.narrative(), header.subject(), section.title(), sink.today());
    }

    /** A problem may stand in two sections, and is one; two relatives of one section are two if their numbers say so. */
    private boolean isNew(String type, Fields fields) {
        var told = new Told(sections, type.equals("FamilyMemberHistory") ? numbers(fields) : "");
        List<Told> before = made.computeIfAbsent(type + without(fields), none -> new ArrayList<>(1));
        if (!before.stream().allMatch(told::isAnother)) {
            return false;
        }
        before.add(told);
        return true;
    }

    private static String numbers(Fields fields) {
        return fields.has("identifier") ? fields.objects("identifier").toString() : "";
    }

    /** What an entry says, whatever number it has. */
    private static String without(Fields fields) {
        var said = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.name(i).equals("identifier")) {
                said.append(fields.name(i)).append('=').append(fields.value(i)).append(';');
            }
        }
        return said.toString();
    }

    @Override
    public void tooLarge(CdaSection section) {
        sink.told(place(section), "", Status.ERROR, true, "entry-too-large");
    }

    @Override
    public void ended(CdaSection section) {
        if (section.narrative().isCut()) {
            sink.told(section.title(), "Section", Status.WARNING, true, "ccda.section-long");
        }
        if (section.entries() > 0 && section.kind() != SectionKind.OTHER && section.kind() != SectionKind.DIRECTIVES) {
            return;
        }
        String text = section.narrative().whole();
        if (section.about().isNull()) {
            sink.told(section.title(), "Section", Status.SKIP, false, "ccda.section-unknown", shown(text));
        } else if (text.isEmpty() && section.entries() == 0) {
            sink.told(section.title(), "Section", Status.SKIP, false, "ccda.section-empty");
        } else {
            textOnly(section, text);
        }
    }

    /** A section without entries that a case could take: its text may say all the same that there is nothing. */
    private void textOnly(CdaSection section, String text) {
        var context = context(section);
        if (section.entries() == 0
                && new EntryMapping(context)
                        .inWords(
                                section.kind(),
                                text,
                                (type, statement, fields) ->
                                        handVersion(section.title(), address(type, statement, fields), type, fields))) {
            return;
        }
        switch (section.kind()) {
            case PROBLEMS, ALLERGIES, MEDICATIONS, FAMILY, GOALS, PLAN, RESULTS, PROCEDURES ->
                sink.told(section.title(), "Section", Status.SKIP, true, "ccda.section-text", shown(text));
            default -> kept.add(section.title());
        }
    }

    @Override
    public OutputStream file(String media) {
        file = source.measures().get();
        return file;
    }

    @Override
    public void fileMissing(String media, String elsewhere) throws IOException {
        Optional<ImportSource> beside = source.beside().apply(elsewhere);
        if (elsewhere.isEmpty()) {
            sink.told("body", "DocumentReference", Status.ERROR, true, "bad-attachment");
        } else if (beside.isEmpty()) {
            sink.told("body", "DocumentReference", Status.SKIP, true, "ccda.elsewhere", shown(elsewhere));
        } else {
            try (OutputStream bytes = file(media);
                    InputStream in = beside.get().open()) {
                in.transferTo(bytes);
            }
            body(beside.get().name(), media);
        }
    }

    @Override
    public void fileEnded(String media) {
        body("body", media);
    }

    private void body(String at, String media) {
        var attachment = new Made().text("contentType", media).text("title", header.title());
        file.into(attachment.fields());
        hand(at, "", "DocumentReference", header.reference(attachment.fields(), "body"));
    }

    /** The document itself stays with the case, as it came. */
    void keep() {
        var attachment = new Made().text("contentType", MEDIA_TYPE).text("title", header.title());
        source.whole().into(attachment.fields());
        handDocument("document", header.reference(attachment.fields(), ""));
        kept.remove("");
        if (!kept.isEmpty()) {
            String sections = kept.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            sink.told("document", "Section", Status.SKIP, false, "ccda.section-kept", sections);
        }
    }

    /** The UUID that the source gave; a digest of what the entry says where it gave none. */
    private static String address(String type, CdaNode statement, Fields fields) {
        String address = CdaCodes.address(statement);
        return address.isEmpty() ? type + "#" + AttachmentMeasure.digest(fields.toString()) : address;
    }

    private void handDocument(String at, Fields reference) {
        handVersion(at, address("DocumentReference", new CdaNode(""), reference), "DocumentReference", reference);
    }

    private void handVersion(String at, String address, String type, Fields fields) {
        fields.append("meta", header.version());
        hand(at, address, type, fields);
    }

    private void hand(String at, String address, String type, Fields fields) {
        sink.entry(new RawEntry(at, address.isEmpty() ? "" : RecordFormat.DOCUMENT + address, type, fields, null));
    }

    private static String place(CdaSection section) {
        String title = section.title();
        return (title.isEmpty() ? "section" : title) + ", entry " + section.entries();
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
