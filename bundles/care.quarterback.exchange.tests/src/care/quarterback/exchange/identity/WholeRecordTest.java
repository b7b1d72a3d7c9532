package care.quarterback.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.desk.exchange.ImportResult.Outcome;
import care.quarterback.model.CareCase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole record at once: an archive from a portal, a folder of bulk data, the export of a phone. */
class WholeRecordTest {

    private static final String PATIENT = """
            {"resourceType":"Patient","id":"1","name":[{"family":"Munro","given":["Ada"]}],"birthDate":"1990-01-01","gender":"female"}
            """;
    private static final String AGAIN = PATIENT.replace("\"id\":\"1\"", "\"id\":\"77\"");
    private static final String OTHER = PATIENT.replace("\"id\":\"1\"", "\"id\":\"9\"")
            .replace("Munro", "Ferro")
            .replace("1990", "1960");
    private static final String ASTHMA = """
            {"resourceType":"Condition","id":"2","subject":{"reference":"Patient/1"},"code":{"text":"Asthma"}}
            """;
    private static final String GOUT = """
            {"resourceType":"Condition","id":"3","subject":{"reference":"Patient/77"},"code":{"text":"Gout"}}
            """;
    private static final String DSTU2 = """
            {"resourceType":"MedicationOrder","id":"1","patient":{"reference":"Patient/1"},
             "medicationCodeableConcept":{"text":"Aspirin"}}
            """;
    private static final String LETTER = "%PDF-1.7 a letter";

    @TempDir
    private Path folder;

    private final ImportDesk desk = new ImportDesk();

    private Path zip(Map<String, String> files) throws IOException {
        return zip(folder.resolve("record.zip"), files);
    }

    private static Path zip(Path archive, Map<String, String> files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }

    private Path folder(Map<String, String> files) throws IOException {
        Path top = folder.resolve("export");
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = top.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
        return top;
    }

