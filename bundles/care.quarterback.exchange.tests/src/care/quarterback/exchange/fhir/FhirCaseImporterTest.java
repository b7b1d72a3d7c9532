package care.quarterback.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.exchange.ccda.CcdaFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirCaseImporterTest {

    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p\",\"name\":[{\"family\":\"Quill\","
            + "\"given\":[\"Bernadette\"]}],\"gender\":\"female\",\"birthDate\":\"1960-04-02\"}";

    private static String bundle(String... resources) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                + String.join("},{\"resource\":", resources) + "}]}";
    }

    private static String condition(String text, String more) {
        return "{\"resourceType\":\"Condition\",\"id\":\"" + text + "\",\"subject\":{\"reference\":\"Patient/p\"},"
                + "\"code\":{\"text\":\"" + text + "\"}" + more + "}";
    }

    private static List<Status> statuses(ImportPlan plan) {
        return plan.items().stream().map(item -> item.status()).toList();
    }

    @Test
    void aNumberOfAClinicianWhoseCheckDigitIsWrongIsLeftOutAndSaid() {
        for (String npi : List.of("1234567893", "1234567890", "9999999999")) {
            ImportPlan plan = MemorySource.read(
                    "r.json",
                    bundle(
                            PATIENT,
                            condition("Gout", ",\"asserter\":{\"reference\":\"Practitioner/d\"}"),
                            "{\"resourceType\":\"CareTeam\",\"id\":\"t\",\"subject\":{\"reference\":\"Patient/p\"},"
                                    + "\"participant\":[{\"member\":{\"reference\":\"Practitioner/d\"}}]}",
                            "{\"resourceType\":\"Practitioner\",\"id\":\"d\",\"name\":[{\"text\":\"Dr. Ida Wu\"}],"
                                    + "\"identifier\":[{\"system\":\"http://hl7.org/fhir/sid/us-npi\",\"value\":\""
                                    + npi + "\"}]}"));
            boolean right = npi.equals("1234567893");
            String taken = plan.patients()
                    .getFirst()
                    .draft()
                    .getClinicians()
                    .getFirst()
                    .getNpi();
            assertEquals(right ? npi : null, taken);
            assertEquals(
                    right,
                    plan.items().getLast().status() == Status.OK,
                    plan.items().toString());
            assertEquals(!right, plan.items().getLast().message().contains(npi));
        }
    }

    @Test
    void aBadFieldCostsTheFieldAndTheRestIsKept() {
        ImportPlan plan = MemorySource.read(
                "r.json",
                bundle(
                        condition("Gout", ",\"onsetDateTime\":\"1934-02-30\""),
                        PATIENT,
                        condition("Knee pain", ""),
                        "{\"resourceType\":\"Wonder\"}",
                        "{\"resourceType\":\"Claim\",\"patient\":{}}"));
        assertEquals(List.of(Status.WARNING, Status.OK, Status.OK, Status.SKIP, Status.SKIP), statuses(plan));
        assertTrue(plan.items().getFirst().message().contains("1934-02-30"));
        assertEquals(2, plan.patients().getFirst().draft().getConditions().size());
    }

    @Test
    void whatWasEnteredInErrorIsLeftOutAndWhatWasRefutedIsMarked() {
        ImportPlan plan = MemorySource.read(
                "r.json",
                bundle(
                        PATIENT,
                        condition("Gout", ",\"verificationStatus\":{\"coding\":[{\"code\":\"entered-in-error\"}]}"),
                        condition("Rickets", ",\"verificationStatus\":{\"coding\":[{\"code\":\"refuted\"}]}")));
        assertEquals(List.of(Status.OK, Status.SKIP, Status.WARNING), statuses(plan));
        assertTrue(plan.patients().getFirst().draft().getConditions().getFirst().isRefuted());
    }

    @Test
    void anotherPatientsEntryLandsNowhereAndTwoPatientsAreTwoPlans() {
        String other = PATIENT.replace("\"p\"", "\"q\"").replace("Quill", "Brandvold");
        ImportPlan plan = MemorySource.read(
                "r.json",
                bundle(
                        PATIENT,
                        other,
                        condition("Gout", ""),
                        condition("Asthma", "").replace("Patient/p", "Patient/q"),
                        condition("Scurvy", "").replace("Patient/p", "Patient/x")));
        assertEquals(Status.ERROR, plan.items().getLast().status());
        assertEquals(
                List.of("Gout", "Asthma"),
                plan.patients().stream()
                        .map(each -> each.draft().getConditions().getFirst().getText())
                        .toList());
    }

    @Test
    void aPartialDateIsKeptInWordsAndNotInvented() {
        ImportPlan plan =
                MemorySource.read("r.json", bundle(PATIENT, condition("Gout", ",\"onsetDateTime\":\"1934-02\"")));
        var gout = plan.patients().getFirst().draft().getConditions().getFirst();
        assertEquals(null, gout.getOnset());
        assertTrue(gout.getNote().contains("Feb 1934"));
        assertEquals(Status.WARNING, plan.items().get(1).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-12T14:30:00 | noshow | Tue, May 12, 2026, 2:30 PM, Follow-up, no show",
                "2026-05-12T14:30:00-05:00 | noshow | Tue, May 12, 2026, 3:30 PM ET, Follow-up, no show",
                "2026-05-12T14:30:00.000Z | checked-in | Tue, May 12, 2026, 10:30 AM ET, Follow-up, patient had"
                        + " checked in",
                "2026-13-12T14:30:00Z | booked | 2026-13-12T14:30:00Z, Follow-up, booked",
                "2026-05-12 | booked | Tue, May 12, 2026, Follow-up, booked",
                "2026-05-12Tlate | held | Tue, May 12, 2026, Follow-up, outcome not known"
            })
    void theJournalSaysWhenAnAppointmentIsAsAPersonWouldSayIt(String start, String status, String told) {
        ImportPlan plan = MemorySource.read(
                "r.json",
                bundle(
                        PATIENT,
                        "{\"resourceType\":\"Appointment\",\"id\":\"a\",\"description\":\"Follow-up\",\"status\":\""
                                + status
                                + "\",\"start\":\"" + start
                                + "\",\"participant\":[{\"actor\":{\"reference\":\"Patient/p\"}}]}"));
        assertEquals(
                "Scheduled visit in the record: " + told + ".",
                plan.patients().getFirst().draft().getJournal().getFirst().getText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void everyEncodingIsReadInJsonXmlAndLines(String charset) {
        String xml = "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"p\"/><name><family"
                + " value=\"Müller\"/></name></Patient>";
        String lines = PATIENT + "\n" + condition("Gout", "") + "\n";
        for (String text : List.of(PATIENT, "\uFEFF" + PATIENT, xml, "\uFEFF" + xml, lines)) {
            ImportPlan plan = MemorySource.read(
                    "r",
                    text.replace("\uFEFF", charset.equals("UTF-16") ? "" : "\uFEFF")
                            .getBytes(Charset.forName(charset)));
            assertEquals("", plan.refusal());
            assertEquals(1, plan.patients().size());
        }
    }

    @Test
    void aWrongVersionIsNamed() {
        String old = "{\"resourceType\":\"Condition\",\"id\":\"c\",\"clinicalStatus\":\"active\","
                + "\"code\":{\"text\":\"Gout\"},\"subject\":{\"reference\":\"Patient/p\"}}";
        assertTrue(MemorySource.read("r.json", old).refusal().contains("STU3"));
        assertTrue(MemorySource.read("r.json", "{\"resourceType\":\"MedicationOrder\"}")
                .refusal()
                .contains("DSTU2"));
        assertTrue(MemorySource.read("r.json", "{\"resourceType\":\"DeviceUsage\"}")
                .refusal()
                .contains("R5"));
    }

    @Test
    void theTypeMayComeLast() {
        ImportPlan plan = MemorySource.read(
                "r.json",
                "{\"entry\":[{\"resource\":{\"id\":\"p\",\"gender\":\"female\",\"name\":[{\"family\":\"Quill\"}],"
                        + "\"birthDate\":\"1960-04-02\",\"resourceType\":\"Patient\"}}],\"resourceType\":\"Bundle\"}");
        assertEquals(List.of(Status.OK), statuses(plan));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "letter.rtf | '{\\rtf1\\ansi Dear doctor}' | false",
                "notes.txt | Dear doctor | false",
                "scan.pdf | %PDF-1.4 | false",
                "letter.doc | \u00d0\u00cf\u0011\u00e0 | false",
                "list.json | '[{\"resourceType\":\"Patient\"}]' | true",
                "record.txt | '{\"resourceType\":\"Patient\"}' | true"
            })
    void aLetterIsNoDamagedRecord(String name, String start, boolean reads) {
        assertEquals(
                reads, new FhirCaseImporter(new CcdaFormat()).reads(name, start.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void hostileFilesAreRefusedInWords() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write("{\"resourceType\":\"Bundle\",\"x\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        String entity =
                "<!DOCTYPE Patient [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Patient xmlns=\"http://hl7.org/fhir\">"
                        + "<name><family value=\"&a;\"/></name></Patient>";
        for (ImportPlan plan : List.of(
                MemorySource.read("cut.json", bundle(PATIENT).substring(0, 120)),
                MemorySource.read("deep.json", "{\"resourceType\":\"Patient\",\"name\":" + "[".repeat(100_000)),
                MemorySource.read("deep.xml", "<Patient xmlns=\"http://hl7.org/fhir\">" + "<name>".repeat(100_000)),
                MemorySource.read(
                        "number.json", bundle(PATIENT, "{\"resourceType\":\"Goal\",\"x\":" + "9".repeat(5_000) + "}")),
                MemorySource.read("xxe.xml", entity),
                MemorySource.read("slip.zip", new byte[] {'P', 'K', 3, 4, 0, 0}),
                MemorySource.read("bomb.json.gz", bomb.toByteArray()),
                MemorySource.read("text.json", "hello"),
                MemorySource.read("empty.json", ""))) {
            assertTrue(plan.isRefused(), plan.file());
            assertFalse(plan.refusal().contains("Quill"), plan.file());
            assertTrue(plan.patients().isEmpty());
        }
        ImportPlan contested = MemorySource.read(
                "keys.json",
                bundle(PATIENT.replace("{\"resourceType\"", "{\"birthDate\":\"1961-01-01\",\"resourceType\"")));
        assertEquals(List.of(Status.WARNING), statuses(contested));
        assertEquals(null, contested.patients().getFirst().draft().getPatient().getBirthDate());
        assertEquals(
                List.of(Status.OK, Status.SKIP), statuses(MemorySource.read("keys.json", bundle(PATIENT, PATIENT))));
    }
}
