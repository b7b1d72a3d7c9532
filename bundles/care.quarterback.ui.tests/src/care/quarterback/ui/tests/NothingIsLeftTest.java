package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.testkit.DiskSearch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

/** After work at the window nobody who finds the computer can read whose cases were seen. */
class NothingIsLeftTest {

    private final Desktop desktop = new Desktop();

    /** The home, the workspace, the configuration and the temp folder all lie in it. */
    private final Path everything = Path.of(System.getProperty("java.io.tmpdir"));

    @Test
    void noPatientIsNamedOnTheDiskAfterWork() throws IOException {
        Patients.Name patient = desktop.patient("Emma", "final");
        desktop.open(patient);
        for (String page : List.of("problems", "opinions", "goals", "documents", "audit", "journal")) {
            desktop.page(page);
        }
        desktop.journal("Mrs Achterberg called.");
        desktop.press("case.consensus");
        desktop.area("consensus.table");
        List<Path> shown = desktop.service(ShownReports.class).files();
        int before = shown.size();
        desktop.command("care.quarterback.ui.report");
        Waiting.until("a report", () -> shown.size() > before);
        desktop.closeCases();
        assertTrue(
                home().startsWith(everything) && location("osgi.instance.area").startsWith(everything));
        assertTrue(location("osgi.configuration.area").startsWith(everything));
        assertEquals(List.of(), DiskSearch.find(everything, Patients.NAMES, this::isReport));
    }

    @Test
    void theSearchFindsANameInACompressedFile() throws IOException {
        Path planted = everything.resolve("planted.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(planted))) {
            out.write("Rosalind".getBytes(StandardCharsets.UTF_16LE));
        }
        try {
            List<String> found = DiskSearch.find(everything, Patients.NAMES, this::isReport);
            assertEquals(1, found.size(), found.toString());
            assertTrue(found.getFirst().startsWith(planted.toString()), found.toString());
        } finally {
            Files.delete(planted);
        }
    }

    /** The name of a file can be that of a patient, and the desktop keeps its list outside of the store. */
    @Test
    void theDesktopIsToldToRememberNoFileThatWasChosen() {
        assertEquals(0, desktop.bot().ask(NothingIsLeftTest::recentFilesEnabled));
    }

    private static int recentFilesEnabled() throws ReflectiveOperationException {
        String binding = "org.eclipse.swt.internal.gtk.";
        Object settings = Class.forName(binding + "GTK")
                .getMethod("gtk_settings_get_default")
                .invoke(null);
        int[] enabled = {-1};
        Class.forName(binding + "OS")
                .getMethod("g_object_get", long.class, byte[].class, int[].class, long.class)
                .invoke(null, settings, "gtk-recent-files-enabled\0".getBytes(StandardCharsets.US_ASCII), enabled, 0L);
        return enabled[0];
    }

    /** A report that is being shown was asked for; it is gone when the window closes. */
    private boolean isReport(Path file) {
        return file.startsWith(home().resolve("open-reports"));
    }

    private Path home() {
        return desktop.workplace().cases().desk().location().home();
    }

    private static Path location(String area) {
        String url = System.getProperty(area);
        assertTrue(url != null && Platform.isRunning(), area);
        return Path.of(java.net.URI.create(url.replace(" ", "%20")));
    }
}
