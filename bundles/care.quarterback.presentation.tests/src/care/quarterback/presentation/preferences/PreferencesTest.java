package care.quarterback.presentation.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.text.DateForm;
import care.quarterback.presentation.preferences.Choices.TextSize;
import care.quarterback.presentation.preferences.Choices.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

    @TempDir
    private Path home;

    @Test
    void withoutAChoiceTheStandardHolds() {
        assertEquals(Choices.STANDARD, Preferences.of(home).choices());
    }

    @Test
    void whatIsChosenIsThereAtTheNextStart() {
        Choices chosen = Choices.STANDARD
                .withName(" Nadia Okonjö ")
                .withTheme(Theme.DARK)
                .withTextSize(TextSize.LARGE)
                .withLockMinutes(5)
                .withBackupDays(0)
                .withClosingBackup(" /media/usb ")
                .withDates(DateForm.DAY_FIRST)
                .withServer(" jdbc:postgresql://db.clinic.example/q?user=q ");
        assertTrue(Preferences.of(home).change(chosen));
        assertEquals(chosen, Preferences.of(home).choices());
        assertEquals("Nadia Okonjö", chosen.name());
    }

    @Test
    void aDamagedFileCountsAsFarAsItCanBeRead() throws IOException {
        Files.writeString(
                home.resolve("preferences.properties"), "theme=purple\nlock-minutes=soon\nbackup-days=-3\nname=Ada\n");
        assertEquals(Choices.STANDARD.withName("Ada"), Preferences.of(home).choices());
    }

    @Test
    void listenersHearWhatHoldsAndEveryChangeOnce() {
        List<Integer> heard = new ArrayList<>();
        var preferences = Preferences.of(home);
        Runnable end = preferences.listen(choices -> heard.add(choices.lockMinutes()));
        preferences.change(Choices.STANDARD.withLockMinutes(30));
        preferences.change(Choices.STANDARD.withLockMinutes(30));
        end.run();
        preferences.change(Choices.STANDARD.withLockMinutes(60));
        assertEquals(List.of(15, 30), heard);
    }

    @Test
    void whatCannotBeWrittenHoldsMeanwhile() {
        var preferences = Preferences.of(home.resolve("missing"));
        assertFalse(preferences.change(Choices.STANDARD.withLockMinutes(30)));
        assertEquals(30, preferences.choices().lockMinutes());
    }
}
