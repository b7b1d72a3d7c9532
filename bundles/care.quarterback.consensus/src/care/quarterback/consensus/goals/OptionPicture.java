package care.quarterback.consensus.goals;

import care.quarterback.model.value.ObjectId;
import java.util.Optional;

/**
 * A figure about a treatment as people out of a hundred. Immutable.
 *
 * @param option empty when the figure is not tied to one option
 * @param title the option and what is counted, for a heading
 * @param helped of a hundred, to whom it happens at least; for a question: who are helped
 * @param perhaps how many more, when the figure is a range
 * @param notHelped of a hundred, who are said not to be helped
 * @param rounded the figure was given for another number of people and is rounded
 * @param source who says so; may be empty
 * @param illustration it shows how to weigh, and is no evidence
 * @param sentence the picture in words, with its source
 */
public record OptionPicture(
        Optional<ObjectId> option,
        String title,
        int helped,
        int perhaps,
        int notHelped,
        boolean rounded,
        String source,
        boolean illustration,
        String sentence) {

    /** How many people a picture shows. */
    public static final int PEOPLE = 100;

    /** Of whom nothing is said. */
    public int unsaid() {
        return PEOPLE - helped - perhaps - notHelped;
    }
}
