package care.quarterback.exchange.ccda;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One element of an entry or of the header, with all that lies in it: entries are small, and one is held at a time. */
final class CdaNode {

    private static final CdaNode NONE = new CdaNode("");

    private final String name;
    private final List<String> attributes = new ArrayList<>(4);
    private List<CdaNode> children = List.of();
    private StringBuilder text;

    /** @param name local name; "sdtc:" before it where it is of the extension that C-CDA uses */
    CdaNode(String name) {
        this.name = name;
    }

    void attribute(String attribute, String value) {
        attributes.add(attribute);
        attributes.add(value);
    }

    void add(CdaNode child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    void append(char[] characters, int start, int length) {
        if (text == null) {
            text = new StringBuilder(length);
        }
        text.append(characters, start, length);
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** An attribute; empty when absent. */
    String get(String attribute) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(attribute)) {
                return CdaText.clean(attributes.get(i + 1));
            }
        }
        return "";
    }

    boolean has(String attribute, String value) {
        return get(attribute).equalsIgnoreCase(value);
    }

    /** Whether the element says that it has no value. */
    boolean isNull() {
        return !get("nullFlavor").isEmpty();
    }

    List<CdaNode> children() {
        return children;
    }

    Stream<CdaNode> all(String child) {
        return children.stream().filter(each -> each.is(child));
    }

    /** The first child of a name, or an empty element. A path goes down: "a/b". */
    CdaNode at(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        for (CdaNode each : children) {
            if (each.is(first)) {
                return slash < 0 ? each : each.at(path.substring(slash + 1));
            }
        }
        return NONE;
    }

    boolean isThere() {
        return this != NONE;
    }

    /** The element's own text, in one line. */
    String text() {
        return text == null ? "" : CdaText.line(text);
    }

    /** The text of the element and of all that lies in it, in one line. */
    String allText() {
        if (children.isEmpty()) {
            return text();
        }
        var whole = new StringBuilder(text());
        children.forEach(each -> whole.append(' ').append(each.allText()));
        return CdaText.line(whole);
    }

    boolean hasTemplate(String root) {
        return children.stream().anyMatch(each -> each.is("templateId") && each.has("root", root));
    }

    /** What the entry relationships, components and acts below hold directly: observations, acts, organizers. */
    Stream<CdaNode> related() {
        return children.stream()
                .filter(each -> each.is("entryRelationship") || each.is("component"))
                .flatMap(each -> each.children.stream())
                .filter(CdaNode::isStatement);
    }

    /** The first related statement of a template that is neither denied nor taken back, or an empty element. */
    CdaNode related(String template) {
        return related()
                .filter(CdaNode::isHeld)
                .filter(each -> each.hasTemplate(template))
                .findFirst()
                .orElse(NONE);
    }

    /** Takes the related statements out that match, at any depth, and gives them back. */
    List<CdaNode> takeOut(Predicate<CdaNode> which) {
        List<CdaNode> out = new ArrayList<>();
        children.stream()
                .filter(each -> each.is("entryRelationship") || each.is("component"))
                .forEach(each -> out.addAll(each.statementsOut(which)));
        return out;
    }

    private List<CdaNode> statementsOut(Predicate<CdaNode> which) {
        List<CdaNode> out = children.stream()
                .filter(each -> each.isStatement() && which.test(each))
                .toList();
        if (!out.isEmpty()) {
            children.removeAll(out);
        }
        List<CdaNode> all = new ArrayList<>(out);
        children.stream().filter(CdaNode::isStatement).forEach(each -> all.addAll(each.takeOut(which)));
        return all;
    }

    boolean isStatement() {
        return switch (name) {
            case "act", "observation", "organizer", "procedure", "encounter", "substanceAdministration", "supply" ->
                true;
            default -> false;
        };
    }

    boolean isNegated() {
        return has("negationInd", "true");
    }

    /** Whether the source took the statement back. */
    boolean isNullified() {
        return at("statusCode").has("code", "nullified");
    }

    /** Whether the statement is neither denied nor taken back. */
    boolean isHeld() {
        return !isNegated() && !isNullified();
    }
}
