package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import java.util.Map;

/**
 * The sections of a summary (IPS) that say why they are empty. "There are none" is an answer and becomes an entry; that
 * nobody asked, or may not say, is told, and nothing is kept of it.
 */
final class EmptySections {

    /** By the LOINC code of a section: the type of its entries, the field that names them, and whose they are. */
    private static final Map<String, Kind> KINDS = Map.of(
            "48765-2", new Kind("AllergyIntolerance", "code", "patient", "empty.no-allergies"),
            "10160-0", new Kind("MedicationStatement", "medicationCodeableConcept", "subject", "empty.no-medications"),
            "11450-4", new Kind("Condition", "code", "subject", "empty.no-problems"),
            "47519-4", new Kind("Procedure", "code", "subject", "empty.no-procedures"));

    private record Kind(String type, String named, String whose, String none) {}

    private EmptySections() {}

    static void tell(RawEntry composition, RecordCollector sink) {
        for (Fields section : composition.resource().objects("section")) {
            section.object("emptyReason").objects("coding").stream()
                    .findFirst()
                    .ifPresent(reason -> section(composition, section, reason.text("code"), sink));
        }
    }

    private static void section(RawEntry composition, Fields section, String reason, RecordCollector sink) {
        String title = section.text("title");
        Kind kind = section.object("code").objects("coding").stream()
                .map(coding -> KINDS.get(coding.text("code")))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        switch (reason) {
            case "nilknown" -> {
                if (kind == null) {
                    sink.told(title, "Section", Status.SKIP, false, "empty.nilknown");
                } else {
                    sink.entry(none(composition, kind, title, sink));
                }
            }
            case "notasked" -> sink.told(title, "Section", Status.SKIP, false, "empty.notasked");
            case "withheld" -> sink.told(title, "Section", Status.SKIP, false, "empty.withheld");
            default -> sink.told(title, "Section", Status.SKIP, false, "empty.unknown");
        }
    }

    private static RawEntry none(RawEntry composition, Kind kind, String title, RecordCollector sink) {
        var code = new Fields();
        code.put("text", new Fields.Text(sink.messages().of(kind.none()), true));
        var entry = new Fields();
        entry.put(kind.named(), code);
        entry.put(kind.whose(), composition.resource().object("subject"));
        String date = composition.resource().text("date");
        if (!date.isEmpty() && kind.type().equals("AllergyIntolerance")) {
            entry.put("recordedDate", new Fields.Text(date, true));
        }
        return new RawEntry(title, "", kind.type(), entry, null);
    }
}
