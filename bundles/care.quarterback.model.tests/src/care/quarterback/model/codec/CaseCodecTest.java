package care.quarterback.model.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.GoalType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCodecTest {

    private static final String NS = "xmlns:case=\"http://quarterback.care/case/1\"";
    private final CaseCodec codec = new CaseCodec();

    private Resource sample() {
        Resource resource = codec.newResource();
        CareCase careCase = CaseFactory.eINSTANCE.createCareCase();
        careCase.setId("c1");
        careCase.setOpenedOn(LocalDate.of(2026, 3, 2));
        resource.getContents().add(careCase);
        var goal = CaseFactory.eINSTANCE.createGoal();
        goal.setId("g1");
        goal.setText("walk to church \u00e9\u4e2d <&> \"0.5 mile\"\nby September");
        goal.setType(GoalType.SPECIFIC_ACTIVITY);
        goal.setRecordedAt(Instant.parse("2026-03-02T12:00:00Z"));
        careCase.getGoals().add(goal);
        var option = CaseFactory.eINSTANCE.createTreatmentOption();
        option.setId("o1");
        var rating = CaseFactory.eINSTANCE.createRating();
        rating.setId("r1");
        rating.setGoal(goal);
        option.getRatings().add(rating);
        careCase.getOptions().add(option);
        return resource;
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Resource before = sample();
        Resource after = codec.unpack(codec.pack(before));
        assertTrue(EcoreUtil.equals(before.getContents(), after.getContents()));
        Resource decoded = codec.decode(new ByteArrayInputStream(codec.encode(before)));
        assertTrue(EcoreUtil.equals(before.getContents(), decoded.getContents()));
        assertEquals(
                "g1",
                ((CareCase) decoded.getContents().get(0))
                        .getOptions()
                        .get(0)
                        .getRatings()
                        .get(0)
                        .getGoal()
                        .getId());
    }

    @Test
    void aFeatureOfANewerVersionIsKept() throws Exception {
        String text = new String(codec.encode(sample()), StandardCharsets.UTF_8)
                .replace("<goals id=\"g1\"", "<goals futureWord=\"kept\" id=\"g1\"");
        Resource read = codec.decode(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertTrue(new String(codec.encode(read), StandardCharsets.UTF_8).contains("futureWord=\"kept\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><case:CareCase NS>&e;</case:CareCase>",
                "<!DOCTYPE c [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><case:CareCase NS question=\"&b;\"/>",
                "<case:CareCase NS><patient href=\"file:///etc/passwd#/\"/></case:CareCase>",
                "<case:CareCase NS xmlns:x=\"http://evil.example/x\"><x:a/></case:CareCase>",
                "<case:CareCase xmlns:case=\"http://quarterback.care/case/2\"/>",
                "<case:CareCase NS><goals",
                "<case:CareCase NS openedOn=\"not a date\"/>",
                "<case:CareCase NS><options id=\"o\"><ratings id=\"r\" goal=\"nowhere\"/></options></case:CareCase>",
                "",
                "{\"resourceType\":\"Patient\"}"
            })
    void whatIsNoHonestCaseFileIsRefused(String text) {
        byte[] bytes = text.replace("NS", NS).getBytes(StandardCharsets.UTF_8);
        var refused = assertThrows(CaseFormatException.class, () -> codec.decode(new ByteArrayInputStream(bytes)));
        assertTrue(refused.reason().startsWith("format."), refused.reason());
    }

    @Test
    void deepNestingIsRefused() {
        String text = "<case:CareCase " + NS + ">" + "<goals>".repeat(5000);
        assertThrows(
                CaseFormatException.class,
                () -> codec.decode(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
