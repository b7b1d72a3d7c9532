package care.quarterback.itests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparison, panel, talk, third opinion and alignment of the samples, as the command line gives them. */
class CompareCommandTest {

    @TempDir
    private Path folder;

    private Shell shell;

    private void load(String... samples) throws IOException {
        shell = Shell.withSamples(folder, samples);
    }

    private JsonNode json(String... arguments) throws IOException {
        return shell.json(arguments);
    }

    /** As it stands in the JSON, where a parser drops the last zero. */
    private static String number(JsonNode value, int decimals) {
        return value.isNumber() ? String.format(Locale.ROOT, "%." + decimals + "f", value.asDouble()) : "-";
    }

    private static List<String> pairs(JsonNode compare) {
        var pairs = new ArrayList<String>();
        for (JsonNode pair : compare.get("pairs")) {
            pairs.add(pair.get("first") + "-" + pair.get("second") + " "
                    + pair.get("diagnosis").asText()
                    + (pair.get("provisional").asBoolean() ? " provisional " : " ")
                    + number(pair.path("similarity"), 2) + " "
                    + pair.get("treatment").asText() + " " + pair.get("need").asText() + " "
                    + pair.get("overall").asText() + " " + pair.get("conflicts"));
        }
        return pairs;
    }

    private static String panel(JsonNode compare) {
        return compare.at("/panel/diagnosis").asText() + " "
                + compare.at("/panel/treatment").asText() + " "
                + compare.at("/panel/need").asText();
    }

    private static String third(JsonNode compare) {
        return compare.at("/consensus/state").asText() + " "
                + compare.at("/thirdOpinion/enabled").asBoolean() + " "
                + compare.at("/thirdOpinion/coverage").asText();
    }

    private static String scores(JsonNode align) {
        var scores = new ArrayList<String>();
        align.get("options")
                .forEach(option -> scores.add(option.get("id").asText() + " " + number(option.path("score"), 1)));
        return String.join(", ", scores);
    }

    private static List<String> crossings(JsonNode align) {
        var crossings = new ArrayList<String>();
        align.get("crossings")
                .forEach(each -> crossings.add(each.get("option").asText() + " "
                        + each.get("side").asText() + " " + number(each.get("weight"), 2) + " now "
                        + number(each.get("now"), 0)));
        return crossings.stream().sorted().toList();
    }

