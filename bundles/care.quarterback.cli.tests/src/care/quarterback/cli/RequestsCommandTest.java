package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.testkit.Requirement;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chase by script: what an office says is recorded, shown with what comes next, corrected, and taken back. */
class RequestsCommandTest {

    @TempDir
    private Path folder;

    @Test
    @Requirement("S79")
    void aChaseIsToldShownAndCorrected() throws IOException {
        var shell = new MemoryShell(folder);
        String all = """
                new --name "Ada Blum" --born 1950-03-14 --question "Is surgery needed?" --number 26-900 --on 2026-03-02
                add 26-900 access-request holder="Harbor Spine" requested-on=2026-03-02 method=fax copy-service="Copies Inc." copy-service-number=CI-77 --on 2026-03-02
                add 26-900 access-request holder="City Clinic" requested-on=2026-03-04 --on 2026-03-04
                do 26-900 record-form-wanted request=access-request:1 on=2026-03-05 by=Dana text="release form" --on 2026-03-05
                do 26-900 record-form-sent request=access-request:1 on=2026-03-06 method=fax --on 2026-03-06
                do 26-900 record-fee-asked request=access-request:1 on=2026-03-10 by=Dana amount=85 text="search fee" --on 2026-03-10
                add 26-900 loan text="6 slides" lender="Harbor Spine" kind=slides due-back-on=2026-04-30 --on 2026-03-10
                """;
        MemoryShell.Said said = shell.piped(all, "batch", "-");
        assertEquals(0, said.exit(), said.out());
        JsonNode shown = shell.json("requests", "26-900", "--on", "2026-03-10");
        JsonNode harbor = shown.get("requests").get(0);
        assertEquals("Harbor Spine", harbor.get("holder").asText());
        assertEquals("[\"FEE_ASKED\"]", harbor.get("open").toString());
        assertEquals("2026-04-01", harbor.get("legallyDueOn").asText());
        assertEquals("45 CFR 164.524(b)(2)", harbor.get("rule").asText());
        assertEquals(3, harbor.get("history").size());
        assertEquals(
                "2026-03-13", shown.get("requests").get(1).get("askAgainOn").asText());
        String printed = shell.done("requests", "26-900", "--on", "2026-03-10");
        assertTrue(printed.contains("Fee asked: decide by Thu, Mar 12, 2026"), printed);
        assertTrue(printed.contains("search fee"), printed);
        shell.done("void", "26-900", "request-event:3", "--reason", "wrong patient", "--on", "2026-03-10");
        JsonNode after = shell.json("requests", "26-900", "--on", "2026-03-10");
        assertEquals("[]", after.get("requests").get(0).get("open").toString());
        assertEquals(
                "2026-03-17", after.get("requests").get(0).get("askAgainOn").asText());
    }
}
