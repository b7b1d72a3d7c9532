package care.quarterback.consensus.agreement;

import care.quarterback.core.codes.CodeTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The rules on two primary diagnoses: the first that matches gives the class. */
public final class DiagnosisAgreement {

    /** The rule for a cause that one names and the other rules out. */
    static final int RULED_OUT = 9;

    private static final Pattern SYMPTOM_LIKE = Pattern.compile("(M25\\.5|M54|M79\\.6|G89|Z).*");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The depth of a block in the tree. */
    private static final int BLOCK = 2;

    private final CodeTree tree;
    private final CodeWords words;

    public DiagnosisAgreement(CodeTree tree, CodeWords words) {
        this.tree = tree;
        this.words = words;
    }

    /** A class, the number of the rule that gave it, and the attributes on which the doctors differ. */
    public record Verdict(DiagnosisClass result, int rule, List<Attribute> conflicts, OptionalDouble similarity) {}

    public Verdict of(OpinionContent first, OpinionContent second) {
        if (words(first) || words(second)) {
            return new Verdict(DiagnosisClass.NOT_CODED, 0, List.of(), OptionalDouble.empty());
        }
        boolean none = first.withoutCause();
        boolean otherNone = second.withoutCause();
        if (!none && !otherNone) {
            return definite(first.primary().get(), second.primary().get());
        }
        OptionalDouble similarity = OptionalDouble.empty(); // a symptom is near to no illness, and that says nothing
        if (!none
                        && second.rulesOut()
                                .anyMatch(each -> same(each, first.primary().get()))
                || !otherNone
                        && first.rulesOut()
                                .anyMatch(each -> same(each, second.primary().get()))) {
            return new Verdict(DiagnosisClass.UNRESOLVED, RULED_OUT, List.of(), similarity);
        }
        if (none && otherNone) {
            return new Verdict(DiagnosisClass.STILL_UNKNOWN, 1, List.of(), similarity);
        }
        if (none) {
            return new Verdict(DiagnosisClass.ESTABLISHED, 2, List.of(), similarity);
        }
        return new Verdict(DiagnosisClass.UNRESOLVED, 3, List.of(), similarity);
    }

    /** Rules 4 to 8, for two coded diagnoses. Each code is placed in the tree as seldom as can be: this is asked very often. */
    Verdict definite(DiagnosisContent a, DiagnosisContent b) {
        int common = tree.commonDepth(a.code(), b.code());
        int depth = tree.depth(a.code());
        int other = tree.depth(b.code());
        OptionalDouble similarity = OptionalDouble.of(common < 0 ? Double.NaN : 2.0 * common / (depth + other));
        if (common > BLOCK && common == depth && common == other) {
            return equalCodes(a, b, similarity);
        }
        if (common < BLOCK) { // nor do the words of any two such codes differ by the side alone
            return new Verdict(DiagnosisClass.DIFFERENT, 8, List.of(), similarity);
        }
        if (words.differBySideOnly(a.code(), b.code())) {
            return new Verdict(DiagnosisClass.SIDE_CONFLICT, 5, List.of(Attribute.SIDE), similarity);
        }
        boolean category = common > BLOCK;
        boolean above = category && (common == depth || common == other);
        boolean refined = above || category && words.oneIsUnspecified(a.code(), b.code());
        if (category && (refined || !words.tell(a.code(), b.code())) && a.otherSide(b)) {
            return new Verdict(DiagnosisClass.SIDE_CONFLICT, 5, List.of(Attribute.SIDE), similarity);
        }
        if (refined) {
            return new Verdict(DiagnosisClass.REFINED, 6, List.of(), similarity);
        }
        return new Verdict(DiagnosisClass.RELATED, 7, List.of(), similarity);
    }

    private static Verdict equalCodes(DiagnosisContent a, DiagnosisContent b, OptionalDouble similarity) {
        boolean sides = a.otherSide(b);
        if (!sides && a.attributes().equals(b.attributes())) {
            return new Verdict(DiagnosisClass.SAME, 4, List.of(), similarity);
        }
        var conflicts = new ArrayList<Attribute>();
        boolean detail = false;
        for (Attribute attribute : Attribute.values()) {
            String one = plain(a, attribute);
            String other = plain(b, attribute);
            if (!one.equals(other)) {
                if (one.isEmpty() || other.isEmpty()) {
                    detail = true;
                } else {
                    conflicts.add(attribute);
                }
            }
        }
        if (sides && !conflicts.contains(Attribute.SIDE)) {
            conflicts.addFirst(Attribute.SIDE);
        }
        DiagnosisClass result;
        if (conflicts.contains(Attribute.SIDE) || conflicts.contains(Attribute.SITE)) {
            result = DiagnosisClass.SIDE_CONFLICT;
        } else {
            result = detail || !conflicts.isEmpty() ? DiagnosisClass.REFINED : DiagnosisClass.SAME;
        }
        return new Verdict(result, 4, List.copyOf(conflicts), similarity);
    }

    private boolean same(DiagnosisContent ruledOut, DiagnosisContent named) {
        if (!ruledOut.coded() || !named.coded()) {
            return ruledOut.text().equalsIgnoreCase(named.text());
        }
        DiagnosisClass result = definite(ruledOut, named).result();
        return result == DiagnosisClass.SAME || result == DiagnosisClass.REFINED;
    }

    /** Spaces and capitals do not make two values differ: "3 + 4 = 7" is "3+4=7". */
    private static String plain(DiagnosisContent diagnosis, Attribute attribute) {
        String value = diagnosis.attributes().getOrDefault(attribute, "");
        return SPACES.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean words(OpinionContent opinion) {
        return opinion.primary().map(diagnosis -> !diagnosis.coded()).orElse(!opinion.noDiagnosis());
    }

    static boolean symptom(String code) {
        return code.startsWith("R");
    }

    /** Codes outside the symptom chapter that still name a symptom or a circumstance rather than an illness. */
    static boolean symptomLike(String code) {
        return SYMPTOM_LIKE.matcher(code).matches();
    }
}
