package care.quarterback.presentation.report;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.PdfPages;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.model.SendMethod;
import care.quarterback.model.SentLetter;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.report.ReportPresenter.PracticeParts;
import care.quarterback.presentation.report.SendPresenter.Keeping;
import care.quarterback.presentation.report.SendPresenter.Said;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.testkit.MemoryStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Two letters to send, and what is shown of them. */
abstract class LetterDesk {

    @TempDir
    Path folder;

    final LiveCase live = new MemoryStores().scenario("two-opinions", "2026-04-05");
    final List<SendScreen> sent = new ArrayList<>();
    final List<EditLetterScreen> edited = new ArrayList<>();
    final DocumentBytes documents = new DocumentBytes(new MemoryStore().attachments(), new OnePage());

    /** Prints the words. */
    private static final class Words implements ReportRenderer {

        @Override
        public void warmUp() {}

        @Override
        public RenderedReport print(Document document, ReportLayout layout, OutputStream out) throws IOException {
            byte[] bytes = ("%PDF-1.7 " + String.join("\n", document.passages())).getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            return new RenderedReport(1, bytes.length, document.reading());
        }
    }

    private static final class OnePage implements PdfPages {

        @Override
        public int count(byte[] pdf) {
            return 1;
        }

        @Override
        public String words(byte[] pdf, int most) {
            return new String(pdf, StandardCharsets.UTF_8).substring(4);
        }

        @Override
        public void cut(byte[] pdf, int from, int to, OutputStream out) throws IOException {
            out.write(pdf);
        }
    }

    final ReportPresenter reports() {
        return new ReportPresenter(
                new Words(),
                new PracticeParts(PracticeReach::none, PlanSettings::shipped),
                new PrivateCopies(folder.resolve("copies")),
                folder);
    }

    final SendPresenter sending() {
        return sending(documents::take);
    }

    final SendPresenter sending(Keeping files) {
        var presenter = new SendPresenter(reports(), files, live, DocumentKind.CONSENSUS_REQUEST, Options.USUAL);
        presenter.start(sent::add, 0);
        return presenter;
    }

    final EditLetterPresenter editing() {
        var presenter = new EditLetterPresenter(reports(), live, DocumentKind.CONSENSUS_REQUEST);
        presenter.start(edited::add);
        return presenter;
    }

    final Said said(SendMethod method, String date) {
        return new Said(sent.getLast().to(), method, date, Optional.empty(), Optional.empty(), "");
    }

    final SentLetter letter() {
        return live.read(careCase -> careCase.getSentLetters().getLast()).join();
    }
}
