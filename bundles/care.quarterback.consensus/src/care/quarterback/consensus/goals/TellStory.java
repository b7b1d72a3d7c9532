package care.quarterback.consensus.goals;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Story;
import care.quarterback.model.StoryKind;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.Objects;

/**
 * Records how life with an option may go at best, at worst, and most likely, as a clinician tells it. A newer story of the
 * same clinician and kind takes the older one's place; what was said before stays in the audit.
 *
 * @param author the clinician who tells it
 */
@CommandName("TellStory")
public record TellStory(@Refers(TreatmentOption.class) ObjectId option, StoryKind kind, String text, String author)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (author == null || author.isBlank()) {
            throw CommandRejected.because("author", Message.of("refusals", "goals.noAuthor"));
        }
        if (text == null || text.isBlank()) {
            throw CommandRejected.because("text", Message.of("refusals", "goals.noStory"));
        }
        TreatmentOption told = edit.find(option, TreatmentOption.class);
        if (told.isVoided()) {
            throw CommandRejected.because("option", Message.of("refusals", "goals.optionVoided"));
        }
        Story story = told.getStories().stream()
                .filter(each ->
                        !each.isVoided() && each.getKind() == kind && Objects.equals(each.getAuthor(), author.strip()))
                .findFirst()
                .orElse(null);
        if (story == null) {
            story = edit.create(Story.class);
            story.setKind(Objects.requireNonNull(kind));
            story.setAuthor(author.strip());
            told.getStories().add(story);
        }
        story.setText(text.strip());
        EntryRules.check(story);
    }
}
