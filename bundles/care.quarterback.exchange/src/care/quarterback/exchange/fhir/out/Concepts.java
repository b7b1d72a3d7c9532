package care.quarterback.exchange.fhir.out;

import care.quarterback.model.Coding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes and words as FHIR writes them. */
final class Concepts {

    static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

    private static final Pattern CODE = Pattern.compile("\\S+( \\S+)*");
    private static final Pattern SYSTEM = Pattern.compile("(https?://|urn:)\\S+");

    private Concepts() {}

    static Tree words(String text) {
        return new Tree().text("text", text);
    }

    static Tree coded(String system, String code, String display) {
        return new Tree()
                .add(
                        "coding",
                        new Tree().text("system", system).text("code", code).text("display", display));
    }

    /** A code of HL7's own terminology. */
    static Tree hl7(String system, String code) {
        return new Tree()
                .add("coding", new Tree().text("system", TERMINOLOGY + system).text("code", code));
    }

    /** The codes that a person stands for, and the words. A code that the rules only suggest does not leave. */
    static Tree of(List<Coding> codings, String text) {
        var concept = new Tree();
        for (Coding each : codings) {
            if (!each.isSuggested() || each.isConfirmed()) {
                concept.add(
                        "coding",
                        new Tree()
                                .text("system", matching(SYSTEM, each.getSystem()))
                                .text("code", matching(CODE, each.getCode()))
                                .text("display", each.getDisplay()));
            }
        }
        return concept.text("text", text);
    }

    private static String matching(Pattern form, String text) {
        return text != null && form.matcher(text).matches() ? text : null;
    }

    /** The status, where FHIR has it; else what stands in for it. */
    static String status(String status, Set<String> allowed, String otherwise) {
        return status != null && allowed.contains(status) ? status : otherwise;
    }

    static Tree period(Object from, Object to) {
        return new Tree()
                .text("start", from == null ? null : from.toString())
                .text("end", to == null ? null : to.toString());
    }

    static Tree years(Integer age) {
        return age == null
                ? new Tree()
                : new Tree()
                        .number("value", age)
                        .text("unit", "years")
                        .text("system", "http://unitsofmeasure.org")
                        .text("code", "a");
    }
}
