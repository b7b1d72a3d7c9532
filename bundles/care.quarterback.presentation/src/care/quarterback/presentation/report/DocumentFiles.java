package care.quarterback.presentation.report;

import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes documents to files that a person asked for: each whole, or not at all. Blocking. */
final class DocumentFiles {

    private DocumentFiles() {}

    /** Prints a document. */
    interface Printing {
        RenderedReport print(Document document, ReportLayout layout, OutputStream out) throws IOException;
    }

    /** The format that a file's name ends with; PDF where it ends with none that we write. */
    static Format format(Path file) {
        return known(file).orElse(Format.PDF);
    }

    /** The file as it was named, with an ending. */
    static Path ended(Path file) {
        return known(file).isPresent() ? file : file.resolveSibling(file.getFileName() + ".pdf");
    }

    private static Optional<Format> known(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(Format.values())
                .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Several documents of one kind: the second is called "-2". @param before how many were written */
    static Path numbered(Path file, int before) {
        if (before == 0) {
            return file;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, dot) + "-" + (before + 1) + name.substring(dot));
    }

    /** Writes one; a file that is there already is replaced once all of it is written. */
    static RenderedReport write(Printing printing, Document document, ReportLayout layout, Path target)
            throws IOException {
        Path part = Files.createTempFile(target.toAbsolutePath().getParent(), ".quarterback", ".part");
        try {
            RenderedReport printed;
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                printed = printing.print(document, layout, out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return printed;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
