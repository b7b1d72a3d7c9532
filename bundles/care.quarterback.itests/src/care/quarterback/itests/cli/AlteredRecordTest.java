package care.quarterback.itests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.cli.Cli;
import care.quarterback.cli.Terminal;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreProvider;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.Formats;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.MemoryAccessLog;
import care.quarterback.testkit.MemoryAccounts;
import care.quarterback.testkit.MemoryPractice;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the command line says of a record that was altered; the store is one that answers as an altered one would. */
class AlteredRecordTest {

    private static final CaseId ALTERED = new CaseId("00000000-0000-4000-8000-000000000001");

    @Test
    void anAlteredRecordExitsWithOneAndSaysWhere() {
        var out = new StringWriter();
        var terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                Map.of("QUARTERBACK_PASSPHRASE", Shell.PASSPHRASE),
                Path.of(""),
                Clock.systemUTC(),
                prompt -> Optional.empty());
        int exit = new Cli(AlteredRecordTest::desk, terminal).run("audit", "--verify", "--json");
        assertEquals(1, exit);
        assertTrue(out.toString().contains("\"verified\":false"), out.toString());
        assertTrue(out.toString().contains("\"brokenAt\":3"), out.toString());
        assertTrue(out.toString().contains("\"attachments\":[\"abab"), out.toString());
    }

    private static Desk desk() {
        CaseRepository cases = answering(
                CaseRepository.class,
                Map.of(
                        "ids", List.of(ALTERED),
                        "audit", List.of(),
                        "gone", List.of(),
                        "verify", new AuditVerification(AuditHead.EMPTY, OptionalLong.of(3))));
        OpenStore store = answering(
                OpenStore.class,
                Map.of(
                        "cases",
                        cases,
                        "practice",
                        new MemoryPractice(),
                        "accounts",
                        new MemoryAccounts(),
                        "accesses",
                        new MemoryAccessLog(),
                        "attachments",
                        answering(Attachments.class, Map.of("verify", List.of("ab".repeat(32))))));
        StoreProvider stores = answering(StoreProvider.class, Map.of("exists", true, "open", store));
        var formats = new Formats(List.of(), List.of(), null, null, null, null, null);
        return new Desk(stores, formats, answering(ReportRenderer.class, Map.of()), null);
    }

    private static <T> T answering(Class<T> port, Map<String, Object> answers) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> answers.get(method.getName())));
    }
}
