package care.quarterback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.DocumentKind;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.ui.workbench.WindowParts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter is edited, looked at and recorded as sent; its pages open as they went out. */
class LettersTest {

    private final Desktop desktop = new Desktop();
    private final Bot bot = desktop.bot();

    @AfterEach
    void closeAll() {
        bot.ask(() -> {
            for (Shell each : desktop.window().getShell().getShells()) {
                each.dispose();
            }
            return null;
        });
        desktop.closeCases();
    }

    private void choose(String kind) {
        Combo kinds = bot.await(Combo.class, "documents.kind");
        Waiting.until(kind, () -> bot.ask(() -> kinds.indexOf(kind) >= 0));
        bot.choose(kinds, bot.ask(() -> kinds.indexOf(kind)));
    }

    @Test
    void aLetterGoesOutInTheWordsOfWhoSendsIt() throws Exception {
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

        desktop.press("documents.preview");
        Text words = bot.await(Text.class, "preview.words");
        Shell preview = bot.ask(words::getShell);
        Waiting.until("the page", () -> bot.words(preview).stream().noneMatch("Making the pages…"::equals));
        assertTrue(
                bot.ask(words::getText).contains("Both of you know our patient well."),
                bot.words(preview).toString());
        Label place = bot.await(Label.class, "preview.place");
        assertTrue(bot.ask(place::getText).startsWith("Page 1 of "));
        assertTrue(dark("preview.page") > 0, "there are letters on the page");
        Label size = bot.await(Label.class, "preview.size");
        desktop.press("preview.larger");
        Waiting.until("the larger page", () -> bot.ask(size::getText).equals("100%"));

        desktop.press("preview.send");
        Combo method = bot.await(Combo.class, "send.method");
        Button record = bot.await(Button.class, "send.record");
        Waiting.until("the letter", () -> bot.ask(record::isEnabled));
        assertEquals("Choose how it went out…", bot.ask(method::getText));
        bot.choose(method, 1);
        desktop.press("send.record");
        Shell dialog = bot.ask(record::getShell);
        Waiting.until("an answer", () -> bot.words(dialog).stream().noneMatch("Recording…"::equals));
        List<String> answer = bot.words(dialog);
        assertTrue(answer.stream().anyMatch(said -> said.contains("is recorded as sent")), answer.toString());
        assertFalse(bot.ask(record::isEnabled));
        desktop.press("send.close");
        desktop.press("preview.close");
        Table sent = bot.await(Table.class, "sent-letters.table");
        Waiting.until("the sent letter", () -> desktop.lists(sent, "Request to talk with a colleague"));

        List<Path> shown = desktop.service(ShownReports.class).files();
        int before = shown.size();
        bot.select(sent, row -> row.contains("Request to talk"));
        desktop.press("sent-letters.openCopy");
        Waiting.until("the copy", () -> shown.size() > before);
        String copy = new String(Files.readAllBytes(shown.get(before)), StandardCharsets.ISO_8859_1);
        assertTrue(copy.startsWith("%PDF-"));
    }

    /** How many dots of a control are dark. */
    private long dark(String key) {
        Canvas page = bot.await(Canvas.class, key);
        return bot.ask(() -> {
            var picture = new Image(page.getDisplay(), page.getSize().x, page.getSize().y);
            var gc = new GC(picture);
            page.print(gc);
            gc.dispose();
            ImageData data = picture.getImageData();
            picture.dispose();
            return IntStream.range(0, data.width * data.height)
                    .map(at -> data.getPixel(at % data.width, at / data.width))
                    .mapToObj(data.palette::getRGB)
                    .filter(dot -> dot.red + dot.green + dot.blue < 3 * 90)
                    .count();
        });
    }

    @Test
    void theMenuLeadsToTheListOfDocumentsAndThenSendsTheOneThatIsChosen() {
        desktop.open(desktop.patient("Lise", "two-opinions"));
        letter("documents.send");
        Combo kinds = bot.await(Combo.class, "documents.kind");
        Waiting.until("the keyboard on the list", () -> bot.ask(kinds::isFocusControl));
        choose("Consensus request");
        letter("documents.send");
        bot.await(Combo.class, "send.method");
        desktop.press("send.close");
        letter("documents.preview");
        bot.await(Text.class, "preview.words");
        desktop.press("preview.close");
        letter("documents.edit");
        bot.await(Text.class, "letter.paragraph.0");
        desktop.press("letter.close");
    }

    /** Chooses it in the menu. */
    private void letter(String what) {
        bot.display()
                .asyncExec(() -> new WindowParts(desktop.window())
                        .run("care.quarterback.ui.letter", Map.of("care.quarterback.ui.letter.what", what)));
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
