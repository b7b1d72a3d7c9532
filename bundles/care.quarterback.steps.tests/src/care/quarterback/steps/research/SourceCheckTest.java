package care.quarterback.steps.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.steps.research.SourceCheck.SourceClass;
import care.quarterback.testkit.Requirement;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCheckTest {

    private final SourceTables tables = SourceTables.shipped();
    private final SourceCheck sources = new SourceCheck(tables);

    @Requirement({"S88", "S94"})
    @ParameterizedTest
    @CsvSource(textBlock = """
        https://my.clevelandclinic.org/health, ORG
        https://www.nia.nih.gov/, GOV
        http://mayoclinic.org.example.com/, OTHER
        https://user@cdc.gov:443/flu, GOV
        https://community.example.org/boards/12, FORUM
        https://www.reddit.com/r/health, FORUM
        ftp://x.org, INVALID
        https://EXAMPLE.ORG., ORG
        https://evil.com/?u=https://nih.gov, OTHER
        https://med.example.edu, OTHER
        """)
    void theKindOfASiteIsReadFromItsHost(String url, SourceClass expected) {
        assertEquals(expected, sources.of(url).kind(), url);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        https://cdc.gov@evil.com/, OTHER
        https://evil.com\\@cdc.gov/, OTHER
        https://evil.com#.cdc.gov, OTHER
        https://evil.com%2f.cdc.gov/, INVALID
        https://cdc.gov:99999/, INVALID
        https://cdc.gov:80x/, INVALID
        https://cdc。gov/flu, GOV
        HTTPS://WWW.CDC.GOV/FLU, GOV
        https://cdc.gov../, INVALID
        https://a..org/, INVALID
        https://.org/, INVALID
        https://org/, OTHER
        https:///cdc.gov, INVALID
        https:cdc.gov, INVALID
        javascript:alert('x.gov'), INVALID
        https://192.168.0.1/x.gov, OTHER
        https://[::1]:8080/, OTHER
        https://[::1/, INVALID
        https://army.mil/health, GOV
        https://nhs.gov.uk/, OTHER
        https://cdc.gov/forum/4, GOV
        https://notreddit.com/, OTHER
        https://old.reddit.com./, FORUM
        https://health.example.org/%66orum/9, FORUM
        https://health.example.org/forums-of-old/9, ORG
        https://health.example.org/?at=/forum/, ORG
        https://example.org/%zz, ORG
        https://bücher.example.org/, ORG
        https://cdc.gov .evil.com/, INVALID
        """)
    void anAddressThatWantsToLookLikeAnotherIsReadAsABrowserReadsIt(String url, SourceClass expected) {
        assertEquals(expected, sources.of(url).kind(), url);
    }

    @Test
    void nothingAndWhatIsNoAddressAreInvalid() {
        assertEquals(SourceClass.INVALID, sources.of(null).kind());
        assertEquals(SourceClass.INVALID, sources.of("  ").kind());
        assertEquals(SourceClass.INVALID, sources.of("cdc.gov").kind());
        assertEquals(SourceClass.INVALID, sources.of("https://cdc.gov/\u0000").kind());
        assertEquals(
                SourceClass.INVALID,
                sources.of("https://" + "a.".repeat(5_000) + "gov").kind());
    }

    @Test
    void theNameOfAHostIsWrittenAsItIsAskedFor() {
        assertEquals(
                "xn--bcher-kva.example.org",
                sources.of("https://Bücher.example.ORG").host());
        assertTrue(sources.of("https://med.example.edu").school());
        assertFalse(sources.of("https://edu.example.com").school());
    }

    @Test
    void noTextBreaksIt() {
        var random = new Random(7);
        String pieces = "https://:@[]%2F.gov/org\\#?\u3002\u00e9\ud83d\ude00 \n";
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "https://" : "");
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            SourceClass kind = sources.of(text.toString()).kind();
            boolean web = text.toString().strip().toLowerCase(Locale.ROOT).startsWith("http");
            assertTrue(web || kind == SourceClass.INVALID, text::toString);
        }
    }

    @Test
    @Requirement("S89")
    void theSitesToBeginWithAreKnownAndOpen() {
        for (String host :
                new String[] {"my.clevelandclinic.org", "www.mayoclinic.org", "www.cdc.gov", "nia.nih.gov"}) {
            assertTrue(tables.trusted(host).isPresent(), host);
        }
        assertFalse(tables.trusted("mayoclinic.org.example.com").isPresent());
        tables.trusted().forEach(site -> {
            SourceClass kind = sources.of("https://" + site.host()).kind();
            assertTrue(kind == SourceClass.GOV || kind == SourceClass.ORG, site.host());
        });
    }

    @Test
    @Requirement("S91")
    void aConditionFindsWhoSpeaksForIt() {
        assertEquals(
                "American Academy of Orthopaedic Surgeons",
                tables.organizations("M16.11", "Unilateral primary osteoarthritis, right hip", false)
                        .getFirst()
                        .name());
        assertEquals(
                "American Urological Association",
                tables.organizations("", "Prostate cancer", false).getFirst().name());
        assertTrue(tables.organizations("", "something else", false).isEmpty());
        assertEquals(
                "National Organization for Rare Disorders",
                tables.organizations("", "something else", true).getFirst().name());
    }
}
