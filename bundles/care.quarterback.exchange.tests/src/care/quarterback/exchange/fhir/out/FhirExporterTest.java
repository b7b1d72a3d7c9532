package care.quarterback.exchange.fhir.out;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.CaseExporter.CaseExport;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.exchange.fhir.MemorySource;
import care.quarterback.exchange.fhir.TestImporters;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Coding;
import care.quarterback.model.Condition;
import care.quarterback.model.Statement;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.HostileWords;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirExporterTest {

    private static final CaseFactory MODEL = CaseFactory.eINSTANCE;

    /** What FHIR has a place for, and we read back. */
    private static final Map<String, List<String>> SAME = Map.ofEntries(
            Map.entry(
                    "conditions",
                    List.of(
                            "text",
                            "clinicalStatus",
                            "verificationStatus",
                            "refuted",
                            "severity",
                            "bodySite",
                            "stage",
                            "onset",
                            "recordedOn",
                            "codings")),
            Map.entry(
                    "allergies",
                    List.of(
                            "text",
                            "reaction",
                            "criticality",
                            "verificationStatus",
                            "refuted",
                            "recordedOn",
                            "codings")),
            Map.entry(
                    "medications",
                    List.of("text", "dosage", "reason", "statusReason", "startedOn", "endedOn", "regular", "codings")),
            Map.entry("procedures", List.of("text", "performedOn", "bodySite", "outcome", "codings")),
            Map.entry(
                    "observations",
                    List.of(
                            "text",
                            "value",
                            "unit",
                            "interpretation",
                            "effectiveOn",
                            "referenceRange",
                            "bodySite",
                            "codings")),
            Map.entry("diagnosticReports", List.of("text", "conclusion", "effectiveOn", "codings")),
            Map.entry("familyHistory", List.of("relationship", "name", "deceased", "ageAtDeath", "causeOfDeath")),
            Map.entry("goals", List.of("text", "byDate", "statedBy")),
            Map.entry("coverages", List.of("kind", "planName", "memberIdentifier", "from", "to", "primary")),
            Map.entry("contacts", List.of("name", "relationship")),
            Map.entry("noneKnown", List.of("about", "text", "recordedOn")));

    private static final List<String> PATIENT = List.of(
            "givenName",
            "familyName",
            "suffix",
            "formerNames",
            "birthDate",
            "sex",
            "deceased",
            "deceasedOn",
            "addressLines",
            "city",
            "state",
            "postalCode",
            "country",
            "language");

    /** Records that say something for which R4, or our model, has no place of its own. */
    private static final Set<String> OTHERWISE = Set.of(
            "decisive-by-category-code.json", // the code of a category is not kept
            "no-known-in-words.json", // "None" comes back as what was asked: no known allergies
            "unsure-allergy-and-medicine.json", // "presumed" is no code of R4: a note
            "unsure-in-words.json", // so is "suspected"
            "wrong-kinds-of-value.json"); // "1,4" is no number: value and unit stay together in words

    private static CareCase scenario(int number) {
        Scenario scenario = Scenarios.number(number);
        return new ScenarioRun(
                        scenario,
                        new MemoryRepository(),
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                .upTo(scenario.stages().getLast())
                .query(EcoreUtil::copy)
                .join();
    }

    private static byte[] exported(CareCase careCase) {
        var out = new ByteArrayOutputStream();
        try {
            new FhirExporter().write(new CaseExport(careCase, 7, Fixed.on("2026-10-02"), List::of), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static CareCase readBack(byte[] bytes) {
        ImportPlan plan = TestImporters.fhir().read(new MemorySource("case.json", bytes), Progress.NONE);
        assertEquals(1, plan.patients().size());
        return plan.patients().getFirst().draft();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatFhirHasAPlaceForComesBackTheSame(int number) {
        CareCase careCase = scenario(number);
        assertSame(careCase);
    }

    static List<Path> records() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("samples/imports"))) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !OTHERWISE.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordThatWasReadComesBackTheSame(Path record) throws IOException {
        ImportPlan plan =
                TestImporters.fhir().read(new MemorySource("record.json", Files.readAllBytes(record)), Progress.NONE);
        for (var each : plan.patients()) {
            CareCase draft = each.draft();
            draft.setId("5c000009-0000-4000-8000-000000000001");
            numbered(draft);
            assertSame(draft);
        }
    }

    private static void assertSame(CareCase careCase) {
        Map<String, List<String>> back = facts(readBack(exported(careCase)));
        facts(careCase).forEach((list, entries) -> assertEquals(entries, back.get(list), list));
    }

    /** As an import does when it puts entries into a case. */
    private static void numbered(CareCase careCase) {
        int number = 0;
        for (var all = careCase.eAllContents(); all.hasNext(); ) {
            EObject next = all.next();
            next.eSet(next.eClass().getEStructuralFeature("id"), "n" + ++number);
        }
    }

    private static Map<String, List<String>> facts(CareCase careCase) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        facts.put("patient", List.of(said(careCase.getPatient(), PATIENT)));
        SAME.forEach((list, features) -> {
            List<?> entries = (List<?>) careCase.eGet(careCase.eClass().getEStructuralFeature(list));
            facts.put(
                    list,
                    entries.stream()
                            .map(Statement.class::cast)
                            .filter(each -> !each.isVoided())
                            .map(each -> said(each, features))
                            .sorted()
                            .toList());
        });
        return facts;
    }

    private static String said(EObject entry, List<String> features) {
        return features.stream()
                .map(name -> {
                    EStructuralFeature feature = entry.eClass().getEStructuralFeature(name);
                    Object value = entry.eGet(feature);
                    return name + "=" + (value instanceof List<?> codings ? codes(codings) : value);
                })
                .collect(Collectors.joining(", "));
    }

    private static String codes(List<?> codings) {
        return codings.stream()
                .map(Coding.class::cast)
                .filter(each -> !each.isSuggested() || each.isConfirmed())
                .map(each -> each.getSystem() + "|" + each.getCode() + "|" + each.getDisplay())
                .toList()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theFirstPageLeadsToEverythingAndEveryReferenceIsInTheDocument(int number) throws IOException {
        Map<String, Object> bundle = object(exported(scenario(number)));
        List<Map<String, Object>> entries = list(bundle.get("entry"));
        Map<String, Object> resources = new LinkedHashMap<>();
        entries.forEach(each -> resources.put(each.get("fullUrl").toString(), each.get("resource")));
        assertEquals(entries.size(), resources.size(), "an address each");
        String first = entries.getFirst().get("fullUrl").toString();
        assertEquals("Composition", map(resources.get(first)).get("resourceType"));
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            String url = open.pop();
            assertTrue(resources.containsKey(url), url);
            if (reached.add(url)) {
                open.addAll(references(resources.get(url)));
            }
        }
        assertEquals(resources.keySet(), reached);
    }

    private static List<String> references(Object value) {
        List<String> found = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> {
                if (name.equals("reference") && each instanceof String url) {
                    found.add(url);
                } else {
                    found.addAll(references(each));
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> found.addAll(references(each)));
        }
        return found;
    }

    @Test
    void theSameCaseGivesTheSameBytes() {
        assertArrayEquals(exported(scenario(1)), exported(scenario(1)));
    }

    @Test
    void whatWasTakenBackOrOnlySuggestedStaysHere() {
        CareCase careCase = scenario(1);
        Condition withdrawn = MODEL.createCondition();
        withdrawn.setId("withdrawn");
        withdrawn.setText("taken back by the doctor");
        withdrawn.setVoided(MODEL.createVoiding());
        Condition coded = MODEL.createCondition();
        coded.setId("coded");
        coded.setText("a stiff hip");
        coded.getCodings().add(coding("M25.651", true, false));
        coded.getCodings().add(coding("M16.11", true, true));
        careCase.getConditions().add(withdrawn);
        careCase.getConditions().add(coded);
        String text = new String(exported(careCase), StandardCharsets.UTF_8);
        assertFalse(text.contains("taken back by the doctor"));
        assertFalse(text.contains("M25.651"), "nobody has said yes to it");
        assertTrue(text.contains("M16.11"));
    }

    @Test
    void whatIsOnlySuspectedDoesNotLookSure() {
        CareCase careCase = scenario(1);
        Condition suspected = MODEL.createCondition();
        suspected.setId("suspected");
        suspected.setText("a worn hip");
        suspected.setVerificationStatus("suspected");
        careCase.getConditions().add(suspected);
        CareCase back = readBack(exported(careCase));
        assertEquals(
                "How sure: suspected",
                back.getConditions().stream()
                        .filter(each -> each.getText().equals("a worn hip"))
                        .findFirst()
                        .orElseThrow()
                        .getNote());
    }

    private static Coding coding(String code, boolean suggested, boolean confirmed) {
        Coding coding = MODEL.createCoding();
        coding.setSystem("http://hl7.org/fhir/sid/icd-10-cm");
        coding.setCode(code);
        coding.setSuggested(suggested);
        coding.setConfirmed(confirmed);
        return coding;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void hostileWordsAreWords(int number) throws IOException {
        CareCase hostile = HostileWords.everywhere(scenario(number));
        Map<String, Object> bundle = object(exported(hostile));
        for (String each : texts(bundle)) {
            assertFalse(each.isBlank());
            assertFalse(each.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'));
            if (each.startsWith("<div xmlns")) {
                assertTrue(
                        each.matches("(?s)<div xmlns=\"http://www.w3.org/1999/xhtml\">(<p>[^<>]*</p>)+</div>"), each);
            }
        }
    }

    private static List<String> texts(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.values().stream().flatMap(each -> texts(each).stream()).toList();
            case List<?> list ->
                list.stream().flatMap(each -> texts(each).stream()).toList();
            case String text -> List.of(text);
            default -> List.of();
        };
    }

    @SuppressWarnings("unchecked") // what the reader below makes
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // what the reader below makes
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    private static Map<String, Object> object(byte[] json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return map(value(parser));
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? parser.getText()
                : (Object) parser.getText().length();
    }
}
