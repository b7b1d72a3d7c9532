package care.quarterback.exchange.fhir;

import care.quarterback.model.Statement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** One resource while it is mapped: its fields, where it stands, and what is to be said about it. */
final class Entry {

    private static final Set<String> LEFT_OUT = Set.of("entered-in-error");

    private final Fields fields;
    private final String type;
    private final String fullUrl;
    private final String place;
    private final Messages messages;
    private final List<String> warnings = new ArrayList<>(0);
    private final List<String> notes = new ArrayList<>(0);

    Entry(RawEntry raw, String place, Messages messages) {
        this.fields = raw.resource();
        this.type = raw.type();
        this.fullUrl = raw.fullUrl();
        this.place = place;
        this.messages = messages;
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

    List<String> warnings() {
        return warnings;
    }

    void warn(String key, Object... arguments) {
        warnings.add(messages.of(key, arguments));
    }

    /** A sentence that becomes part of the case. */
    String words(String key, Object... arguments) {
        return messages.of(key, arguments);
    }

    String status() {
        String status = fields.text("status");
        if (LEFT_OUT.contains(status)) {
            throw new LeftOut("entered-in-error");
        }
        return status;
    }

    Ref reference(String name) {
        return reference(fields.object(name));
    }

    Ref reference(Fields reference) {
        return Ref.of(reference, fullUrl, contained());
    }

    List<Ref> references(String name) {
        return fields.objects(name).stream().map(this::reference).toList();
    }

    List<Fields> contained() {
        return fields.has("contained") ? fields.objects("contained") : List.of();
    }

    Concept concept(String name) {
        return Concept.of(fields.object(name));
    }

    /** The date; null when absent, or known to the month or year only: then it is said and noted beside the source. */
    LocalDate date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        FhirDate date = FhirDate.of(text);
        if (date.exact() == null) {
            warn("partial-date", date.written());
            notes.add(messages.of("partial-date-note", date.written()));
        }
        return date.exact();
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

    /** Keeps words beside the source that have no place of their own. */
    void note(String key, Object... arguments) {
        notes.add(messages.of(key, arguments));
    }

    /** Marks where the statement came from, so that it is known again. */
    <T extends Statement> T from(T statement, String part) {
        statement.setSource(notes.isEmpty() ? place : place + "; " + String.join("; ", notes));
        statement.setSourceIdentifier(sourceIdentifier() + part);
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
            return type + "/" + id;
        }
        if (!fullUrl.isEmpty()) {
            return fullUrl;
        }
        byte[] digest = AttachmentMeasure.sha256().digest(fields.toString().getBytes(StandardCharsets.UTF_8));
        return type + "#" + HexFormat.of().formatHex(digest, 0, 16);
    }
}
