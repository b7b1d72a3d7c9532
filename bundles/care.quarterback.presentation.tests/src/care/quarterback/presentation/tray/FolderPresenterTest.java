package care.quarterback.presentation.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.practice.ArrivalKind;
import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.presentation.preferences.Choices.TrayFolder;
import care.quarterback.presentation.preferences.Preferences;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.steps.tray.AddToTray;
import care.quarterback.steps.tray.NewArrival;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    /** A scanner that pauses longer than two looks: the end of a PDF tells that all of it is there. */
    @Test
    void halfAPdfIsWaitedForLonger() throws IOException {
        Path scan = Files.writeString(scanner.resolve("Scan.pdf"), "%PDF-1.7\nhalf of it");
        for (int i = 0; i < 6; i++) {
            look();
        }
        assertEquals(List.of(), labels());
        Files.writeString(scan, "%PDF-1.7\nhalf of it, and the rest\n%%EOF\n");
        look();
        look();
        assertEquals(List.of("Scan"), labels());
        Files.writeString(scanner.resolve("Damaged.pdf"), "%PDF-1.7\nno more will come");
        for (int i = 0; i < 20; i++) {
            look();
        }
        assertEquals(List.of("Scan", "Damaged"), labels(), "it isn’t left out for ever");
        assertEquals(List.of(), said);
    }

    @Test
    void anotherFileOfTheSameNameIsTaken() throws IOException {
        Files.writeString(scanner.resolve("First.txt"), "Dear Dr. Wu");
        look();
        look();
        Path scan = Files.writeString(scanner.resolve("Scan.txt"), "Dear Dr. Wu");
        look();
        look();
        assertEquals(1, said.size(), said.toString());
        Files.writeString(scan, "Dear Dr. Ortiz, here is another one");
        look();
        look();
        assertEquals(List.of("First", "Scan"), labels());
    }

    @Test
    void whatChangesWhileItIsReadIsNotTaken() throws IOException {
        Path scan = Files.writeString(scanner.resolve("Scan.txt"), "Dear Dr. W");
        try (InputStream in = WatchedFile.of(scan).orElseThrow().open()) {
            Files.writeString(scan, "u", StandardOpenOption.APPEND);
            assertThrows(IOException.class, in::readAllBytes);
        }
        try (InputStream in = WatchedFile.of(scan).orElseThrow().open()) {
            assertEquals("Dear Dr. Wu", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFullTrayTakesTheRestOnceThereIsRoom() throws IOException {
        seat.desk
                .tray()
                .execute(new AddToTray(IntStream.range(0, AddToTray.MOST)
                        .mapToObj(FolderPresenterTest::arrival)
                        .toList()));
        Files.writeString(scanner.resolve("Scan.txt"), "Dear Dr. Wu");
        look();
        look();
        look();
        assertEquals(1, said.size(), said.toString());
        seat.tray.refresh();
        seat.tray.drop(seat.page.screen.lines().getFirst().id(), "Another office’s patient");
        look();
        assertTrue(labels().contains("Scan"));
    }

    private static NewArrival arrival(int number) {
        var bytes = new StoredBytes("%064x".formatted(number), 1, "text/plain", null);
        return new NewArrival("Fax " + number, ArrivalKind.TEXT, ArrivalWay.DROPPED, "", "", "", "txt", bytes, null);
    }

    /** Who may write into the folder could else point at any file of this computer. */
    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path other = Files.writeString(home.resolve("Private.txt"), "Not for the tray");
        Files.createSymbolicLink(scanner.resolve("Scan.txt"), other);
        look();
        look();
        assertEquals(List.of(), labels());
        assertTrue(Files.exists(other));
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
