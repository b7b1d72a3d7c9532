package care.quarterback.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.Progress;
import care.quarterback.model.CareCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health cards: signed, unsigned for lack of a key, altered, packed out of proportion, in parts. */
class HealthCardTest {

    private static final String PATIENT =
            "{\"fullUrl\":\"resource:0\",\"resource\":{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Munro\",\"given\":[\"Ada\"]}],\"birthDate\":\"1990-01-01\",\"gender\":\"female\"}}";
    private static final String ASTHMA =
            "{\"fullUrl\":\"resource:1\",\"resource\":{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"resource:0\"},\"code\":{\"text\":\"Asthma\"}}}";
    private static final String BUNDLE =
            "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + PATIENT + "," + ASTHMA + "]}";
    private static final String ISSUER = "https://clinic.example/issuer";

    @TempDir
    private Path home;

    private KeyPair pair;

    @BeforeEach
    void makeKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return base64(fixed);
    }

    private String x() {
        return coordinate(((ECPublicKey) pair.getPublic()).getW().getAffineX());
    }

    private String y() {
        return coordinate(((ECPublicKey) pair.getPublic()).getW().getAffineY());
    }

    private String keyName() throws GeneralSecurityException {
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x() + "\",\"y\":\"" + y() + "\"}";
        return base64(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private Path keyFile() throws IOException, GeneralSecurityException {
        return Files.writeString(
                home.resolve("jwks.json"),
                "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"" + keyName()
                        + "\",\"use\":\"sig\",\"alg\":\"ES256\",\"crv\":\"P-256\",\"x\":\"" + x() + "\",\"y\":\"" + y()
                        + "\"}]}");
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out, new Deflater(9, true))) {
            deflate.write(plain);
        }
        return out.toByteArray();
    }

    private String card(String payload, String head) throws IOException, GeneralSecurityException {
        String signed = base64(head.getBytes(StandardCharsets.UTF_8)) + "."
                + base64(packed(payload.getBytes(StandardCharsets.UTF_8)));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    private String card(String more, String version, String bundle) throws IOException, GeneralSecurityException {
        String payload = "{\"iss\":\"" + ISSUER + "\",\"nbf\":1700000000" + more
                + ",\"vc\":{\"type\":[\"https://smarthealth.cards#health-card\"],\"credentialSubject\":{\"fhirVersion\":\""
                + version + "\",\"fhirBundle\":" + bundle + "}}}";
        return card(payload, "{\"zip\":\"DEF\",\"alg\":\"ES256\",\"kid\":\"" + keyName() + "\"}");
    }

    private String card() throws IOException, GeneralSecurityException {
        return card("", "4.0.1", BUNDLE);
    }

    private static String file(String... cards) {
        return "{\"verifiableCredential\":[\"" + String.join("\",\"", cards) + "\"]}";
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(String.format("%02d", letter - 45)));
        return digits.toString();
    }

    private CaseImporter importer() {
        return new FhirCaseImporter(MemorySource.CLOCK, new care.quarterback.exchange.ccda.CcdaFormat()).in(home);
    }

    private ImportPlan read(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertTrue(importer().reads(name, bytes), name);
        return importer().read(new MemorySource(name, bytes), Progress.NONE);
    }

    private void refused(String words, String text) {
        ImportPlan plan = read("card.smart-health-card", text);
        assertTrue(plan.refusal().contains(words), plan.toString());
        assertEquals(List.of(), plan.patients());
    }

    @Test
    void aCardWithoutAKeyComesInAndSaysThatItIsNotVerified() throws Exception {
        ImportPlan plan = read("card.smart-health-card", file(card()));
        CareCase draft = plan.patients().getFirst().draft();
        assertEquals("Munro", draft.getPatient().getFamilyName());
        assertEquals("Asthma", draft.getConditions().getFirst().getText());
        assertTrue(
                plan.notes().getFirst().contains("not verified"), plan.notes().toString());
        assertTrue(plan.notes().getFirst().contains(ISSUER));
        assertTrue(draft.getConditions().getFirst().getSource().contains("signature not verified"));
    }

    @Test
    void aCardWhoseKeyThePracticeKeepsIsVerified() throws Exception {
        assertEquals(1, importer().keepKeys(keyFile(), home));
        ImportPlan plan = read("card.smart-health-card", file(card()));
        assertTrue(
                plan.notes().getFirst().startsWith("We checked the signature"),
                plan.notes().toString());
        CareCase draft = plan.patients().getFirst().draft();
        assertTrue(draft.getConditions().getFirst().getSource().contains("signature verified"));
    }

    @Test
    void anAlteredCardIsRefused() throws Exception {
        importer().keepKeys(keyFile(), home);
        String[] parts = card().split("\\.");
        String other = card("", "4.0.1", BUNDLE.replace("Asthma", "Angina")).split("\\.")[1];
        refused("changed after it was signed", file(parts[0] + "." + other + "." + parts[2]));
        refused("changed after it was signed", file(parts[0] + "." + parts[1] + "."));
        refused("changed after it was signed", file(parts[0] + "." + parts[1] + "." + base64(new byte[64])));
    }

    @Test
    void aKeyUnderAnothersNameChecksNothing() throws Exception {
        String good = card();
        String name = keyName();
        makeKey();
        Path forged = Files.writeString(
                home.resolve("forged.json"), Files.readString(keyFile()).replace(keyName(), name));
        importer().keepKeys(forged, home);
        assertTrue(read("a.smart-health-card", file(good)).notes().getFirst().contains("not verified"));
        Path off = Files.writeString(
                home.resolve("off.json"), Files.readString(keyFile()).replace(y(), x()));
        assertEquals(0, importer().keepKeys(off, home), "a point beside the curve is no key");
        assertEquals(0, importer().keepKeys(Files.writeString(home.resolve("no.json"), "not JSON"), home));
    }

    @Test
    void otherSignaturesAndPackingsAreRefused() throws Exception {
        refused("a way we don’t know", file(card("{}", "{\"zip\":\"DEF\",\"alg\":\"none\"}")));
        refused("a way we don’t know", file(card("{}", "{\"alg\":\"ES256\"}")));
        refused("damaged or incomplete", file(card("{}", "{\"zip\":\"DEF\",\"alg\":\"ES256\"}")));
        refused("damaged or incomplete", file("a.b"));
        refused("damaged or incomplete", file());
        refused("3.0.1", file(card("", "3.0.1", BUNDLE)));
    }

    @Test
    void aCardThatUnpacksOutOfProportionIsNotUnpacked() throws Exception {
        refused("larger than 8 MB", file(card(",\"pad\":\"" + " ".repeat(9 << 20) + "\"", "4.0.1", BUNDLE)));
        String[] many = new String[101];
        Arrays.fill(many, card());
        refused("more than 100", file(many));
    }

    @Test
    void aCodesTextIsReadWholeAndInParts() throws Exception {
        String card = card();
        assertEquals(1, read("qr.txt", "shc:/" + digits(card)).patients().size());
        int middle = card.length() / 2;
        String first = "shc:/1/2/" + digits(card.substring(0, middle));
        String second = "shc:/2/2/" + digits(card.substring(middle));
        ImportPlan plan = read("qr.txt", second + "\n" + first + "\n");
        assertEquals(
                "Asthma",
                plan.patients().getFirst().draft().getConditions().getFirst().getText());
        refused("2 QR codes, and only 1", first);
        refused("aren’t the parts of one", first + "\n" + first);
        refused("aren’t the parts of one", first + "\nshc:/3/3/" + digits("a"));
        refused("damaged or incomplete", "shc:/12345");
        refused("damaged or incomplete", "shc:/1234 and more");
    }

    @Test
    void anExpiredCardSaysSo() throws Exception {
        ImportPlan plan = read("card.smart-health-card", file(card(",\"exp\":1600000000", "4.0.1", BUNDLE)));
        assertTrue(plan.notes().getLast().contains("has expired"), plan.notes().toString());
    }

    @Test
    void theEntriesOfTwoCardsHaveNamesOfTheirOwn() throws Exception {
        String other = card("", "4.0.1", BUNDLE.replace("Munro", "Ferro"));
        ImportPlan plan = read("cards.smart-health-card", file(card(), other));
        assertEquals(2, plan.patients().size());
        String one =
                plan.patients().getFirst().draft().getConditions().getFirst().getSourceIdentifier();
        String two =
                plan.patients().getLast().draft().getConditions().getFirst().getSourceIdentifier();
        assertNotEquals(one, two);
        assertEquals(
                one,
                read("again.smart-health-card", file(card()))
                        .patients()
                        .getFirst()
                        .draft()
                        .getConditions()
                        .getFirst()
                        .getSourceIdentifier());
    }

    @Test
    void damagedCardsEndInASentence() throws Exception {
        byte[] whole = file(card()).getBytes(StandardCharsets.UTF_8);
        String codes = "shc:/" + digits(card());
        var chance = new Random(5);
        String unforeseen = new Messages().of("not-understood");
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = (i % 2 == 0 ? whole : codes.getBytes(StandardCharsets.UTF_8)).clone();
            if (i % 7 == 0) {
                damaged = Arrays.copyOf(damaged, 30 + chance.nextInt(damaged.length - 30));
            }
            for (int hits = 1 + chance.nextInt(3); hits > 0; hits--) {
                damaged[25 + chance.nextInt(damaged.length - 25)] = (byte) (32 + chance.nextInt(95));
            }
            ImportPlan plan = importer().read(new MemorySource("card.smart-health-card", damaged), Progress.NONE);
            assertNotEquals(unforeseen, plan.refusal(), "file " + i);
            if (plan.isRefused()) {
                refused++;
                assertEquals(List.of(), plan.patients());
            }
        }
        assertTrue(refused > 300, refused + " refused");
    }

    @Test
    void whyASectionOfASummaryIsEmptyIsSaid() {
        String summary = """
                {"resourceType":"Bundle","type":"document","entry":[
                 {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Composition","status":"final","subject":{"reference":"urn:uuid:2"},"date":"2026-01-05",
                  "section":[
                   {"title":"Allergies","code":{"coding":[{"system":"http://loinc.org","code":"48765-2"}]},"emptyReason":{"coding":[{"code":"nilknown"}]}},
                   {"title":"Medications","code":{"coding":[{"system":"http://loinc.org","code":"10160-0"}]},"emptyReason":{"coding":[{"code":"notasked"}]}},
                   {"title":"Problems","code":{"coding":[{"system":"http://loinc.org","code":"11450-4"}]},"emptyReason":{"coding":[{"code":"withheld"}]}},
                   {"title":"Vaccines","emptyReason":{"coding":[{"code":"nilknown"}]}},
                   {"title":"Procedures","emptyReason":{"coding":[{"code":"unavailable"}]}}]}},
                 {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Patient","name":[{"family":"Munro","given":["Ada"]}],"birthDate":"1990-01-01"}}]}
                """;
        ImportPlan plan = MemorySource.read("ips.json", summary.getBytes(StandardCharsets.UTF_8));
        CareCase draft = plan.patients().getFirst().draft();
        assertEquals(1, draft.getNoneKnown().size());
        assertEquals("No known allergies", draft.getNoneKnown().getFirst().getText());
        assertTrue(
                said(plan, "Medications").contains("Nobody asked"), plan.items().toString());
        assertTrue(said(plan, "Problems").contains("may not tell"));
        assertTrue(said(plan, "Vaccines").contains("nothing to list"));
        assertTrue(said(plan, "Procedures").contains("doesn’t have this"));
        assertFalse(plan.isRefused());
    }

    private static String said(ImportPlan plan, String at) {
        return plan.items().stream()
                .filter(item -> item.at().equals(at))
                .map(ImportItem::message)
                .findFirst()
                .orElse("");
    }
}
