package care.quarterback.ui.section;

import care.quarterback.presentation.work.Choice;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;

/** The names that hold what was typed; few enough to look through. */
final class Proposals implements IContentProposalProvider {

    private static final int MOST = 20;

    private final List<Choice<String>> choices;

    Proposals(List<Choice<String>> choices) {
        this.choices = choices;
    }

    @Override
    public IContentProposal[] getProposals(String contents, int position) {
        String typed = contents.strip().toLowerCase(Locale.ROOT);
        return choices.stream()
                .map(Choice::words)
                .filter(words -> !typed.isEmpty()
                        && words.toLowerCase(Locale.ROOT).contains(typed)
                        && !words.equalsIgnoreCase(typed))
                .limit(MOST)
                .map(ContentProposal::new)
                .toArray(IContentProposal[]::new);
    }
}
