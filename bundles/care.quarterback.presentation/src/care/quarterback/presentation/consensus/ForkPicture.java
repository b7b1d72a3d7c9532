package care.quarterback.presentation.consensus;

import care.quarterback.consensus.agreement.CodeFork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The code tree of the diagnoses as a drawing without a toolkit: nodes on a grid of columns (depth) and rows, and the lines
 * between them. Immutable.
 *
 * @param columns number of columns in use, the root's included
 * @param rows number of rows in use
 */
public record ForkPicture(List<Node> nodes, List<Edge> edges, int columns, int rows) {

    public ForkPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A place in the tree.
     *
     * @param row may lie between two rows
     * @param opinions numbers of the opinions whose diagnosis this is; empty for a place on the way
     * @param parting the last place that all share
     */
    public record Node(
            int column,
            double row,
            String code,
            String title,
            boolean shared,
            boolean parting,
            List<Integer> opinions) {

        public Node {
            opinions = List.copyOf(opinions);
        }
    }

    /** A line from a node to one of a further column, by their places in the list. */
    public record Edge(int from, int to, boolean shared) {}

    /** Lays the fork out. */
    public static ForkPicture of(CodeFork fork) {
        var root = new Place(0, "", "");
        for (CodeFork.Branch branch : fork.branches()) {
            Place at = root;
            at.passing.add(branch.opinion());
            for (CodeFork.Step step : branch.steps()) {
                if (step.depth() > 0) {
                    at = at.child(step);
                    at.passing.add(branch.opinion());
                } else {
                    at.title = step.title();
                }
            }
            at.ending.add(branch.opinion());
        }
        var drawing = new Drawing(fork.branches().size(), fork.partsAtDepth());
        drawing.place(root);
        drawing.draw(root, -1);
        int columns = drawing.nodes.stream().mapToInt(Node::column).max().orElse(0) + 1;
        return new ForkPicture(drawing.nodes, drawing.edges, columns, Math.max(1, drawing.leaves));
    }

    /** The drawing in words, for who cannot see it: a line for each opinion's way. */
    public String words() {
        return nodes.stream()
                .filter(node -> !node.opinions().isEmpty())
                .map(node -> node.opinions().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ": "
                        + way(node))
                .collect(Collectors.joining("\n"));
    }

    private String way(Node end) {
        List<String> codes = new ArrayList<>();
        int at = nodes.indexOf(end);
        while (at >= 0) {
            if (!nodes.get(at).code().isEmpty()) {
                codes.add(0, nodes.get(at).code());
            }
            int here = at;
            at = edges.stream()
                    .filter(edge -> edge.to() == here)
                    .mapToInt(Edge::from)
                    .findFirst()
                    .orElse(-1);
        }
        return String.join(" > ", codes);
    }

    private static final class Place {

        private final int depth;
        private final String code;
        private final Map<String, Place> children = new LinkedHashMap<>();
        private final TreeSet<Integer> passing = new TreeSet<>();
        private final TreeSet<Integer> ending = new TreeSet<>();
        private String title;
        private double row;

        private Place(int depth, String code, String title) {
            this.depth = depth;
            this.code = code;
            this.title = title;
        }

        private Place child(CodeFork.Step step) {
            return children.computeIfAbsent(step.code(), key -> new Place(step.depth(), step.code(), step.title()));
        }
    }

    private static final class Drawing {

        private final int all;
        private final int partsAt;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();
        private int leaves;

        private Drawing(int all, int partsAt) {
            this.all = all;
            this.partsAt = partsAt;
        }

        private void place(Place place) {
            if (place.children.isEmpty()) {
                place.row = leaves++;
                return;
            }
            place.children.values().forEach(this::place);
            place.row = place.children.values().stream()
                    .mapToDouble(child -> child.row)
                    .average()
                    .orElse(0);
        }

        /** A level on the way whose code has no words, as no release of the codes is loaded, would be a riddle. */
        private boolean says(Place place) {
            return place.depth == 0
                    || place.depth == partsAt
                    || place.title != null && !place.title.isBlank()
                    || !place.ending.isEmpty()
                    || place.children.size() != 1;
        }

        private void draw(Place place, int from) {
            if (!says(place)) {
                place.children.values().forEach(child -> draw(child, from));
                return;
            }
            boolean shared = place.passing.size() == all;
            int here = nodes.size();
            nodes.add(new Node(
                    place.depth,
                    place.row,
                    place.code,
                    place.title == null ? "" : place.title,
                    shared,
                    shared && place.depth == partsAt,
                    List.copyOf(place.ending)));
            if (from >= 0) {
                edges.add(new Edge(from, here, shared));
            }
            place.children.values().forEach(child -> draw(child, here));
        }
    }
}