    private static Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }

    private List<ImportResult> imported(Path given, ImportRequest request) {
        return desk.imports().records(List.of(new FileSource(given)), Progress.NONE).stream()
                .map(each -> desk.imports().importRecord(each, request, Progress.NONE))
                .toList();
    }

    private ImportResult imported(Path given) {
        List<ImportResult> results = imported(given, ImportRequest.plain());
        assertEquals(1, results.size(), results.toString());
        return results.getFirst();
    }

    private <T> T inCase(Function<CareCase, T> asked) {
        return desk.last().query(asked::apply).join();
    }

    private static String said(ImportResult result, String at) {
        return result.items().stream()
                .filter(each -> each.at().contains(at))
                .map(ImportItem::message)
                .findFirst()
                .orElse("");
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("samples/ccda/problem-active.xml"));
    }

    @Test
    void aLetterInAnArchiveBecomesADocumentOfTheCase() throws IOException {
        ImportResult result = imported(zip(files("a.ndjson", PATIENT + ASTHMA, "Letters/Dr Weiss, May.pdf", LETTER)));
        assertEquals(Outcome.IMPORTED, result.outcome(), result.toString());
        assertEquals(
                "Dr Weiss, May", inCase(care -> care.getDocuments().getFirst().getTitle()));
        assertEquals(
                "application/pdf", inCase(care -> care.getDocuments().getFirst().getMediaType()));
        String hash = inCase(care -> care.getDocuments().getFirst().getSha256());
        assertEquals(LETTER, new String(desk.files().bytes(hash), StandardCharsets.UTF_8));
        assertEquals(2, result.parts().size());
    }

    @Test
    void aPreviewNamesTheLetterAndStoresNothing() throws IOException {
        var preview = new ImportRequest(
                java.util.Optional.empty(), true, true, ImportRequest.plain().matching());
        List<ImportResult> results = imported(zip(files("a.json", PATIENT, "letter.pdf", LETTER)), preview);
        assertEquals(1, results.getFirst().taken().get("DocumentReference"), results.toString());
        assertTrue(desk.files().isEmpty());
        assertTrue(desk.repository().ids().isEmpty());
    }

    @Test
    void theSameArchiveAgainAddsNothing() throws IOException {
        Path archive = zip(files("a.json", PATIENT, "letter.pdf", LETTER, "copy of letter.pdf", LETTER));
        ImportResult first = imported(archive);
        assertTrue(said(first, "/letter.pdf").contains("brought this document already"), first.toString());
        imported(archive, ImportRequest.into(first.cases().getFirst()));
        assertEquals(1, inCase(care -> care.getDocuments().size()));
    }

    @Test
    void recordsOfBothFormatsComeInWithTheLetter() throws IOException {
        ImportResult result = imported(zip(files(
                "FHIR/a.json",
                PATIENT,
                "CDA/b.xml",
                document(),
                "letter.pdf",
                LETTER,
                "notes.docx",
                "PK\u0003\u0004 word/")));
        assertEquals(2, desk.repository().ids().size(), "nothing proves that they are one person");
        assertTrue(said(result, "letter.pdf").contains("can’t tell whose document"), result.toString());
        assertTrue(said(result, "notes.docx").contains("isn’t part of a record"), result.toString());
        assertEquals(Outcome.PARTLY, result.outcome());
    }

    @Test
    void aFolderOfBulkDataIsOneRecordWithItsDocuments() throws IOException {
        ImportResult result = imported(folder(files(
                "manifest.json",
                "{\"transactionTime\":\"2026-01-01\",\"output\":[]}",
                "Patient.ndjson",
                PATIENT,
                "by type/Condition.ndjson",
                ASTHMA,
                "scan.pdf",
                LETTER)));
        assertEquals(Outcome.IMPORTED, result.outcome(), result.toString());
        assertEquals("Asthma", inCase(care -> care.getConditions().getFirst().getText()));
        assertEquals("scan", inCase(care -> care.getDocuments().getFirst().getTitle()));
    }

    @Test
    void aPdfBesideTwoPeopleIsRefusedAsBefore() throws IOException {
        List<ImportResult> results =
                imported(folder(files("a.json", PATIENT, "b.json", OTHER, "c.pdf", LETTER)), ImportRequest.plain());
        assertEquals(3, results.size());
        assertTrue(results.getLast().refusal().contains("is a PDF"), results.toString());
        assertTrue(desk.files().isEmpty());
    }

    @Test
    void thePhonesExportGivesWhatOfficesSentAndNamesTheRest() throws IOException {
        String top = "apple_health_export/";
        ImportResult result = imported(zip(files(
                top + "export.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE HealthData [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><HealthData>&x;</HealthData>",
                top + "export_cda.xml",
                "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><entry/></ClinicalDocument>",
                top + "electrocardiograms/ecg_1.csv",
                "Name,Ada Munro\n",
                top + "clinical-records/Patient-1.json",
                PATIENT,
                top + "clinical-records/Condition-2.json",
                ASTHMA,
                top + "clinical-records/MedicationOrder-1.json",
                DSTU2)));
        assertEquals(Outcome.PARTLY, result.outcome(), result.toString());
        assertEquals("Asthma", inCase(care -> care.getConditions().getFirst().getText()));
        assertTrue(said(result, "MedicationOrder-1.json").contains("DSTU2"), result.toString());
        for (String measured : List.of("export.xml", "export_cda.xml", "ecg_1.csv")) {
            assertTrue(said(result, measured).contains("measured this"), measured);
        }
    }

    @Test
    void twoOfficesRecordsOfOnePersonGoIntoTheCaseThatIsNamed() throws IOException {
        ImportResult first = imported(zip(folder.resolve("first.zip"), files("p.json", PATIENT)));
        ImportRequest into = ImportRequest.into(first.cases().getFirst());
        Path both = zip(files("a.ndjson", PATIENT + ASTHMA, "b.ndjson", AGAIN + GOUT, "letter.pdf", LETTER));
        ImportResult result = imported(both, into).getFirst();
        assertEquals(Outcome.IMPORTED, result.outcome(), result.toString());
        assertEquals(2, inCase(care -> care.getConditions().size()));
        assertEquals(1, inCase(care -> care.getDocuments().size()));
        Path others = zip(files("a.ndjson", PATIENT, "b.ndjson", OTHER));
        assertEquals(Outcome.REFUSED, imported(others, into).getFirst().outcome());
    }

    @Test
    void hundredsOfSmallFilesAreReadAndAHundredThousandRefused() throws IOException {
        Map<String, String> many = new LinkedHashMap<>();
        many.put("Patient.json", PATIENT);
        for (int i = 0; i < 600; i++) {
            many.put(
                    "clinical-records/" + i + ".json",
                    ASTHMA.replace("\"2\"", "\"c" + i + "\"").replace("Asthma", "A" + i));
        }
        ImportResult result = imported(zip(many));
        assertEquals(600, result.taken().get("Condition"), result.refusal());
        Path flood = folder.resolve("flood.zip");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(flood)))) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".json"));
            }
        }
        assertTrue(imported(flood).refusal().contains("more than 20,000 files"));
    }

    @Test
    void damagedArchivesEndInASentenceAndLeaveNothingHalf() throws IOException {
        byte[] whole = Files.readAllBytes(
                zip(files("a.ndjson", PATIENT + ASTHMA, "b.xml", document(), "../../c.pdf", LETTER, "d.json", DSTU2)));
        var chance = new Random(11);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 5 == 0 ? chance.nextInt(whole.length) : whole.length);
            for (int hits = 1 + chance.nextInt(6); hits > 0 && damaged.length > 0; hits--) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            var one = new ImportDesk();
            Path file = Files.write(folder.resolve("damaged.zip"), damaged);
            var record = one.imports().records(List.of(new FileSource(file)), Progress.NONE);
            for (var each : record) {
                ImportResult result = one.imports().importRecord(each, ImportRequest.plain(), Progress.NONE);
                if (result.outcome() == Outcome.REFUSED) {
                    refused++;
                    assertFalse(result.refusal().isBlank());
                    assertTrue(one.repository().ids().isEmpty(), "seed 11, file " + i);
                }
            }
        }
        assertTrue(refused > 100, refused + " refused");
        assertTrue(Files.notExists(folder.resolve("../../c.pdf")));
    }
}
