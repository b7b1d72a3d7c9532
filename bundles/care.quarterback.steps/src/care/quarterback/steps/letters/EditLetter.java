package care.quarterback.steps.letters;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseCommand.Unasked;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.LetterEdit;
import java.util.Locale;
import java.util.Objects;

/**
 * Says a paragraph of a letter in other words from now on. It holds for the letter of this kind to this reader, as long as we
 * would still write the paragraph as it was when it was changed. Our own words again take the change back.
 *
 * @param to whom the letter is addressed to
 * @param before the paragraph in our words
 * @param after in the words of who edits; blank leaves the paragraph out
 * @param basis the letter's fingerprint at this moment; empty when it is not known
 */
@Adds(LetterEdit.class)
@CommandName("EditLetter")
public record EditLetter(
        String kind,
        String to,
        String before,
        String after,
        @Unasked String basis) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        LetterEdit changed = edit.create(LetterEdit.class);
        changed.setKind(kind);
        changed.setTo(to);
        changed.setBefore(before);
        changed.setAfter(after == null ? "" : after.strip());
        changed.setBasis(basis);
        changed.setEditedBy(edit.actor().name());
        changed.setEditedAt(edit.now());
        EntryRules.check(changed);
        edit.careCase().getLetterEdits().stream()
                .filter(present ->
                        same(present.getKind(), kind) && same(present.getTo(), to) && same(present.getBefore(), before))
                .toList()
                .forEach(edit::remove);
        if (!changed.getAfter().equals(before.strip())) {
            edit.careCase().getLetterEdits().add(changed);
        }
    }

    private static boolean same(String one, String other) {
        return Objects.requireNonNullElse(one, "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(Objects.requireNonNullElse(other, "").strip().toLowerCase(Locale.ROOT));
    }
}