    @Test
    void theFourCasesAtTheirEnd() throws IOException {
        load("sc1-final.qcase", "sc2-final.qcase", "sc3-final.qcase", "sc4-final.qcase");
        JsonNode back = json("compare", "Achterberg", "--on", "2026-05-27");
        assertEquals(
                List.of(
                        "1-2 DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT []",
                        "1-3 DIFFERENT 0.18 T_DIFFERENT DIFFER DIVERGENT []",
                        "2-3 SAME 1.00 T_SAME AGREE ALIGNED []"),
                pairs(back));
        assertEquals("2-1 2-1 2-1", panel(back));
        assertEquals("NO_CONSENSUS true ASK_MEDICARE", third(back)); // the next one would be the fourth
        String notes = back.at("/panel/notes").toString();
        assertTrue(notes.contains("M48.061") && notes.contains("0.83"), notes);
        assertTrue(notes.contains("From one case, we can’t say"), notes);
        JsonNode goals = json("align", "Achterberg");
        assertEquals("B 71.6, D 63.9, C 59.4, A 33.5", scores(goals));
        assertEquals(List.of("C below 0.40 now 8", "C below 2.25 now 7"), crossings(goals));
        assertFalse(goals.get("nearTie").asBoolean());
        assertEquals("7.7", goals.get("difference").asText());

        JsonNode cancer = json("compare", "Whitlock", "--on", "2026-07-21");
        assertEquals(List.of("1-2 REFINED 1.00 T_DIFFERENT DIFFER DIVERGENT [\"grade\"]"), pairs(cancer));
        assertEquals("PARTIAL true LIKELY_NOT_COVERED", third(cancer));
        JsonNode weighed = json("align", "Whitlock");
        assertEquals("AS 81.5, RT 73.0, RP 64.1", scores(weighed));
        assertEquals(List.of("RT above 9.75 now 4", "RT below 0.25 now 6", "RT below 0.33 now 8"), crossings(weighed));

        JsonNode rare = json("compare", "Brandvold", "--on", "2026-10-01");
        assertEquals(List.of("1-2 DIFFERENT 0.00 T_VARIANT NOT_APPLICABLE DIVERGENT []"), pairs(rare));
        assertEquals("CONSENSUS false NOT_THIS_RULE", third(rare));
        assertEquals("INSUFFICIENT", json("align", "Brandvold").get("state").asText());

        JsonNode knee = json("compare", "Quill", "--on", "2026-06-23");
        assertEquals(List.of("1-2 SAME 1.00 T_VARIANT AGREE DIVERGENT []"), pairs(knee));
        assertEquals("ASK_MEDICARE", knee.at("/thirdOpinion/coverage").asText());
        JsonNode knees = json("align", "Quill");
        assertEquals("UKA 68.9, TKA 62.6, NON 48.9", scores(knees));
        assertEquals(List.of("TKA above 7.40 now 4", "TKA below 0.33 now 6", "TKA below 3.33 now 9"), crossings(knees));
        JsonNode lasting = json("align", "Quill", "--weight", "operated on again=7");
        assertEquals("UKA 66.0, TKA 65.3, NON 47.0", scores(lasting));
        assertTrue(lasting.get("nearTie").asBoolean());
        assertEquals(
                List.of("TKA above 7.40 now 7", "TKA below 5.33 now 6", "TKA below 8.33 now 9"), crossings(lasting));
        assertEquals("UKA 68.9, TKA 62.6, NON 48.9", scores(json("align", "Quill")), "a trial weight is not kept");
    }

    @Test
    void theCasesWithTwoOpinions() throws IOException {
        load("sc1-two-opinions.qcase", "sc2-two-opinions.qcase", "sc3-pending.qcase");
        JsonNode back = json("compare", "Achterberg", "--on", "2026-04-05");
        assertEquals("DIVERGENT false LIKELY_COVERED", third(back));
        assertEquals(
                "[\"The opinions don’t agree yet. Ask the doctors to talk with each other.\"]",
                back.at("/explanation/next").toString());
        assertEquals("1-1 1-1 1-1", panel(back));
        JsonNode cancer = json("compare", "Whitlock", "--on", "2026-07-08");
        assertEquals(List.of("1-2 REFINED 1.00 T_DIFFERENT DIFFER DIVERGENT [\"grade\"]"), pairs(cancer));
        JsonNode rare = json("compare", "Brandvold", "--on", "2026-09-10");
        assertEquals(List.of("1-2 DIFFERENT provisional 0.00 T_MORE_TESTS NOT_APPLICABLE PROVISIONAL []"), pairs(rare));
        assertEquals("AWAITING_TESTS", rare.at("/consensus/state").asText());
        assertEquals("2026-09-24", rare.at("/consensus/until").asText());
    }

    @Test
    void theCasesAfterTheCallAndAfterTheResults() throws IOException {
        load("sc1-after-call.qcase", "sc3-confirmed.qcase");
        assertEquals("NO_CONSENSUS true LIKELY_COVERED", third(json("compare", "Achterberg", "--on", "2026-04-15")));
        JsonNode rare = json("compare", "Brandvold", "--on", "2026-09-25");
        assertEquals(List.of("1-2 DIFFERENT 0.00 T_VARIANT NOT_APPLICABLE DIVERGENT []"), pairs(rare));
        assertEquals("DIVERGENT", rare.at("/consensus/state").asText());
    }
}
