package care.quarterback.exchange.fhir;

import care.quarterback.model.CaseFactory;
import care.quarterback.model.Coding;
import java.util.List;
import org.eclipse.emf.common.util.EList;

/** A CodeableConcept: the source's codes as they are, and its words. */
record Concept(List<Fields> codings, String words) {

    static Concept of(Fields concept) {
        return new Concept(concept.objects("coding"), concept.text("text"));
    }

    /** The words of the source, else those of its first code that has any, else the code itself. */
    String text() {
        if (!words.isEmpty()) {
            return words;
        }
        String display = first("display");
        return display.isEmpty() ? first("code") : display;
    }

    /** The code of the first coding; empty when there is none. */
    String code() {
        return first("code");
    }

    /** What the same thing measured again has in common. */
    String key() {
        return codings.isEmpty()
                ? words
                : codings.getFirst().text("system") + "|" + codings.getFirst().text("code");
    }

    boolean hasCode(String code) {
        return codings.stream().anyMatch(each -> each.text("code").equals(code));
    }

    boolean isEmpty() {
        return text().isEmpty();
    }

    void into(EList<Coding> target) {
        for (Fields each : codings) {
            Coding coding = CaseFactory.eINSTANCE.createCoding();
            coding.setSystem(orNull(each.text("system")));
            coding.setCode(orNull(each.text("code")));
            coding.setDisplay(orNull(each.text("display")));
            target.add(coding);
        }
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String first(String name) {
        for (Fields each : codings) {
            String text = each.text(name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
