package care.quarterback.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportResult.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are given together, and archives of every kind. */
class ManyFilesTest {

    private static final String PATIENT = """
            {"resourceType":"Patient","id":"1","name":[{"family":"Munro","given":["Ada"]}],"birthDate":"1990-01-01","gender":"female"}
            """;
    private static final String ASTHMA = """
            {"resourceType":"Condition","id":"2","subject":{"reference":"Patient/1"},"code":{"text":"Asthma"}}
            """;
    private static final String OTHER = """
            {"resourceType":"Patient","id":"9","name":[{"family":"Ferro","given":["Gia"]}],"birthDate":"1960-01-01","gender":"female"}
            """;

    @TempDir
    private Path folder;

    private final ImportDesk desk = new ImportDesk();

    private List<ImportResult> imported(Path... files) {
        List<FileSource> sources = Stream.of(files).map(FileSource::new).toList();
        return desk.imports().records(sources, Progress.NONE).stream()
                .map(each -> desk.imports().importRecord(each, ImportRequest.plain(), Progress.NONE))
                .toList();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Names and contents by turns. */
    private Path zip(String... content) throws IOException {
        Path archive = folder.resolve("record.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < content.length; i += 2) {
                zip.putNextEntry(new ZipEntry(content[i]));
                zip.write(content[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }

    private void refused(String words, Path archive) {
        List<ImportResult> results = imported(archive);
        assertEquals(1, results.size(), results.toString());
        assertEquals(Outcome.REFUSED, results.getFirst().outcome(), results.toString());
        assertTrue(
                results.getFirst().refusal().contains(words), results.getFirst().refusal());
        assertTrue(desk.repository().ids().isEmpty(), "nothing came in");
    }

    @Test
    void eachPersonIsARecordWhereEveryFileIsWhole() throws IOException {
        List<ImportResult> results =
                imported(file("a.ndjson", PATIENT + ASTHMA), file("b.ndjson", OTHER), file("c.json", "{"));
        assertEquals(
                List.of(Outcome.IMPORTED, Outcome.IMPORTED, Outcome.REFUSED),
                results.stream().map(ImportResult::outcome).toList());
        assertEquals(2, desk.repository().ids().size());
        assertEquals(List.of(), results.getFirst().parts());
    }

    @Test
    void anEntrySaysInWhichOfTheFilesItStands() throws IOException {
        List<ImportResult> results = imported(file("a.ndjson", PATIENT), file("b.ndjson", ASTHMA));
        assertEquals(List.of("a.ndjson", "b.ndjson"), results.getFirst().parts());
        assertEquals("a.ndjson, b.ndjson", results.getFirst().file());
        assertEquals(
                "b.ndjson, Condition/2", results.getFirst().items().getLast().at());
    }

    @Test
    void aDamagedFileInAnArchiveRefusesAllOfIt() throws IOException {
        refused("record.zip/b.json: ", zip("a.ndjson", PATIENT + ASTHMA, "b.json", "{\"resourceType\":\"Bundle\","));
    }

    @Test
    void anotherVersionInAnArchiveStaysOutAndIsNamed() throws IOException {
        ImportResult result =
                imported(zip("a.ndjson", PATIENT + ASTHMA, "b.json", """
                {"resourceType":"MedicationOrder","id":"1","patient":{"reference":"Patient/1"},
                 "medicationCodeableConcept":{"text":"Aspirin"}}
                """)).getFirst();
        assertEquals(Outcome.PARTLY, result.outcome());
        assertEquals("record.zip/b.json", result.items().getLast().at());
        assertTrue(result.items().getLast().message().contains("DSTU2"), result.toString());
    }

    @Test
    void theFurnitureOfADocumentArchiveIsNotMissed() throws IOException {
        String document = Files.readString(Path.of("samples/ccda/problem-active.xml"));
        Path archive = zip(
                "INDEX.HTM",
                "<html></html>",
                "README.TXT",
                "Open INDEX.HTM",
                "IHE_XDM/SUBSET01/METADATA.XML",
                "<SubmitObjectsRequest xmlns=\"urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0\"/>",
                "IHE_XDM/SUBSET01/STYLE.XSL",
                "<xsl/>",
                "IHE_XDM/SUBSET01/DOC0001.XML",
                document);
        ImportResult result = imported(archive).getFirst();
        assertEquals(Outcome.IMPORTED, result.outcome(), result.toString());
        String problem = desk.last()
                .query(careCase -> careCase.getConditions().getFirst().getText())
                .join();
        assertEquals("Diabetes mellitus type 2", problem);
    }

    @Test
    void aDocumentBehindALongCommentIsKnownAndKeptWhole() throws IOException {
        String document = Files.readString(Path.of("samples/ccda/problem-active.xml"));
        String late = document.replace("?>\n", "?>\n<!-- " + "licence ".repeat(1000) + "-->\n");
        assertEquals(
                Outcome.IMPORTED, imported(file("late.xml", late)).getFirst().outcome());
        String hash = desk.last()
                .query(careCase -> careCase.getDocuments().getFirst().getSha256())
                .join();
        assertEquals(late, new String(desk.files().bytes(hash), StandardCharsets.UTF_8));
    }

    @Test
    void aNameThatLeadsOutOfTheArchiveLeadsNowhere() throws IOException {
        Path archive = zip("../../outside.ndjson", PATIENT + ASTHMA, "/etc/other.ndjson", "");
        try (Stream<Path> before = Files.list(folder)) {
            long files = before.count();
            assertEquals(Outcome.IMPORTED, imported(archive).getFirst().outcome());
            try (Stream<Path> after = Files.list(folder)) {
                assertEquals(files, after.count());
            }
        }
        assertEquals(1, desk.repository().ids().size());
    }

    @Test
    void whatIsNoRecordIsLeftOutAndSaid() throws IOException {
        ImportResult result = imported(zip("a.ndjson", PATIENT + ASTHMA, "read me.txt", "Hello"))
                .getFirst();
        assertEquals(Outcome.PARTLY, result.outcome());
        assertTrue(result.isLeftOut());
        assertEquals(
                List.of("record.zip/read me.txt"),
                result.items().stream()
                        .filter(each -> each.type().isEmpty())
                        .map(each -> each.at())
                        .toList());
    }

    @Test
    void archivesThatCannotBeReadAreRefusedInWords() throws IOException {
        refused("no file in it", zip("Letter.pdf", "%PDF-1.7"));
        refused("no file in it", zip());
        refused(
                "more than one thing",
                zip("a.ndjson", PATIENT, "b.qcase", "<x xmlns='http://quarterback.care/case/'/>"));
        byte[] inner = Files.readAllBytes(zip("a.ndjson", PATIENT));
        Path outer = folder.resolve("outer.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(outer))) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(inner);
        }
        refused("another archive in it", outer);
        refused("damaged or cut off", Files.write(folder.resolve("cut.zip"), Arrays.copyOf(inner, inner.length / 2)));
        byte[] locked = inner.clone();
        locked[6] |= 1; // the flag of an encrypted file, in its own head and in the list
        int list = new String(inner, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        locked[list + 8] |= 1;
        refused("locked with a password", Files.write(folder.resolve("locked.zip"), locked));
        byte[] lying = inner.clone();
        lying[list + 24] = 10; // the size in the list
        refused("damaged", Files.write(folder.resolve("lying.zip"), lying));
    }

    @Test
    void aFileThatUnpacksOutOfProportionIsNotUnpacked() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("a.ndjson"));
            zip.write(PATIENT.getBytes(StandardCharsets.UTF_8));
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < 40; i++) {
                zip.write(blank);
            }
        }
        refused("far too large", bomb);
    }

    @Test
    void otherFilesAreRefusedInTheirOwnWords() throws IOException {
        refused("Save the sheet as CSV UTF-8", zipNamed("list.xlsx", "xl/workbook.xml"));
        refused("Save the sheet as CSV UTF-8", zipNamed("list without an ending", "xl/workbook.xml"));
        refused("Save the sheet as CSV UTF-8", file("cut.xlsx", "PK\u0003\u0004 cut off"));
        refused("Save the sheet as CSV UTF-8", file("old.xls", "\u00d0\u00cf"));
        refused("Save the sheet as CSV UTF-8", file("list.ods", "PK\u0003\u0004 cut off"));
        refused("is a letter", file("letter.rtf", "{\\rtf1\\ansi Dear doctor}"));
        refused("is a letter", file("letter.json", "{\\rtf1\\ansi Dear doctor}"));
        refused("is a letter", zipNamed("letter.docx", "word/document.xml"));
        refused("is a PDF", file("record.json", "%PDF-1.7"));
        refused("is an image", file("scan.jpg", "JFIF"));
    }

    private Path zipNamed(String name, String entry) throws IOException {
        return Files.move(zip(entry, "<x/>"), folder.resolve(name));
    }

    @Test
    void aFolderStandsForItsFilesButNotForHiddenOnes() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("export/by type"));
        Files.writeString(inside.resolve("Patient.ndjson"), PATIENT);
        Files.writeString(folder.resolve("export/Condition.ndjson"), ASTHMA);
        Files.writeString(folder.resolve("export/.hidden.ndjson"), OTHER);
        List<ImportResult> results = imported(folder.resolve("export"));
        assertEquals(1, results.size(), results.toString());
        assertEquals(Outcome.IMPORTED, results.getFirst().outcome());
        assertEquals(1, desk.repository().ids().size());
    }
}
