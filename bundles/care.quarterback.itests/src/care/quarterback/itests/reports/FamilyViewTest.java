package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.share.PageLock;
import care.quarterback.desk.share.SharedView;
import care.quarterback.desk.share.SharedView.SharedFile;
import care.quarterback.desk.share.SharedView.Words;
import care.quarterback.desk.share.ViewPrinter;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.testkit.ReportCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The family's own view as it leaves the product: what stands in the clear, and what the passphrase opens. */
class FamilyViewTest {

    private static final String PASSPHRASE = "abcde-fghjk-mnpqr";
    private static final LocalDate ON = LocalDate.of(2026, 6, 12);

    @Test
    void nothingOfTheReportStandsInTheClearAndNothingIsAskedOfTheNetwork() throws IOException {
        String file = file();

        assertTrue(file.contains("default-src 'none'"), "no request leaves the file");
        assertFalse(file.contains("unsafe-eval") || file.contains("script-src 'unsafe-inline'"));
        assertFalse(Pattern.compile("https?:|src=|@import|url\\(").matcher(file).find(), "nothing is fetched");
        for (String passage : report().passages()) {
            if (passage.length() > 8) {
                assertFalse(file.contains(passage), passage);
                assertFalse(file.contains(base64(passage.getBytes(StandardCharsets.UTF_8))), passage);
            }
        }
    }

    @Test
    void thePassphraseOpensThePagesAndTheFilesAndHostileWordsAreWords() throws Exception {
        String inside = open(file());

        assertTrue(inside.contains("&lt;script&gt;"), "hostile words are text");
        assertFalse(inside.contains("<script"), "nothing runs inside");
        assertTrue(inside.contains("data-bytes=\"" + base64("BEGIN".getBytes(StandardCharsets.UTF_8)) + "\""));
        assertTrue(inside.contains("download=\"1-visits.ics\""));
        assertEquals(1, Pattern.compile("<h1").matcher(inside).results().count());
    }

    private static String file() throws IOException {
        BundleContext context = FrameworkUtil.getBundle(FamilyViewTest.class).getBundleContext();
        var reference = context.getServiceReference(ViewPrinter.class);
        assertNotNull(reference, "no printer of views is registered");
        var out = new ByteArrayOutputStream();
        var words = new Words("t", "i", "l", "s", "o", "g", "w", "b", "n", "c", "f", "p", "x", "k");
        var view = new SharedView(
                Locale.US,
                List.of(report()),
                List.of(new SharedFile("c", "1-visits.ics", "text/calendar", "BEGIN".getBytes(StandardCharsets.UTF_8))),
                words);
        try {
            context.getService(reference).print(view, new PageLock(PASSPHRASE.toCharArray(), new SecureRandom()), out);
        } finally {
            context.ungetService(reference);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document report() {
        var desk = new DocumentDesk(
                DeskTexts.in(Locale.US),
                PlanSettings.shipped(),
                PracticeReach.none(),
                ZoneOffset.UTC,
                Optional.empty());
        return DocumentKind.FAMILY
                .of(new DocumentSource(ReportCases.hostile(), ON, desk))
                .getFirst();
    }

    private static String open(String file) throws GeneralSecurityException {
        var spec = new PBEKeySpec(
                PASSPHRASE.toCharArray(),
                bytes(found(file, "data-salt=\"([^\"]+)")),
                Integer.parseInt(found(file, "data-rounds=\"(\\d+)")),
                256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, bytes(found(file, "data-nonce=\"([^\"]+)"))));
        cipher.updateAAD(found(file, "data-purpose=\"([^\"]+)").getBytes(StandardCharsets.US_ASCII));
        return new String(cipher.doFinal(bytes(found(file, "data-rounds=\"\\d+\">([^<]+)<"))), StandardCharsets.UTF_8);
    }

    private static String found(String file, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(file);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
