package care.quarterback.steps.practice;

import care.quarterback.core.text.Message;
import care.quarterback.steps.practice.ImportIntoDirectory.Line;
import java.util.List;
import java.util.Optional;

/**
 * What the lines of a file would do to a list of the directory. Nothing is changed yet. Immutable.
 *
 * @param notes what a person should know about the file as a whole
 */
public record DirectoryPlan(DirectoryList list, List<Planned> lines, List<Message> notes) {

    public DirectoryPlan {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** What a line does. */
    public enum Effect {
        ADD,
        CHANGE,
        /** The directory says this already. */
        SAME,
        /** It can't be taken, and with it nothing of the file. */
        WRONG
    }

    /** A field that a line changes. @param feature the model's name @param before in its strict form, as after */
    public record Difference(String feature, String before, String after) {}

    /**
     * A line of the file.
     *
     * @param number as an editor counts it
     * @param name what the entry is called
     * @param differences of a line that changes
     * @param problems of a line that is wrong
     * @param line what is entered; empty where nothing is
     */
    public record Planned(
            long number,
            Effect effect,
            String name,
            List<Difference> differences,
            List<Message> problems,
            Optional<Line> line) {

        public Planned {
            differences = List.copyOf(differences);
            problems = List.copyOf(problems);
        }

        Planned wrong(List<Message> more) {
            return new Planned(number, Effect.WRONG, name, List.of(), more, Optional.empty());
        }
    }

    public long count(Effect effect) {
        return lines.stream().filter(line -> line.effect() == effect).count();
    }

    /** The command that does all of it; empty while a line is wrong, or when there is nothing to do. */
    public Optional<ImportIntoDirectory> command() {
        List<Line> done = lines.stream().flatMap(line -> line.line().stream()).toList();
        return done.isEmpty() || count(Effect.WRONG) > 0
                ? Optional.empty()
                : Optional.of(new ImportIntoDirectory(list, done));
    }
}
