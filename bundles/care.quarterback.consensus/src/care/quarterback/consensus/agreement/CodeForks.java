package care.quarterback.consensus.agreement;

import care.quarterback.consensus.agreement.CodeFork.Branch;
import care.quarterback.consensus.agreement.CodeFork.Step;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Draws the ways of coded diagnoses through the code tree. */
public final class CodeForks {

    private final CodeTree tree;
    private final Optional<CodeCatalogue> catalogue;
    private final Sentences sentences;

    public CodeForks(CodeTree tree, Optional<CodeCatalogue> catalogue, Sentences sentences) {
        this.tree = tree;
        this.catalogue = catalogue.filter(CodeCatalogue::complete);
        this.sentences = sentences;
    }

    /** Empty when fewer than two have a code. */
    public Optional<CodeFork> of(List<OpinionContent> opinions) {
        List<OpinionContent> coded = opinions.stream()
                .filter(opinion ->
                        opinion.primary().filter(DiagnosisContent::coded).isPresent())
                .toList();
        if (coded.size() < 2) {
            return Optional.empty();
        }
        List<String> codes =
                coded.stream().map(opinion -> opinion.primary().get().code()).toList();
        int common = codes.stream()
                .mapToInt(code -> tree.commonDepth(codes.get(0), code))
                .min()
                .orElse(0);
        boolean symptom =
                coded.stream().anyMatch(OpinionContent::withoutCause); // near to no illness, which says nothing
        OptionalDouble similarity = codes.size() != 2 || symptom
                ? OptionalDouble.empty()
                : OptionalDouble.of(tree.similarity(codes.get(0), codes.get(1)));
        List<Branch> branches = coded.stream()
                .map(opinion -> new Branch(
                        opinion.number(), steps(opinion.primary().get().code())))
                .toList();
        return Optional.of(new CodeFork(branches, common, similarity));
    }

    private List<Step> steps(String code) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(0, "", sentences.of("consensus", "fork.root")));
        tree.chapter(code).ifPresent(chapter -> steps.add(new Step(1, chapter.code(), chapter.title())));
        tree.block(code).ifPresent(block -> steps.add(new Step(2, block.code(), block.title())));
        int last = 2;
        for (int end = 3; end <= code.length(); end++) {
            String node = code.substring(0, end);
            int depth = node.endsWith(".") ? last : tree.depth(node);
            if (depth > last) {
                steps.add(new Step(depth, node, title(node)));
                last = depth;
            }
        }
        return steps;
    }

    private String title(String node) {
        return catalogue
                .flatMap(release -> release.lookup(node))
                .map(CodeCatalogue.Entry::text)
                .orElse("");
    }
}
