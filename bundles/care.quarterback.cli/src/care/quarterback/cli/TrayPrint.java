package care.quarterback.cli;

import care.quarterback.core.spi.MailReader.Attached;
import care.quarterback.core.spi.MailReader.Mail;
import care.quarterback.desk.services.MailLines;
import care.quarterback.desk.services.PatientGuess;
import care.quarterback.model.practice.ArrivalKind;
import care.quarterback.steps.tray.TrayRow;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes what is in the tray. */
final class TrayPrint {

    /** So many letters of an id are shown and asked for at least. */
    static final int SHORTEST = 8;

    private TrayPrint() {}

    static void write(Json json, List<TrayRow> rows) {
        json.objects("items", IntStream.range(0, rows.size()).boxed().toList(), i -> write(json, i + 1, rows.get(i)));
    }

    private static void write(Json json, int number, TrayRow row) {
        json.number("number", number)
                .text("id", row.id().value())
                .text("label", row.label())
                .text("kind", row.kind().name())
                .text("way", row.way().name())
                .text("receivedAt", row.receivedAt().toString())
                .date("waitingSince", row.waitingSince())
                .text("from", row.sender())
                .text("owner", row.owner())
                .text("note", row.note())
                .text("attachedTo", row.cameIn())
                .text("sha256", row.bytes().sha256())
                .number("size", row.bytes().size())
                .flag("waits", row.waits())
                .text("reason", row.reason());
        if (row.bytes().pages() != null) {
            json.number("pages", row.bytes().pages());
        }
    }

    static void write(Json json, TrayRow row, Optional<Mail> mail) {
        json.objects("items", List.of(1), one -> write(json, one, row));
        mail.ifPresent(read -> json.object(
                "mail",
                part -> part.text("from", read.from())
                        .text("subject", read.subject())
                        .text("date", read.date())
                        .texts(
                                "attached",
                                read.attached().stream().map(Attached::name).toList())
                        .texts("remarks", read.remarks().stream().map(Texts::of).toList())
                        .text("words", read.words())));
    }

    static void writeGuesses(Json json, List<PatientGuess> guesses) {
        json.objects(
                "suggested",
                guesses,
                guess -> json.text("case", guess.patient().id().value())
                        .text("patient", guess.patient().patient())
                        .date("born", guess.patient().birthDate())
                        .flag("birthDateFits", !guess.date().isEmpty())
                        .text("reason", Texts.of(guess.reason())));
    }

    static void printGuesses(PrintWriter out, List<PatientGuess> guesses) {
        for (PatientGuess guess : guesses) {
            String born = Objects.toString(guess.patient().birthDate(), Texts.of("tray.bornUnknown"));
            out.println(Texts.of("tray.guess", guess.patient().patient(), born, Texts.of(guess.reason())));
        }
    }

    static void print(PrintWriter out, TrayRow row, Optional<Mail> mail) {
        out.println(Texts.of("tray.about", row.label(), word(row.kind()), row.waitingSince()));
        String cameWith = MailLines.cameWith(row, Texts.words());
        if (!cameWith.isEmpty()) {
            out.println(cameWith);
        }
        mail.ifPresent(read -> MailLines.of(read, Texts.words()).forEach(out::println));
    }

    static void print(PrintWriter out, List<TrayRow> rows) {
        if (rows.isEmpty()) {
            out.println(Texts.of("tray.none"));
            return;
        }
        var table = new Table(
                Texts.of("tray.number"),
                Texts.of("tray.id"),
                Texts.of("tray.since"),
                Texts.of("tray.label"),
                Texts.of("tray.kind"),
                Texts.of("tray.pages"),
                Texts.of("tray.from"),
                Texts.of("tray.owner"));
        for (int i = 0; i < rows.size(); i++) {
            TrayRow row = rows.get(i);
            table.row(
                    Integer.toString(i + 1),
                    start(row, rows),
                    row.waits() ? row.waitingSince().toString() : Texts.of("tray.aside", row.reason()),
                    row.label(),
                    word(row.kind()),
                    Objects.toString(row.bytes().pages(), ""),
                    row.sender(),
                    row.owner());
        }
        table.print(out);
    }

    /** The start of its id that no other item has. */
    private static String start(TrayRow row, List<TrayRow> rows) {
        String id = row.id().value();
        for (int length = SHORTEST; length < id.length(); length++) {
            String start = id.substring(0, length);
            if (rows.stream()
                            .filter(each -> each.id().value().startsWith(start))
                            .count()
                    == 1) {
                return start;
            }
        }
        return id;
    }

    private static String word(ArrivalKind kind) {
        return Texts.words().word(kind);
    }
}
