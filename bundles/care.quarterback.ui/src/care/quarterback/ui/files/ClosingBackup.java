package care.quarterback.ui.files;

import care.quarterback.presentation.help.HelpPlaces;
import care.quarterback.ui.workbench.Workplace;

/** The backup that is made when the window closes, where Preferences say so. */
public final class ClosingBackup {

    private ClosingBackup() {}

    /** Returns when it is made, or when the person has read why it was not. */
    public static void make(Workplace workplace) {
        String chosen = workplace.preferences().choices().closingBackup();
        workplace.files().closingBackup(chosen).ifPresent(folder -> {
            workplace.cases().keepDrafts(); // what stands in forms goes into it
            new WorkDialog(null, workplace, workplace.words("files.closing.title"), HelpPlaces.BACKUP)
                    .beginAndWait(view -> workplace.files().backUp(folder, view));
        });
    }
}
