package care.quarterback.steps.practice;

import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Language;

/** Says which language is spoken in the practice; blank for that of each computer. It holds when the store is next opened. */
@CommandName("SetPracticeLanguage")
public record SetPracticeLanguage(String language) implements PracticeCommand {

    @Override
    public void apply(PracticeEdit edit) {
        String wanted = language == null ? "" : language.strip();
        if (wanted.isEmpty()) {
            edit.practice().setLanguage(null);
            return;
        }
        edit.practice()
                .setLanguage(Language.offered(wanted)
                        .orElseThrow(() -> CommandRejected.because(
                                "language",
                                PracticeWords.of("wrong.language", wanted, String.join(", ", Language.offered())))));
    }
}
