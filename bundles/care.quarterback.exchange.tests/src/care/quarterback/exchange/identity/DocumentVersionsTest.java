package care.quarterback.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.desk.exchange.ImportResult;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several documents of one person: of what two of them say the newer one counts, and a number alone proves nothing. */
class DocumentVersionsTest {

    private static final String CONCERN = "<id root=\"2.16.840.1.113883.3.9999.5\" extension=\"c1\"/>";
    private static final String PROBLEM = "<id root=\"2.16.840.1.113883.3.9999.6\" extension=\"p1\"/>";
    private static final String UUID = "<id root=\"ec8a6ff8-ed4b-4f7e-82c3-e98e58b45de7\"/>";
    private static final String MADE = "<effectiveTime value=\"20260914101500-0500\"/>";
    private static final String OPEN = "<low value=\"20120405\"/>";
    private static final String DIABETES =
            "code=\"44054006\" codeSystem=\"2.16.840.1.113883.6.96\" displayName=\"Diabetes mellitus type 2\">"
                    + "<translation code=\"E11.9\" codeSystem=\"2.16.840.1.113883.6.90\" "
                    + "displayName=\"Type 2 diabetes mellitus without complications\"/>";

    private static final String PERSON = """
            {"resource":{"resourceType":"Patient","id":"p","name":[{"family":"Delacroix-Boone","given":["Marguerite"]}],
             "birthDate":"1941-08-22","gender":"female"}}""";

    @TempDir
    private Path folder;

    private final ImportDesk desk = new ImportDesk();
    private int bundles;

    private void take(Path... files) {
        for (Path file : files) {
            List<CaseId> there = desk.repository().ids();
            ImportRequest request = there.isEmpty() ? ImportRequest.plain() : ImportRequest.into(there.getFirst());
            desk.imports().importFile(new FileSource(file), request, Progress.NONE);
        }
    }

    private <T> T inCase(Function<CareCase, T> question) {
        return desk.open(desk.repository().ids().getFirst())
                .query(question::apply)
                .join();
    }

    private List<String> problems() {
        return inCase(careCase -> careCase.getConditions().stream()
                .filter(each -> !each.isVoided())
                .map(each -> each.getText() + ", " + each.getClinicalStatus())
                .toList());
    }

