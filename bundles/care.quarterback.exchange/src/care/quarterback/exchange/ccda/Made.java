package care.quarterback.exchange.ccda;

import care.quarterback.exchange.fhir.Fields;
import java.util.ArrayList;
import java.util.List;

/** Makes the fields of an entry as FHIR R4 has them, so that one way leads into a case, whatever a record is written in. */
final class Made {

    private final Fields fields = new Fields();

    /** Sets a text; nothing where it says nothing. */
    Made text(String name, String value) {
        if (!value.isEmpty()) {
            fields.append(name, new Fields.Text(value, true));
        }
        return this;
    }

    /** Sets an object; nothing where it is empty. */
    Made object(String name, Fields value) {
        if (!value.isEmpty()) {
            fields.append(name, value);
        }
        return this;
    }

    Made object(String name, Made value) {
        return object(name, value.fields);
    }

    /** Sets a list; nothing where it has no entry. */
    Made list(String name, List<Fields> values) {
        List<Fields> full = values.stream().filter(each -> !each.isEmpty()).toList();
        if (!full.isEmpty()) {
            fields.append(name, new ArrayList<Object>(full));
        }
        return this;
    }

    Made texts(String name, List<String> values) {
        List<Object> full = new ArrayList<>();
        values.stream().filter(each -> !each.isEmpty()).forEach(each -> full.add(new Fields.Text(each, true)));
        if (!full.isEmpty()) {
            fields.append(name, full);
        }
        return this;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    Fields fields() {
        return fields;
    }

    /** A concept of one code of FHIR. */
    static Fields code(String system, String code, String display) {
        return new Made()
                .object(
                        "coding",
                        new Made().text("system", system).text("code", code).text("display", display))
                .fields();
    }

    /** A concept in words only. */
    static Fields words(String words) {
        return new Made().text("text", words).fields();
    }
}
