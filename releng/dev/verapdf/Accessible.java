import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each PDF in a folder whether it keeps to PDF/UA-1, and what it breaks. The exit code is 1 when one does not. */
final class Accessible {

    private Accessible() {}

    public static void main(String[] arguments) throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            files = all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
        int broken = 0;
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file);
                    PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                ValidationResult result = validator.validate(parser);
                if (!result.isCompliant()) {
                    broken++;
                    System.out.println(file.getFileName());
                    result.getTestAssertions().stream()
                            .map(each -> "  " + each.getRuleId().getClause() + " " + each.getMessage())
                            .distinct()
                            .forEach(System.out::println);
                }
            }
        }
        System.out.println(files.size() + " prints looked at, " + broken + " of them do not keep to PDF/UA-1");
        System.exit(broken == 0 && !files.isEmpty() ? 0 : 1);
    }
}
