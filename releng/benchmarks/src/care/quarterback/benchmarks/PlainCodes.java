package care.quarterback.benchmarks;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.core.codes.CodeRange;
import care.quarterback.core.codes.CodeTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Codes as nodes of a tree in a map from child to parent: what is above a code is walked, name by name. */
final class PlainCodes {

    private static final String ROOT = "";

    private final CodeTree tree;
    private final Map<String, String> parents = new HashMap<>();

    PlainCodes(CodeTree tree) {
        this.tree = tree;
    }

    /** The code itself and all above it, up to the root. */
    private List<String> path(String code) {
        List<String> path = new ArrayList<>();
        String node = code;
        while (!node.equals(ROOT)) {
            path.add(node);
            node = parents.computeIfAbsent(node, this::parent);
        }
        path.add(ROOT);
        return path;
    }

    private String parent(String node) {
        if (node.startsWith("chapter ")) {
            return ROOT;
        }
        if (node.startsWith("block ")) {
            return "chapter "
                    + tree.chapter(node.substring(6, 9)).map(CodeRange::code).orElse("");
        }
        return switch (node.length()) {
            case 3 -> "block " + tree.block(node).map(CodeRange::code).orElse("");
            case 5 -> node.substring(0, 3);
            default -> node.substring(0, node.length() - 1);
        };
    }

    /** Wu-Palmer. */
    double similarity(String a, String b) {
        List<String> first = path(a);
        List<String> second = path(b);
        return 2.0 * common(first, second) / (first.size() + second.size() - 2);
    }

    private static int common(List<String> first, List<String> second) {
        var above = new HashSet<>(first);
        int at = 0;
        while (!above.contains(second.get(at))) {
            at++;
        }
        return second.size() - 1 - at;
    }

    /** The class by the rules on codes that are no symptom in one of the two, or that are. */
    DiagnosisClass of(String a, String b) {
        if (a.startsWith("R") || b.startsWith("R")) {
            return a.startsWith("R") && b.startsWith("R")
                    ? DiagnosisClass.STILL_UNKNOWN
                    : a.startsWith("R") ? DiagnosisClass.ESTABLISHED : DiagnosisClass.UNRESOLVED;
        }
        if (a.equals(b)) {
            return DiagnosisClass.SAME;
        }
        List<String> first = path(a);
        List<String> second = path(b);
        if (first.contains(b) || second.contains(a)) {
            return DiagnosisClass.REFINED;
        }
        return common(first, second) >= 2 ? DiagnosisClass.RELATED : DiagnosisClass.DIFFERENT;
    }
}
