package care.quarterback.presentation.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.chart.ChartQuery;
import care.quarterback.desk.chart.ChartRows.ProblemRow;
import care.quarterback.desk.exchange.Matching.Decision;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.exchange.FewLines.File;
import care.quarterback.presentation.exchange.FileSheet.Part;
import care.quarterback.presentation.exchange.FileSheet.Standing;
import care.quarterback.presentation.live.AuditLine;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.MemoryStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportPresenterTest {

    private static final String DAY = "2026-04-10";

    private final MemoryStores stores = new MemoryStores(List.of(new FewLines()));
    private final LiveCases cases = new LiveCases(stores.opened(DAY), MemoryStores.room(DAY));
    private final List<String> jobs = new ArrayList<>();
    private boolean cancelled;

    /** What a person has seen of one import. */
    private static final class Seen implements ImportPresenter.View {
        private final List<String> progress = new ArrayList<>();
        private List<FileSheet> files = List.of();
        private List<ImportQuestion> questions = List.of();
        private List<CaseId> into = List.of();
        private boolean ready;
        private String sentence = "";

        @Override
        public void working(String words, int percent) {
            progress.add(words);
        }

        @Override
        public void preview(List<FileSheet> shown, List<ImportQuestion> asked, boolean canBe) {
            files = shown;
            questions = asked;
            ready = canBe;
        }

        @Override
        public void done(String words, List<FileSheet> shown, List<CaseId> cases) {
            sentence = words;
            files = shown;
            into = cases;
        }

        private List<String> lines(int file) {
            return files.get(file).parts().stream()
                    .map(Part::lines)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private ImportPresenter look(Seen seen, File... files) {
        var presenter = new ImportPresenter(cases, List.of(files), (name, work) -> {
            jobs.add(name);
            work.accept(new Progress() {
                @Override
                public void report(long done, long total, String what) {
                    jobs.add(what);
                }

                @Override
                public boolean cancelled() {
                    return cancelled;
                }
            });
        });
        presenter.start(seen);
        return presenter;
    }

    private Seen bring(File... files) {
        var seen = new Seen();
        look(seen, files).bring(Map.of());
        return seen;
    }

    private List<String> problems(CaseId id) {
        return cases.desk()
                .sessions()
                .open(id)
                .query(careCase -> new ChartQuery(cases.room().sentences())
                        .rows(careCase).problems().stream()
                                .map(ProblemRow::text)
                                .toList())
                .join();
    }

    private LiveCase open(CaseId id) {
        var opened = new ArrayList<LiveCase>();
        cases.open(id, opened::add, sentence -> {});
        return opened.getFirst();
    }

    @Test
    void thePreviewSaysWhatIsInTheFileAndChangesNothing() {
        var seen = new Seen();
        look(seen, new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma; Gout; bill; bill; ?"));
        assertTrue(seen.ready);
        assertEquals(
                List.of(
                        "This would open a new case for Ada Quill.",
                        "The patient, 2 health problems",
                        "1 health problem: There is no such date: 30 February. (entry 6 in the file)",
                        "2 claims: Bills are not read."),
                seen.lines(0));
        assertEquals(Standing.PARTLY, seen.files.getFirst().standing());
        assertEquals(List.of(), cases.desk().lists().find("", 10));
    }

    @Test
    void eachEntryThatIsNewOrGoneStandsOnALineOfItsOwnUnderItsHeading() {
        bring(new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma; Gout"));
        var seen = new Seen();
        look(seen, new File("b.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma; Migraine; Psoriasis"));
        Part fresh = part(seen, "New");
        assertEquals(List.of("Migraine", "Psoriasis"), fresh.lines());
        assertTrue(
                seen.lines(0).stream().noneMatch(line -> line.startsWith("New:")),
                seen.lines(0).toString());
    }

    @Test
    void aFileOfWhichSomethingIsLeftOutIsNotSaidToComeInAsAWhole() {
        var seen = new Seen();
        look(seen, new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma; bill"));
        assertEquals(
                "This can be imported, except for what we leave out, listed below.",
                seen.files.getFirst().sentence());
        look(seen, new File("b.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma"));
        assertEquals(
                "Everything in this file can be imported.",
                seen.files.getFirst().sentence());
    }

    private static Part part(Seen seen, String heading) {
        return seen.files.getFirst().parts().stream()
                .filter(part -> part.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCameInCanBeUndoneInTheWindow() {
        Seen seen = bring(new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma; Gout"));
        assertEquals("The import is finished. The records went into 1 case.", seen.sentence);
        CaseId id = seen.into.getFirst();
        assertEquals(List.of("Asthma", "Gout"), problems(id));
        open(id).undo();
        assertEquals(List.of(), problems(id));
    }

    @Test
    void anOpenCaseTakesTheImportAndUndoesIt() {
        CaseId id = bring(new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma"))
                .into
                .getFirst();
        cases.giveBack();
        LiveCase live = open(id);
        Seen again = bring(new File("b.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma; Gout"));
        assertEquals(List.of(id), again.into);
        assertEquals(List.of("Asthma", "Gout"), problems(id));
        live.undo();
        assertEquals(List.of("Asthma"), problems(id));
    }

    @Test
    void theChangeHistoryTakesAnEarlierImportOutAndSaysWhatRestsOnIt() {
        CaseId id = bring(new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma"))
                .into
                .getFirst();
        bring(new File("b.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma; Gout"));
        cases.giveBack();
        LiveCase live = open(id);
        ObjectId gout = live.read(
                        careCase -> new ObjectId(careCase.getConditions().get(1).getId()))
                .join();
        live.execute(new ChangeField(gout, "note", "asked"));

        var history = new History();
        var presenter = new CasePresenter(live);
        presenter.start(history);
        presenter.readAudit();
        assertEquals(
                List.of("", "Undo this import", "Undo this import"),
                history.lines.stream().map(AuditLine::takeOut).toList());
        AuditLine second = history.lines.get(1);
        presenter.takeOut(second);
        assertTrue(
                history.refusal.contains("Gout") && history.refusal.endsWith("Nothing was changed."), history.refusal);
        assertEquals(List.of("Asthma", "Gout"), problems(id));

        live.execute(new ChangeField(gout, "note", ""));
        presenter.takeOut(second);
        assertEquals(List.of("Asthma"), problems(id));
        presenter.readAudit();
        assertEquals(
                "Took out what an earlier import or merge brought in",
                history.lines.getFirst().what());
        assertEquals("", history.lines.get(3).takeOut(), "nothing of it is left");
        presenter.takeOut(history.lines.getLast());
        assertTrue(history.refusal.startsWith("This import opened the case"), history.refusal);
        live.undo();
        assertEquals(List.of("Asthma", "Gout"), problems(id));
    }

    /** What a person sees of a case's change history. */
    private static final class History implements CasePresenter.View {
        private List<AuditLine> lines = List.of();
        private String refusal = "";

        @Override
        public void show(CaseScreen screen) {}

        @Override
        public void showAudit(List<AuditLine> shown, String proof) {
            lines = shown;
        }

        @Override
        public void refused(String field, String sentence) {
            refusal = sentence;
        }

        @Override
        public void accepted() {}
    }

    @Test
    void aPersonSaysWhetherTheSameNameIsTheSamePerson() {
        CaseId id = bring(new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma"))
                .into
                .getFirst();
        var seen = new Seen();
        ImportPresenter presenter = look(seen, new File("b.txt", "Quill, Ada; 1960-04-02; ; Gout"));
        assertEquals(1, seen.questions.size());
        ImportQuestion question = seen.questions.getFirst();
        assertEquals(
                "Quill, Ada, born Apr 2, 1960: We have a case that may be for the same person. Which case is it?",
                question.sentence());
        assertEquals(
                List.of(
                        "Same person. Add to the case of Quill, Ada (no question yet; opened Fri, Apr 10, 2026)."
                                + " The name is the same. The date of birth is the same.",
                        "Another person or another question. Open a new case",
                        "Don’t import this patient"),
                question.choices().stream().map(Choice::words).toList());
        assertTrue(seen.lines(0).contains("Where it goes depends on what you say about Ada Quill."));
        Decision same = question.choices().getFirst().value();
        presenter.bring(Map.of(question.key(), same));
        assertEquals(List.of(id), seen.into);
        assertEquals(List.of("Asthma", "Gout"), problems(id));
    }

    @Test
    void aSharedNumberAloneIsAsked() {
        bring(new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma"));
        var seen = new Seen();
        look(seen, new File("b.txt", "Quill, Aida; 1960-04-02; Q-7; Gout"));
        assertTrue(
                seen.questions
                        .getFirst()
                        .choices()
                        .getFirst()
                        .words()
                        .endsWith(
                                "Both have the ID number Q-7. The first names differ: Ada and Aida. The last name is the same."
                                        + " The date of birth is the same."),
                seen.questions.toString());
        seen = new Seen();
        look(seen, new File("c.txt", "Quill, Otto; 1988-11-30; Q-7; Gout"));
        assertEquals(List.of(), seen.questions, "mother and son are never one");
    }

    @Test
    void aRefusedFileIsSaidWithItsReasonAndTheOthersComeIn() {
        Seen seen =
                bring(new File("letter.bin", "Dear doctor"), new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma"));
        assertEquals(Standing.REFUSED, seen.files.getFirst().standing());
        assertTrue(seen.files.getFirst().sentence().startsWith("We can’t read this type of file."));
        assertEquals(
                "The import of 2 files is finished, 1 of them complete. The records went into 1 case.", seen.sentence);
    }

    @Test
    void aStoppedImportLeavesEverythingAsItWas() {
        var seen = new Seen();
        ImportPresenter presenter = look(seen, new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma"));
        presenter.stop();
        presenter.bring(Map.of());
        assertEquals(Standing.REFUSED, seen.files.getFirst().standing());
        assertEquals(List.of(), cases.desk().lists().find("", 10));
    }

    @Test
    void theWorkbenchCanStopItToo() {
        cancelled = true;
        var seen = new Seen();
        look(seen, new File("a.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma"));
        assertFalse(seen.ready);
    }

    @Test
    void whatTheWorkbenchShowsNamesNeitherFileNorPatient() {
        Seen seen = bring(new File("quill.txt", "Quill, Ada; 1960-04-02; Q-7; Asthma"));
        assertTrue(seen.progress.contains("Reading file 1 of 1"), seen.progress.toString());
        assertTrue(jobs.contains("Importing files"), jobs.toString());
        assertFalse(jobs.toString().toLowerCase(java.util.Locale.ROOT).contains("quill"), jobs.toString());
    }
}
