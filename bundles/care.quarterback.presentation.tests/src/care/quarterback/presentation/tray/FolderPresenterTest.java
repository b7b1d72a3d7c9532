package care.quarterback.presentation.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.preferences.Choices.TrayFolder;
import care.quarterback.presentation.preferences.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a folder go into the tray once they are complete; what can't is said once. */
class FolderPresenterTest {

    @TempDir
    private Path home;

    private final List<String> said = new ArrayList<>();
    private Path scanner;
    private TraySeat seat;
    private Preferences preferences;
    private FolderPresenter presenter;

    @BeforeEach
    void aFolderIsChosen() throws IOException {
        scanner = Files.createDirectory(home.resolve("scanner"));
        seat = new TraySeat(home);
        preferences = Preferences.of(home);
        presenter = new FolderPresenter(seat.cases, preferences);
        choose(scanner, false);
    }

    private void choose(Path folder, boolean remove) {
        preferences.change(preferences.choices().withTrayFolder(new TrayFolder(folder.toString(), remove)));
    }

    private void look() {
        presenter.look(said::add);
    }

    private List<String> labels() {
        seat.tray.refresh();
        return seat.page.screen.lines().stream().map(TrayLine::label).toList();
    }

    @Test
    void aFileIsTakenOnceItStandsStill() throws IOException {
        Path scan = Files.writeString(scanner.resolve("Scan.txt"), "Dear Dr. W");
        look();
        assertEquals(List.of(), labels(), "it may not be complete yet");
        Files.writeString(scan, "Dear Dr. Wu");
        look();
        assertEquals(List.of(), labels(), "it has grown since");
        look();
        assertEquals(List.of("Scan"), labels());
        assertFalse(Files.exists(scan));
        assertEquals("Dear Dr. Wu", Files.readString(scanner.resolve("Taken/Scan.txt")));

        Files.writeString(scan, "Dear Dr. Ortiz");
        look();
        look();
        assertEquals(List.of("Scan", "Scan"), labels());
        assertEquals("Dear Dr. Ortiz", Files.readString(scanner.resolve("Taken/Scan (2).txt")));
        look();
        assertEquals(2, labels().size(), "what lies in Taken stays there");
        assertEquals(List.of(), said);
    }

    @Test
    void aFileOfTheSameSizeThatIsWrittenAgainIsWaitedFor() throws IOException {
        Path scan = Files.writeString(scanner.resolve("Scan.txt"), "AAAA");
        look();
        Files.writeString(scan, "BBBB");
        Files.setLastModifiedTime(
                scan, FileTime.fromMillis(Files.getLastModifiedTime(scan).toMillis() + 5000));
        look();
        assertEquals(List.of(), labels());
        look();
        assertEquals(List.of("Scan"), labels());
    }

    @Test
    void whatIsTakenIsRemovedWhereThePersonChoseThat() throws IOException {
        choose(scanner, true);
        Path scan = Files.writeString(scanner.resolve("Scan.txt"), "Dear Dr. Wu");
        look();
        look();
        assertEquals(List.of("Scan"), labels());
        assertFalse(Files.exists(scan));
        assertFalse(Files.exists(scanner.resolve("Taken")));
    }

    @Test
    void whatCannotBeTakenStaysAndIsSaidOnce() throws IOException {
        Files.writeString(scanner.resolve("Scan.txt"), "Dear Dr. Wu");
        look();
        look();
        Path again = Files.writeString(scanner.resolve("Again.txt"), "Dear Dr. Wu");
        Files.writeString(scanner.resolve("Empty.txt"), "");
        Files.writeString(scanner.resolve(".hidden"), "temporary");
        look();
        look();
        look();
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().startsWith("Again.txt: This file is already in the tray"), said.toString());
        assertTrue(Files.exists(again));
        assertEquals(List.of("Scan"), labels());
    }

    @Test
    void aFolderThatIsGoneIsSaidOnce() throws IOException {
        choose(home.resolve("gone"), false);
        look();
        look();
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().contains("Preferences"), said.toString());
        choose(scanner, false);
        look();
        assertEquals(1, said.size());
    }
}
