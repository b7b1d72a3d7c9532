package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.DocumentKind;
import care.quarterback.presentation.report.ReportPresenter.Options;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter is edited before it goes out, and saved for a word processor. */
class LettersTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeCases() {
        desktop.closeCases();
    }

    private void choose(String kind) {
        Combo kinds = bot.await(Combo.class, "documents.kind");
        Waiting.until(kind, () -> bot.ask(() -> kinds.indexOf(kind) >= 0));
        bot.choose(kinds, bot.ask(() -> kinds.indexOf(kind)));
    }

    @Test
    void aParagraphIsEditedBeforeTheLetterGoesOut() throws Exception {
        desktop.open(desktop.patient("Lotta", "two-opinions"));
        desktop.page("documents");
        choose("Consensus request");
        desktop.press("documents.edit");
        Text first = bot.await(Text.class, "letter.paragraph.0");
        bot.type(first, "Both of you know our patient well.");
        desktop.press("letter.save");
        Button thrown = bot.await(Button.class, "letter.throwAway");
        Waiting.until("the change", () -> bot.ask(thrown::isEnabled));
        desktop.press("letter.close");
    }

    @Test
    void aLetterIsSavedForAWordProcessor(@TempDir Path folder) throws Exception {
        desktop.open(desktop.patient("Lore", "two-opinions"));
        var live = desktop.workplace().cases().active().orElseThrow();
        Path file = folder.resolve("letter.docx");
        desktop.workplace().reports().save(live, DocumentKind.CONSENSUS_REQUEST, Options.USUAL, file);
        try (var zip = new ZipFile(file.toFile())) {
            String words = new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(words.contains("Request to talk with a colleague"), words);
            assertTrue(words.contains("What we ask of you"), words);
        }
    }
}
