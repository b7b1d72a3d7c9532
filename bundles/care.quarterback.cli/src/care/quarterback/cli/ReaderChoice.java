package care.quarterback.cli;

import care.quarterback.desk.services.ReportDesk.Sendable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which of the letters of a kind is meant: there is one for each reader. */
final class ReaderChoice {

    private ReaderChoice() {}

    /** @param reader part of whom it is for; null where there is only one @throws CliFailure when it isn't clear which */
    static Sendable of(List<Sendable> all, String reader) {
        if (all.isEmpty()) {
            throw new CliFailure(Exit.USAGE, Texts.of("report.none"));
        }
        List<Sendable> meant = all.stream()
                .filter(each -> reader == null || small(each.to()).contains(small(reader)))
                .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        throw new CliFailure(
                Exit.USAGE,
                Texts.of(
                        meant.isEmpty() ? "letter.reader.none" : "letter.reader.several",
                        all.stream()
                                .map(each -> "  " + each.document().title() + ": " + each.to())
                                .collect(Collectors.joining("\n"))));
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
