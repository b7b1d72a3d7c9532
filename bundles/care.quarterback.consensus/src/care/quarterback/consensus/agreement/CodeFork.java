package care.quarterback.consensus.agreement;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The way from the root of the code tree to the diagnosis of each opinion, and where the ways part.
 *
 * @param branches one for each opinion with a coded diagnosis, by opinion number
 * @param partsAtDepth depth of the deepest step that all branches share; 0 is the root
 * @param similarity Wu-Palmer, for exactly two branches: a hint for the reviewer, never a class
 */
public record CodeFork(List<Branch> branches, int partsAtDepth, OptionalDouble similarity) {

    public CodeFork {
        branches = List.copyOf(branches);
    }

    /** One opinion's way; the first step is the root. */
    public record Branch(int opinion, List<Step> steps) {

        public Branch {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param depth 0 root, 1 chapter, 2 block, 3 category, deeper the further characters
     * @param code the chapter's or block's range, or the code with its dot
     * @param title the classification's words; empty where no release is loaded
     */
    public record Step(int depth, String code, String title) {}
}
