package care.quarterback.exchange.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which entries of one record, in one file or in many, are versions of one. */
final class SameEntry {

    private SameEntry() {}

    /** What other versions of an entry may be known by: its id; in a document, where it has none, all that may tell. */
    static List<String> names(Entry entry) {
        String id = entry.fields().text("id");
        if (!id.isEmpty()) {
            return List.of(entry.type() + "/" + id);
        }
        if (!entry.isOfDocument()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        names.add(entry.type() + " " + entry.fullUrl());
        SourceServer.number(entry.fields()).ifPresent(number -> names.add(entry.type() + " " + number));
        names.add(entry.type() + " " + said(entry));
        return names;
    }

    /**
     * Whether one name means one entry: in two files of servers that nobody names it does so only if both are about one thing.
     * What one document lists is never two versions of one thing, whatever numbers it has.
     */
    static boolean canBe(Entry entry, Entry other) {
        boolean oneFile = entry.file() == other.file();
        if (entry.isOfDocument()) {
            return !oneFile && isOfOneDay(entry, other) && areAlike(entry, other);
        }
        boolean oneServer = !entry.server().isEmpty() && entry.server().equals(other.server());
        return oneFile || oneServer || areAlike(entry, other);
    }

    private static boolean areAlike(Entry entry, Entry other) {
        return concept(entry).isAbout(concept(other)) || says(entry, other);
    }

    private static Concept concept(Entry entry) {
        return Stream.of("code", "medicationCodeableConcept", "vaccineCode", "type", "relationship", "description")
                .map(entry::concept)
                .filter(each -> !each.text().isEmpty())
                .findFirst()
                .orElse(new Concept(List.of(), ""));
    }

    /** What was done or measured on two days is two things. */
    private static boolean isOfOneDay(Entry entry, Entry other) {
        String mine = day(entry);
        String others = day(other);
        return mine.isEmpty() || others.isEmpty() || mine.equals(others);
    }

    private static String day(Entry entry) {
        String when = switch (entry.type()) {
            case "Observation" -> entry.when("effectiveDateTime", "effectivePeriod");
            case "Procedure" -> entry.when("performedDateTime", "performedPeriod");
            case "Encounter" -> entry.when("period");
            case "Immunization" -> entry.when("occurrenceDateTime");
            default -> "";
        };
        return when.substring(0, Math.min("2026-12-01".length(), when.length()));
    }

    /** Whether both have the same fields, whatever is noted about the version. */
    static boolean says(Entry entry, Entry other) {
        return said(entry).equals(said(other));
    }

    private static String said(Entry entry) {
        Fields fields = entry.fields();
        var said = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            boolean number = entry.isOfDocument() && fields.name(i).equals("identifier");
            if (!number && !fields.name(i).equals("meta")) {
                said.append(fields.name(i)).append('=').append(fields.value(i)).append(';');
            }
        }
        return said.toString();
    }
}
