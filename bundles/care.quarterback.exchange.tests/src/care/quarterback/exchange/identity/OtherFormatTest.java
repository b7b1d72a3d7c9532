package care.quarterback.exchange.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.spi.FileSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.desk.exchange.ImportRequest;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One patient in two formats: what the second one only repeats is not listed twice, what it says besides comes in. */
class OtherFormatTest {

    private static final String BUNDLE = """
            {"resourceType":"Bundle","entry":[
            {"resource":{"resourceType":"Patient","id":"p","name":[{"family":"Delacroix-Boone","given":["Marguerite"]}],
             "birthDate":"1941-08-22","gender":"female"}},
            {"resource":{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"},"clinicalStatus":{"coding":[
             {"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"%s"}]},
             "code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006","display":"Type 2 diabetes"}]},
             "onsetDateTime":"2012-04-04","recordedDate":"2012-04-04"}}]}
            """;

    @TempDir
    private Path folder;

    private final ImportDesk desk = new ImportDesk();

    private List<String> problems(Path... files) {
        for (Path file : files) {
            List<CaseId> there = desk.repository().ids();
            ImportRequest request = there.isEmpty() ? ImportRequest.plain() : ImportRequest.into(there.getFirst());
            desk.imports().importFile(new FileSource(file), request, Progress.NONE);
        }
        return desk.open(desk.repository().ids().getFirst())
                .query(careCase -> careCase.getConditions().stream()
                        .filter(each -> !each.isVoided())
                        .map(each -> each.getText() + ", " + each.getClinicalStatus())
                        .toList())
                .join();
    }

    private Path bundle(String state) throws IOException {
        return Files.writeString(folder.resolve(state + ".json"), BUNDLE.formatted(state));
    }

    private static Path document() {
        return Path.of("samples/ccda/problem-active.xml");
    }

    @Test
    void theSameProblemInADocumentIsOne() throws IOException {
        assertEquals(
                List.of("Type 2 diabetes, active"),
                problems(bundle("active"), document(), document(), bundle("active")));
    }

    @Test
    void theSameProblemAfterTheDocumentIsOne() throws IOException {
        assertEquals(
                List.of("Diabetes mellitus type 2, active"),
                problems(document(), bundle("active"), bundle("active"), document()));
    }

    @Test
    void aProblemThatEndedInTheOtherFormatIsSeen() throws IOException {
        assertEquals(
                List.of("Type 2 diabetes, resolved", "Diabetes mellitus type 2, active"),
                problems(bundle("resolved"), document()));
    }

    @Test
    void whatOneFormatHoldsTwiceStandsTwiceOnlyOnce() throws IOException {
        String two = BUNDLE.formatted("active");
        int condition = two.indexOf("{\"resource\":{\"resourceType\":\"Condition\"");
        String other = two.substring(condition, two.lastIndexOf("]}"))
                .replace("\"c\"", "\"d\"")
                .replace("2012-", "2018-");
        Path both = Files.writeString(
                folder.resolve("both.json"), two.substring(0, two.lastIndexOf("]}")) + "," + other + "]}");
        assertEquals(2, Stream.of(problems(both, document()).toArray()).count());
    }
}
