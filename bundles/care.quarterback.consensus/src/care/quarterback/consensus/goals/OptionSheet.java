package care.quarterback.consensus.goals;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.StoryKind;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the options beside how they fit: facts, figures as pictures, and how it may go as clinicians tell it.
 * Immutable.
 *
 * @param untold which story of which option nobody has told yet, each a sentence
 */
public record OptionSheet(OptionGrid grid, List<OptionPicture> pictures, List<Told> stories, List<String> untold) {

    public OptionSheet {
        pictures = List.copyOf(pictures);
        stories = List.copyOf(stories);
        untold = List.copyOf(untold);
    }

    /** How it may go with an option. @param author the clinician who tells it */
    public record Told(ObjectId option, String letter, String name, StoryKind kind, String text, String author) {}

    /** Reads a case on the thread that owns it. */
    public static OptionSheet of(CareCase careCase, Sentences sentences) {
        List<Told> stories = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        CaseFacts.standing(careCase.getOptions()).forEach(option -> {
            List<Told> told = stories(option);
            List<String> missing = new ArrayList<>();
            for (StoryKind kind : StoryKind.values()) {
                if (told.stream().noneMatch(story -> story.kind() == kind)) {
                    missing.add(sentences.word(kind));
                }
            }
            stories.addAll(told);
            if (!missing.isEmpty()) {
                untold.add(sentences.of("matters", "untold", OptionPictures.name(option), String.join(", ", missing)));
            }
        });
        return new OptionSheet(OptionGrid.of(careCase), new OptionPictures(sentences).of(careCase), stories, untold);
    }

    /** Best, worst, most likely. */
    private static List<Told> stories(TreatmentOption option) {
        return CaseFacts.standing(option.getStories())
                .sorted((one, other) -> one.getKind().compareTo(other.getKind()))
                .map(story -> new Told(
                        new ObjectId(option.getId()),
                        CaseFacts.text(option.getLetter()),
                        OptionPictures.name(option),
                        story.getKind(),
                        CaseFacts.text(story.getText()),
                        CaseFacts.text(story.getAuthor())))
                .toList();
    }

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
}
