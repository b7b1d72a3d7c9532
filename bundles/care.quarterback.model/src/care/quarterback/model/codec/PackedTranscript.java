package care.quarterback.model.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes a document in the {@link PackedForm} as XMI, by the names it brings along and without the model: so what a newer
 * version stored is read, and kept, as it is from a case file of a newer version. For one use.
 */
final class PackedTranscript {

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final PackedDocument document;
    private final List<String> namespaces = new ArrayList<>();

    private PackedTranscript(PackedDocument document) {
        this.document = document;
        document.types().stream()
                .map(PackedDocument.TypeName::namespace)
                .distinct()
                .forEach(namespaces::add);
    }

    static byte[] xmi(byte[] stored) throws CaseFormatException {
        var transcript = new PackedTranscript(new PackedDocument(stored));
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        transcript.object("", out, 0);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param role the feature that contains the object; empty for the root */
    private void object(String role, StringBuilder out, int depth) throws CaseFormatException {
        if (depth > PackedDocument.MAX_DEPTH) {
            throw PackedInput.damaged();
        }
        PackedDocument.TypeName type = document.types().get(document.type());
        String typeName = "n" + namespaces.indexOf(type.namespace()) + ":" + type.name();
        String element = role.isEmpty() ? typeName : role;
        var attributes = new StringBuilder();
        var children = new StringBuilder();
        if (role.isEmpty()) {
            attribute("xmlns:xsi", XSI, attributes);
            for (int i = 0; i < namespaces.size(); i++) {
                attribute("xmlns:n" + i, namespaces.get(i), attributes);
            }
        } else {
            attribute("xsi:type", typeName, attributes);
        }
        for (int number = document.feature(); number >= 0; number = document.feature()) {
            feature(document.features().get(number), attributes, children, depth);
        }
        out.append('<').append(element).append(attributes).append('>').append(children);
        out.append("</").append(element).append(">\n");
    }

    private void feature(
            PackedDocument.FeatureName feature, StringBuilder attributes, StringBuilder children, int depth)
            throws CaseFormatException {
        int count = feature.many() ? document.count() : 1;
        if (feature.is(PackedForm.CONTAINMENT)) {
            for (int i = 0; i < count; i++) {
                object(feature.name(), children, depth + 1);
            }
        } else if (feature.is(PackedForm.REFERENCE)) {
            var ids = new StringJoiner(" ");
            for (int i = 0; i < count; i++) {
                ids.add(document.value().toString());
            }
            attribute(feature.name(), ids.toString(), attributes);
        } else if (feature.many()) {
            for (int i = 0; i < count; i++) {
                children.append('<').append(feature.name()).append('>');
                escape(document.value().toString(), children);
                children.append("</").append(feature.name()).append(">\n");
            }
        } else {
            attribute(feature.name(), document.value().toString(), attributes);
        }
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        escape(value, out);
        out.append('"');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                default -> out.append(each);
            }
        }
    }
}
