package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.spi.TableFiles;
import care.quarterback.core.text.Sentences;
import care.quarterback.steps.practice.DirectoryEntry;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.DirectoryPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lists of the practice's directory as files: what a file would change, and a file of what stands. Blocking and thread-safe. */
public final class DirectoryFiles {

    private final PracticeDesk practice;
    private final TableFiles tables;
    private final Sentences sentences;

    DirectoryFiles(PracticeDesk practice, TableFiles tables, Sentences sentences) {
        this.practice = practice;
        this.tables = tables;
        this.sentences = sentences;
    }

    /** What a file would do. @param refusal why it can't be read, in a sentence; empty when it can */
    public record Preview(DirectoryPlan plan, String refusal) {}

    /** Reads a file and compares it with the list; nothing is changed. */
    public Preview preview(DirectoryList list, Path file) {
        practice.refresh();
        TableFiles.Table table = tables.read(file);
        DirectoryPlan plan =
                practice.session().plan(list.whole(), table.lines(), sentences).join();
        return new Preview(plan, table.refusal());
    }

    /**
     * Writes all entries of a list, those of offices among them, with headings that {@link #preview} knows.
     *
     * @return how many entries
     * @throws java.io.UncheckedIOException when the file can't be written
     */
    public int export(DirectoryList wanted, Path file) {
        practice.require(Right.EXPORT);
        DirectoryList list = wanted.whole();
        practice.refresh();
        Map<String, String> offices = practice.session().offices().join();
        List<EntryField> fields = list.kind().typed();
        List<List<String>> lines = new ArrayList<>();
        boolean held = list.ofOffices().isPresent();
        lines.add(with(
                held ? sentences.of("labels", "PracticeOffice") : null,
                fields.stream().map(field -> field.label(sentences)).toList()));
        Stream.concat(Stream.of(list), list.ofOffices().stream())
                .flatMap(each -> practice.session().entries(each).join().stream())
                .sorted(Comparator.comparing(
                        (DirectoryEntry entry) -> entry.values().getOrDefault("name", ""),
                        String.CASE_INSENSITIVE_ORDER))
                .map(entry -> with(
                        held ? offices.getOrDefault(entry.office(), "") : null,
                        fields.stream()
                                .map(field -> cell(field, entry.values().getOrDefault(field.feature(), ""), offices))
                                .toList()))
                .forEach(lines::add);
        tables.write(file, lines);
        return lines.size() - 1;
    }

    private static List<String> with(String first, List<String> rest) {
        return first == null
                ? rest
                : Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private String cell(EntryField field, String strict, Map<String, String> offices) {
        if (strict.isBlank()) {
            return "";
        }
        return field.kind() == FieldKind.CHOICE
                ? EntryField.nothingSaid(strict) ? "" : field.word(sentences, strict)
                : offices.getOrDefault(strict, strict);
    }
}
