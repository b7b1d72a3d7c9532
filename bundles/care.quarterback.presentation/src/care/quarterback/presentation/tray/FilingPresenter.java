package care.quarterback.presentation.tray;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.text.Message;
import care.quarterback.desk.services.EntryDesk;
import care.quarterback.desk.services.PatientGuess;
import care.quarterback.desk.services.TrayDesk;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.practice.ArrivalKind;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.tray.FilingScreen.Found;
import care.quarterback.presentation.tray.FilingScreen.Suggested;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.records.DocumentEntry;
import care.quarterback.steps.records.FileArrival;
import care.quarterback.steps.records.PageRange;
import care.quarterback.steps.records.SplitDocument;
import care.quarterback.steps.tray.TrayRow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts an item of the tray into a case: a person finds the case and says what it is. No case is chosen beforehand. Called on the
 * screen's thread, and calls back on it.
 */
public final class FilingPresenter {

    private static final int MOST = 20;
    private static final Pattern PART = Pattern.compile("(\\d{1,5}(?:\\s*[-–]\\s*\\d{1,5})?)[\\s:,]+(\\S.*)");

    private final LiveCases cases;
    private final Room room;
    private final TrayPresenter tray;
    private final TrayRow item;
    private final Background.Lane lane;
    private final Background.Lane guessing;
    private View view;
    private List<Found> found = List.of();
    private List<Suggested> suggested = List.of();
    private Optional<CaseId> chosen = Optional.empty();
    private String typed = "";
    private String refusal = "";
    private boolean busy;

    /** What the dialog shows. */
    public interface View {

        void show(FilingScreen screen);

        /** It is in the case. */
        void done();
    }

    /**
     * What the person says of it.
     *
     * @param type null while nothing is chosen
     * @param date as typed
     * @param pages for a PDF, a line for each document: its pages, then its title; empty when it is one document
     */
    public record Said(String title, DocumentType type, String date, String author, String pages) {}

    FilingPresenter(LiveCases cases, TrayPresenter tray, TrayRow item) {
        this.cases = cases;
        this.room = cases.room();
        this.tray = tray;
        this.item = item;
        this.lane = room.background().lane();
        this.guessing = room.background().lane();
    }

    public void start(View shown) {
        view = shown;
        show();
        guessing.run(this::guesses, this::suggest, failure -> suggest(List.of()));
    }

    private List<PatientGuess> guesses() {
        try {
            return cases.desk().lists().mentioned(tray.desk().words(item));
        } catch (IOException unreadable) {
            return List.of(); // a page that can't be read names nobody
        }
    }

    private void suggest(List<PatientGuess> guesses) {
        suggested = guesses.stream()
                .map(guess ->
                        new Suggested(found(guess.patient()), room.sentences().of(guess.reason())))
                .toList();
        show();
    }

    /** The person takes a suggestion: its case is listed, and meant. */
    public void take(Suggested suggestion) {
        lane.drop();
        found = List.of(suggestion.found());
        choose(suggestion.found().id());
    }

    public void stop() {
        lane.drop();
        guessing.drop();
        cases.giveBack();
    }

    public String label() {
        return item.label();
    }

    /** Whom it is from; empty where nobody knows. */
    public String sender() {
        return item.sender();
    }

    /** Whether several documents can be made of it by pages. */
    public boolean paged() {
        return item.paged();
    }

    public List<Choice<DocumentType>> types() {
        return Choice.of(room.sentences(), DocumentType.values());
    }

    /** Lists the cases that match, by name, birth date or number, as the search of everything does. */
    public void search(String words) {
        typed = words;
        lane.run(
                () -> words.isBlank()
                        ? List.<Found>of()
                        : cases.desk().lists().find(words, MOST).stream()
                                .map(this::found)
                                .toList(),
                cases -> {
                    found = cases;
                    chosen = chosen.filter(
                            id -> cases.stream().anyMatch(each -> each.id().equals(id)));
                    show();
                },
                failure -> refuse(room.sentence(failure, "tray.notRead")));
    }