    private static String document(String year, String... changes) throws IOException {
        String text = Files.readString(Path.of("samples/ccda/problem-active.xml"))
                .replace(MADE, MADE.replace("2026", year))
                .replace("extension=\"doc-1\"", "extension=\"doc-" + year + "\"");
        for (int i = 0; i < changes.length; i += 2) {
            assertEquals(2, text.split(changes[i], 2).length, changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    private static String ended(String year) {
        return OPEN + "<high value=\"" + year + "0101\"/>";
    }

    private static String illness(String code, String name) {
        return "code=\"" + code + "\" codeSystem=\"2.16.840.1.113883.6.96\" displayName=\"" + name + "\">";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path archive(String... documents) throws IOException {
        Path archive = folder.resolve("documents.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < documents.length; i++) {
                zip.putNextEntry(new ZipEntry("visit-" + i + ".xml"));
                zip.write(documents[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }

    private Path bundle(String... entries) throws IOException {
        return file(
                "bundle-" + ++bundles + ".json",
                "{\"resourceType\":\"Bundle\",\"entry\":[" + PERSON + "," + String.join(",", entries) + "]}");
    }

    @Test
    void anOlderDocumentChangesNothing() throws IOException {
        take(
                file("new.xml", document("2026", PROBLEM, UUID, OPEN, ended("2020"))),
                file("old.xml", document("2024", PROBLEM, UUID)));
        assertEquals(List.of("Diabetes mellitus type 2, resolved"), problems());
    }

    @Test
    void aNewerDocumentChangesWhatAnOlderOneSaid() throws IOException {
        take(
                file("old.xml", document("2024", CONCERN, UUID)),
                file("new.xml", document("2026", CONCERN, UUID, OPEN, ended("2020"))));
        assertEquals(List.of("Diabetes mellitus type 2, resolved"), problems());
    }

    @Test
    void severalDocumentsInAnArchiveListAProblemOnceAsTheNewestHasIt() throws IOException {
        take(archive(
                document("2024", CONCERN, UUID, PROBLEM, ""),
                document("2026", CONCERN, UUID, PROBLEM, "", OPEN, ended("2020")),
                document("2025", CONCERN, UUID, PROBLEM, "")));
        assertEquals(List.of("Diabetes mellitus type 2, resolved"), problems());
    }

    @Test
    void whatEveryDocumentRepeatsUnderNewNumbersIsListedOnce() throws IOException {
        take(archive(
                document("2024", PROBLEM, PROBLEM.replace("p1", "p2"), CONCERN, CONCERN.replace("c1", "c2")),
                document("2026", PROBLEM, PROBLEM.replace("p1", "p3"), CONCERN, CONCERN.replace("c1", "c3"))));
        assertEquals(List.of("Diabetes mellitus type 2, active"), problems());
    }

    @Test
    void theHeadsOfSeveralDocumentsNameEachPersonOnce() throws IOException {
        String head = Files.readString(Path.of("samples/ccda/header.xml"));
        take(archive(head, head.replace(MADE, MADE.replace("2026", "2025")).replace("doc-1", "doc-2025")));
        assertEquals(
                List.of("Odile Boone", "Dr. Tobias Lindqvist", "Dr. Tobias Lindqvist", "Dr. Ines Kowalczyk"),
                inCase(careCase -> Stream.of(
                                careCase.getContacts().stream().map(Contact::getName),
                                careCase.getCareTeam().stream().map(CareTeamMember::getName),
                                careCase.getClinicians().stream().map(Clinician::getName))
                        .flatMap(each -> each)
                        .toList()));
    }

    @Test
    void aTextInAnotherFileOfTheArchiveIsTaken() throws IOException {
        Path archive = folder.resolve("letter.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("letter/letter.xml"));
            zip.write(Files.readAllBytes(Path.of("samples/ccda/unstructured-elsewhere.xml")));
            zip.putNextEntry(new ZipEntry("letter/discharge.pdf"));
            zip.write("%PDF-1.7 seen today".getBytes(StandardCharsets.US_ASCII));
        }
        ImportResult result = desk.imports().importFile(new FileSource(archive), ImportRequest.plain(), Progress.NONE);
        assertEquals(ImportResult.Outcome.IMPORTED, result.outcome());
        assertEquals(
                List.of("application/pdf, 19, true"),
                inCase(careCase -> careCase.getDocuments().stream()
                        .filter(each -> each.getMediaType().endsWith("pdf"))
                        .map(each -> each.getMediaType() + ", " + each.getSize() + ", "
                                + (desk.files().bytes(each.getSha256()) != null))
                        .toList()));
    }

    @Test
    void oneUuidOnTwoIllnessesRewritesNone() throws IOException {
        String[] pneumonia = {CONCERN, UUID, PROBLEM, "", DIABETES, illness("233604007", "Pneumonia")};
        String[] asthma = {CONCERN, UUID, PROBLEM, "", DIABETES, illness("195967001", "Asthma")};
        take(file("one.xml", document("2025", pneumonia)), file("two.xml", document("2026", asthma)));
        assertEquals(List.of("Pneumonia, active", "Asthma, active"), problems());
    }

    @Test
    void oneUuidOnTwoIllnessesIsTwoInAnArchive() throws IOException {
        String[] pneumonia = {CONCERN, UUID, PROBLEM, "", DIABETES, illness("233604007", "Pneumonia")};
        String[] asthma = {CONCERN, UUID, PROBLEM, "", DIABETES, illness("195967001", "Asthma")};
        take(archive(document("2025", pneumonia), document("2026", asthma)));
        assertEquals(List.of("Pneumonia, active", "Asthma, active"), problems());
    }

    @Test
    void whatTheOtherFormatSaysOfTheSameNumberIsTaken() throws IOException {
        take(bundle("""
                        {"resource":{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"},
                         "identifier":[{"system":"urn:oid:2.16.840.1.113883.3.9999.6","value":"p1"}],
                         "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical",
                          "code":"active"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006",
                          "display":"Type 2 diabetes"}]},"onsetDateTime":"2012-04-05"}}"""), file("new.xml", document("2026", OPEN, ended("2020"))));
        assertEquals(List.of("Diabetes mellitus type 2, resolved"), problems());
    }

    @Test
    void whatAnotherRecordRuledOutIsListedWhereADocumentHasIt() throws IOException {
        take(bundle(allergy("refuted")), Path.of("samples/ccda/allergy-severity-overall.xml"));
        assertEquals(
                List.of("Aspirin, ruled out", "Aspirin"),
                inCase(careCase -> careCase.getAllergies().stream()
                        .map(each -> each.getText() + (each.isRefuted() ? ", ruled out" : ""))
                        .toList()));
    }

    @Test
    void whatItsSourceWithdrewHidesNothingInADocument() throws IOException {
        take(
                bundle(allergy("confirmed")),
                bundle(allergy("entered-in-error")),
                Path.of("samples/ccda/allergy-severity-overall.xml"));
        assertEquals(
                List.of("Aspirin, withdrawn", "Aspirin"),
                inCase(careCase -> careCase.getAllergies().stream()
                        .map(each -> each.getText() + (each.isVoided() ? ", withdrawn" : ""))
                        .toList()));
    }

    private static String allergy(String verification) {
        return """
                {"resource":{"resourceType":"AllergyIntolerance","id":"a","patient":{"reference":"Patient/p"},
                 "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
                  "code":"resolved"}]},"verificationStatus":{"coding":[{
                  "system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"%s"}]},
                 "criticality":"high","category":["medication"],"onsetDateTime":"2011-03-04",
                 "code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1191",
                  "display":"Aspirin"}]}}}""".formatted(verification);
    }

    @Test
    void anUndatedNotDoneLeavesWhatWasDone() throws IOException {
        String procedure =
                "<procedure classCode=\"PROC\" moodCode=\"EVN\" negationInd=\"true\"><code code=\"73761001\" "
                        + "codeSystem=\"2.16.840.1.113883.6.96\" displayName=\"Colonoscopy\"/><statusCode code=\"completed\"/>"
                        + "<effectiveTime value=\"202605\"/></procedure>";
        String text = document("2026", "11450-4", "47519-4");
        int from = text.indexOf("<act ");
        int to = text.indexOf("</act>") + "</act>".length();
        take(bundle("""
                        {"resource":{"resourceType":"Procedure","id":"d","subject":{"reference":"Patient/p"},
                         "status":"completed","performedDateTime":"2019-06-11","code":{"coding":[{
                         "system":"http://snomed.info/sct","code":"73761001","display":"Colonoscopy"}]}}}"""), file("new.xml", text.substring(0, from) + procedure + text.substring(to)));
        assertEquals(
                List.of("Colonoscopy, false"),
                inCase(careCase -> careCase.getProcedures().stream()
                        .map(each -> each.getText() + ", " + each.isVoided())
                        .toList()));
    }

    @Test
    void aDocumentThatReplacesAnotherWithdrawsIt() throws IOException {
        String replaces = "<relatedDocument typeCode=\"RPLC\"><parentDocument>"
                + "<id root=\"2.16.840.1.113883.3.9999.1\" extension=\"doc-2024\"/></parentDocument></relatedDocument>";
        String body = "  <component>\n    <structuredBody>";
        String newer = document("2026", body, replaces + body);
        take(file("old.xml", document("2024")), file("new.xml", newer));
        assertEquals(
                List.of("2024-09-14, true", "2026-09-14, false"),
                inCase(careCase -> careCase.getDocuments().stream()
                        .map(each -> each.getServiceDate() + ", " + each.isVoided())
                        .toList()));
    }
}
