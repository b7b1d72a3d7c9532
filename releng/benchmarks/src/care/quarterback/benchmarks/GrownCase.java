package care.quarterback.benchmarks;

import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Coding;
import care.quarterback.model.Condition;
import care.quarterback.model.Conversation;
import care.quarterback.model.Element;
import care.quarterback.model.Encounter;
import care.quarterback.model.Identifier;
import care.quarterback.model.JournalEntry;
import care.quarterback.model.Medication;
import care.quarterback.model.Observation;
import care.quarterback.model.Patient;
import care.quarterback.model.Question;
import care.quarterback.model.Statement;
import care.quarterback.model.value.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** A case of invented entries, of any size; the same seed gives the same case. */
final class GrownCase {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-01-01");
    private static final int DAYS = 1700;
    private static final List<String> WORDS =
            """
            stenosis lumbar pain hip knee worse better walking night morning weeks doctor said surgery injection therapy
            exercise tablets blood pressure kidney function stable increased reduced since spring asked daughter scan
            report shows moderate severe narrowing left right nerve numbness fall balance sleep\
            """.lines().flatMap(line -> Stream.of(line.split(" "))).toList();

    private final Random random;
    private final CareCase careCase = MODEL.createCareCase();
    private int objects = 1;

    private GrownCase(long seed) {
        random = new Random(seed);
    }

    /** A case of about the given number of objects, itself included. */
    static CareCase of(CaseId id, int size, long seed) {
        var grown = new GrownCase(seed);
        grown.careCase.setId(id.value());
        grown.start();
        while (grown.objects < size) {
            grown.more();
        }
        return grown.careCase;
    }

    private void start() {
        careCase.setNumber("C-" + random.nextInt(1_000_000));
        careCase.setOpenedOn(day());
        careCase.setQuestion(words(12));
        Patient patient = named(MODEL.createPatient());
        patient.setFamilyName(words(1) + random.nextInt(100_000));
        patient.setGivenName(words(1));
        patient.setBirthDate(LocalDate.of(1930 + random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        Identifier identifier = named(MODEL.createIdentifier());
        identifier.setSystem("urn:invented");
        identifier.setValue(id());
        patient.getIdentifiers().add(identifier);
        careCase.setPatient(patient);
    }

    private void more() {
        switch (random.nextInt(12)) {
            case 0 -> careCase.getConditions().add(condition());
            case 1 -> careCase.getMedications().add(medication());
            case 2 -> careCase.getJournal().add(journalEntry());
            case 3 -> careCase.getQuestions().add(question());
            case 4 -> careCase.getConversations().add(conversation());
            case 5, 6 -> careCase.getEncounters().add(encounter());
            default -> careCase.getObservations().add(observation());
        }
    }

    private Condition condition() {
        Condition condition = said(MODEL.createCondition());
        condition.setText(words(4));
        condition.setClinicalStatus("active");
        condition.setOnset(day());
        condition.getCodings().add(coding("http://snomed.info/sct"));
        condition.getCodings().add(coding("http://hl7.org/fhir/sid/icd-10-cm"));
        return condition;
    }

    private Medication medication() {
        Medication medication = said(MODEL.createMedication());
        medication.setText(words(3));
        medication.setDosage(words(5));
        medication.setStartedOn(day());
        medication.getCodings().add(coding("http://www.nlm.nih.gov/research/umls/rxnorm"));
        return medication;
    }

    private JournalEntry journalEntry() {
        JournalEntry entry = said(MODEL.createJournalEntry());
        entry.setOn(day());
        entry.setText(words(25));
        return entry;
    }

    private Question question() {
        Question question = said(MODEL.createQuestion());
        question.setText(words(12));
        question.setAuthor(words(2));
        return question;
    }

    private Conversation conversation() {
        Conversation conversation = said(MODEL.createConversation());
        conversation.setOn(day());
        conversation.setWith(words(2));
        conversation.setSummary(words(30));
        return conversation;
    }

    private Encounter encounter() {
        Encounter encounter = said(MODEL.createEncounter());
        encounter.setOn(day());
        encounter.setText(words(5));
        return encounter;
    }

    private Observation observation() {
        Observation observation = said(MODEL.createObservation());
        observation.setText(words(3));
        observation.setValue(Integer.toString(random.nextInt(400)));
        observation.setUnit("mg/dL");
        observation.setCategory("laboratory");
        observation.setEffectiveOn(day());
        observation.getCodings().add(coding("http://loinc.org"));
        return observation;
    }

    private Coding coding(String system) {
        Coding coding = named(MODEL.createCoding());
        coding.setSystem(system);
        coding.setCode(Integer.toString(random.nextInt(1_000_000)));
        coding.setDisplay(words(4));
        return coding;
    }

    private <T extends Statement> T said(T statement) {
        statement.setRecordedBy("Import");
        statement.setRecordedAt(Instant.parse("2026-11-02T09:00:00Z").plusSeconds(random.nextInt(1_000_000)));
        statement.setSource("record.json");
        statement.setSourceIdentifier("urn:uuid:" + id());
        return named(statement);
    }

    private <T extends Element> T named(T element) {
        element.setId(id());
        objects++;
        return element;
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
