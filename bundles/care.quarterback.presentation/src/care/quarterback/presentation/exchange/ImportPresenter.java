package care.quarterback.presentation.exchange;

import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportCases;
import care.quarterback.desk.exchange.ImportCases.ImportSessions;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportResult.Outcome;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.desk.exchange.Matching.Decision;
import care.quarterback.desk.exchange.RecordFiles;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.exchange.FileSheet.Standing;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.LongWork;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Imports files in two steps: what they hold is shown first and nothing is changed, then a person says so and it comes in.
 * Called on the screen's thread, and calls back on it; the files are read beside it.
 */
public final class ImportPresenter {

    private static final double MEGABYTE = 1 << 20;

    private final LiveCases cases;
    private final List<ImportSource> files;
    private final LongWork work;
    private final ScreenText text;
    private final PatientQuestions questions;
    private View view;
    private volatile List<RecordFiles> records = List.of(); // found in the preview
    private volatile boolean stopped;

    /** What the person sees of it. */
    public interface View {

        /** Where the work is. @param percent how much of it is done; -1 when nobody can tell */
        void working(String sentence, int percent);

        /** @param questions to be answered before; @param ready false when no file holds anything that could come in */
        void preview(List<FileSheet> files, List<ImportQuestion> questions, boolean ready);

        /** It is done. @param cases those it went into, for opening */
        void done(String sentence, List<FileSheet> files, List<CaseId> cases);
    }

    /** @param files at least one */
    public ImportPresenter(LiveCases cases, List<? extends ImportSource> files, LongWork work) {
        this.cases = cases;
        this.files = List.copyOf(files);
        this.work = work;
        this.text = cases.room().text();
        this.questions = new PatientQuestions(text, cases.room().sentences());
    }

    /** Reads the files and shows what they hold. */
    public void start(View shown) {
        view = shown;
        view.working(text.of("import.starting"), -1);
        work.begin(text.of("import.job.look"), progress -> {
            List<ImportResult> results = each(progress, questions::asking, true);
            show(() -> {
                cases.giveBack();
                preview(results);
            });
        });
    }

    /** Brings in what was shown. @param answers for each question's key what to do */
    public void bring(Map<Object, Decision> answers) {
        Map<Object, Decision> given = Map.copyOf(answers);
        view.working(text.of("import.starting"), -1);
        work.begin(text.of("import.job"), progress -> {
            List<ImportResult> results = each(progress, file -> questions.answering(file, given), false);
            show(() -> done(results));
        });
    }

    /** Stops as soon as it can. A file that is being read is left out as a whole; what came in before stays. */
    public void stop() {
        stopped = true;
    }

    /** The person has looked at the result, or left before. */
    public void close() {
        stop();
        cases.giveBack();
    }

    private void preview(List<ImportResult> results) {
        var lines = new ImportLines(cases.room());
        List<FileSheet> sheets =
                results.stream().map(result -> lines.sheet(result, true)).toList();
        boolean ready = sheets.stream()
                .anyMatch(sheet -> sheet.standing() == Standing.WHOLE || sheet.standing() == Standing.PARTLY);
        view.preview(sheets, questions.asked(), ready);
    }

    private void done(List<ImportResult> results) {
        var lines = new ImportLines(cases.room());
        Set<CaseId> into = new LinkedHashSet<>();
        results.forEach(result -> into.addAll(result.cases()));
        long whole = results.stream()
                .filter(result -> result.outcome() == Outcome.IMPORTED)
                .count();
        cases.changed();
        view.done(
                text.of("import.summary", whole, results.size(), into.size()),
                results.stream().map(result -> lines.sheet(result, false)).toList(),
                List.copyOf(into));
    }

    private List<ImportResult> each(Progress progress, IntFunction<Matching> matching, boolean dryRun) {
        ImportCases imports = cases.desk().files().imports(new Sessions(cases));
        if (records.isEmpty()) {
            records = imports.records(files, new FileProgress(progress, 0, files.size()));
        }
        List<ImportResult> results = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            var request = ImportRequest.matched(matching.apply(i), dryRun);
            var watched = new FileProgress(progress, i, records.size());
            results.add(one(imports, records.get(i), request, watched));
        }
        return results;
    }

    private ImportResult one(ImportCases imports, RecordFiles record, ImportRequest request, Progress progress) {
        if (progress.cancelled()) {
            return refused(record, "import.stopped");
        }
        progress.report(0, 0, "");
        try {
            return imports.importRecord(record, request, progress);
        } catch (RuntimeException failure) {
            return refused(record, "import.failed");
        }
    }

    private ImportResult refused(RecordFiles record, String key) {
        return ImportResult.refused(record.name(), text.of(key), List.of());
    }

    private void show(Runnable action) {
        cases.room().background().onScreen(action);
    }

    /** Those that the window has, so that undo works there. */
    private record Sessions(LiveCases cases) implements ImportSessions {

        @Override
        public CaseSession open(CaseId id) {
            return cases.lend(id);
        }

        @Override
        public CaseSession create() {
            return cases.lend(cases.desk().sessions().create());
        }

        @Override
        public CaseSession create(CaseId id) {
            return cases.lend(cases.desk().sessions().create(id));
        }
    }

    /** Says in words how far the reading of one file is; its name stays on the screen. */
    private final class FileProgress implements Progress {

        private final Progress outer;
        private final int file;
        private final int count;
        private int last = -1;

        private FileProgress(Progress outer, int file, int count) {
            this.outer = outer;
            this.file = file;
            this.count = count;
        }

        @Override
        public void report(long done, long total, String what) {
            int percent = total <= 0 ? -1 : (int) Math.min(100, 100 * done / total);
            if (percent == last && done > 0) {
                return;
            }
            last = percent;
            String sentence = total <= 0
                    ? text.of("import.reading", file + 1, count)
                    : text.of("import.reading.size", file + 1, count, done / MEGABYTE, total / MEGABYTE);
            outer.report(percent, 100, sentence);
            show(() -> view.working(sentence, percent));
        }

        @Override
        public boolean cancelled() {
            return stopped || outer.cancelled();
        }
    }
}