    private Found found(CaseSummary summary) {
        return new Found(
                summary.id(),
                summary.patient().isBlank() ? words("case.noName") : summary.patient(),
                summary.birthDate() == null
                        ? words("tray.file.noBirthDate")
                        : room.text().birthDate(summary.birthDate()),
                summary.question(),
                summary.number());
    }

    /** The case that is meant. */
    public void choose(CaseId id) {
        chosen = Optional.of(id);
        refusal = "";
        show();
    }

    /** Puts it into the chosen case, or says why not. */
    public void file(Said said) {
        if (busy) {
            return;
        }
        if (chosen.isEmpty()) {
            refuse(words("tray.file.noCase"));
            return;
        }
        FileArrival made;
        try {
            made = made(said);
        } catch (CommandRejected rejected) {
            refuse(rejected.problems().getFirst().sentence(room.sentences()));
            return;
        } catch (Unsaid unsaid) {
            refuse(unsaid.getMessage());
            return;
        }
        busy = true;
        show();
        CaseId to = chosen.get();
        var how = new EntryDesk.How(Optional.empty(), false, room.sentences());
        room.background()
                .run(
                        () -> tray.desk().file(item.id(), to, how, (bytes, typed) -> made),
                        filed -> filed(to, filed),
                        failure -> refuse(room.sentence(failure, "tray.notDone")));
    }

    /** Something is missing or can't be read; says what. */
    private static final class Unsaid extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unsaid(String sentence) {
            super(sentence);
        }
    }

    private FileArrival made(Said said) {
        if (said.title().isBlank()) {
            throw new Unsaid(words("tray.file.noTitle"));
        }
        if (said.type() == null) {
            throw new Unsaid(words("tray.file.noType"));
        }
        Optional<LocalDate> date = said.date().isBlank() ? Optional.empty() : room.date(said.date());
        if (date.isEmpty() && !said.date().isBlank()) {
            throw new Unsaid(words("date.unreadable"));
        }
        return new FileArrival(entry(said, said.title(), date), item.bytes(), parts(said, date));
    }

    private DocumentEntry entry(Said said, String title, Optional<LocalDate> date) {
        return new DocumentEntry(
                title.strip(),
                said.type(),
                format(item.kind()),
                date.orElse(null),
                said.author().strip(),
                0);
    }

    private static DocumentFormat format(ArrivalKind kind) {
        return switch (kind) {
            case FHIR, CCDA, TABLE -> DocumentFormat.STRUCTURED;
            default -> DocumentFormat.REPORT;
        };
    }

    private List<SplitDocument.Part> parts(Said said, Optional<LocalDate> date) {
        List<SplitDocument.Part> parts = new ArrayList<>();
        for (String line : said.pages().lines().filter(each -> !each.isBlank()).toList()) {
            Matcher part = PART.matcher(line.strip());
            if (!part.matches()) {
                throw CommandRejected.because("pages", Message.of("tray", "pages", line.strip()));
            }
            PageRange range = PageRange.of(part.group(1));
            parts.add(new SplitDocument.Part(entry(said, part.group(2), date), range.from(), range.to()));
        }
        return parts;
    }

    private void filed(CaseId to, TrayDesk.Filed filed) {
        busy = false;
        cases.giveBack();
        String why = tray.refusal(filed.outcome());
        if (!why.isEmpty()) {
            refuse(why);
            return;
        }
        String patient = found.stream()
                .filter(each -> each.id().equals(to))
                .map(Found::patient)
                .findFirst()
                .orElse("");
        view.done();
        cases.changed();
        tray.filed(
                item.id(),
                room.text().of(filed.already() ? "tray.file.already" : "tray.file.done", item.label(), patient));
    }

    private void refuse(String sentence) {
        busy = false;
        refusal = sentence;
        show();
    }

    private void show() {
        boolean none = found.isEmpty() && !typed.isBlank();
        view.show(new FilingScreen(suggested, found, chosen, none ? words("tray.file.nothing") : "", refusal, busy));
    }

    private String words(String key) {
        return room.text().of(key);
    }
}
