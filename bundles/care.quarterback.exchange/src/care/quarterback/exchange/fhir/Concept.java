package care.quarterback.exchange.fhir;

import care.quarterback.model.CaseFactory;
import care.quarterback.model.Coding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;

/** A CodeableConcept: the source's codes as they are, and its words. */
record Concept(List<Fields> codings, String words) {

    /** What programs write where they have no words. */
    private static final Set<String> NOTHING =
            Set.of("null", "unknown", "unk", "undefined", "nan", "n/a", "na", "n.a.", "not available", "none", "nil");

    private static final int LONGEST_NOTHING = 13;

    static Concept of(Fields concept) {
        return new Concept(concept.objects("coding"), concept.text("text"));
    }

    /**
     * The words of the source; where they say nothing, or only repeat a code, those of its first code that has any; else the
     * code itself. Empty when there is neither.
     */
    String text() {
        if (tells(words) && !isCode(words)) {
            return words;
        }
        return Stream.concat(codings.stream().map(each -> each.text("display")), Stream.of(words))
                .filter(each -> tells(each) && !isCode(each))
                .findFirst()
                .or(() -> Stream.of(words, code()).filter(Concept::tells).findFirst())
                .orElse("");
    }

    /** What the source says, as it says it: of a result "unknown" is an answer. */
    String said() {
        return words.isEmpty() || words.equalsIgnoreCase("null")
                ? codings.stream()
                        .map(each -> each.text("display"))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(code())
                : words;
    }

    /** Whether words tell anything at all. */
    static boolean tells(String words) {
        if (words.length() <= LONGEST_NOTHING && NOTHING.contains(words.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) { // without a stream: a record has tens of thousands of concepts
            if (Character.isLetterOrDigit(words.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCode(String text) {
        for (Fields each : codings) {
            if (each.text("code").equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** The code of the first coding that has one; empty when there is none. */
    String code() {
        for (Fields each : codings) {
            String code = each.text("code");
            if (!code.isEmpty()) {
                return code;
            }
        }
        return "";
    }

    /** Whether both are about one thing: a code in common, or the words of one among those of the other. */
    boolean isAbout(Concept other) {
        boolean code = codings.stream()
                .filter(each -> !each.text("code").isEmpty())
                .anyMatch(each -> other.codings.stream()
                        .anyMatch(theirs -> theirs.text("code").equals(each.text("code"))
                                && theirs.text("system").equals(each.text("system"))));
        String mine = text().toLowerCase(Locale.ROOT);
        String theirs = other.text().toLowerCase(Locale.ROOT);
        return code || !mine.isEmpty() && !theirs.isEmpty() && (mine.contains(theirs) || theirs.contains(mine));
    }

    /** What the same thing measured again has in common. */
    String key() {
        for (Fields each : codings) {
            if (!each.text("code").isEmpty()) {
                return each.text("system") + "|" + each.text("code");
            }
        }
        return text().toLowerCase(Locale.ROOT);
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

    /** The words of several, each once. */
    static String texts(List<Fields> concepts) {
        if (concepts.size() < 2) { // nearly always, and of measurements there are thousands
            return concepts.isEmpty() ? "" : of(concepts.getFirst()).text();
        }
        return concepts.stream()
                .map(each -> of(each).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
