package care.quarterback.consensus.goals;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.StoryKind;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;

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
}
