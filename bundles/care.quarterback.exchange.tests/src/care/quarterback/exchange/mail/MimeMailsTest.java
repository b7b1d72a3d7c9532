package care.quarterback.exchange.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.MailReader.Attached;
import care.quarterback.core.spi.MailReader.Mail;
import care.quarterback.core.spi.MailReader.Unreadable;
import care.quarterback.core.text.Message;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails of patients and offices, well meant and hostile. */
class MimeMailsTest {

    private static final String HEAD = """
            From: =?UTF-8?B?SsO2cmcgQmx1bQ==?= <jb@example.org>
            Subject: =?iso-8859-1?Q?R=FCcken?= =?iso-8859-1?Q?_MRI?=
            Date: Mon, 2 Mar 2026 14:10:00 +0100
            MIME-Version: 1.0
            """;

    private static Mail read(String mail) throws Unreadable {
        return new MimeMails().read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String mixed(String... parts) {
        return HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + String.join("\n--b\n", parts)
                + "\n--b--\n";
    }

    private static String attachment(String disposition, String text) {
        return "Content-Type: application/pdf\nContent-Disposition: attachment; " + disposition
                + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Mail mail) {
        return mail.attached().stream().map(Attached::name).toList();
    }

    private static List<String> remarks(Mail mail) {
        return mail.remarks().stream().map(Message::key).toList();
    }

    private static String refusal(String mail) {
        return assertThrows(Unreadable.class, () -> read(mail)).sentence().key();
    }

    @Test
    void whatItSaysAndWhatCameWithIt() throws Unreadable {
        Mail mail = read(mixed(
                "Content-Type: text/plain; charset=iso-8859-1\n\nGr\u00fc\u00dfe",
                attachment("filename=a.pdf", "%PDF")));
        assertEquals("Jörg Blum <jb@example.org>", mail.from());
        assertEquals("Rücken MRI", mail.subject());
        assertEquals("Mon, 2 Mar 2026 14:10:00 +0100", mail.date());
        assertEquals("Grüße", mail.words());
        assertEquals(List.of("a.pdf"), names(mail));
        assertArrayEquals(
                "%PDF".getBytes(StandardCharsets.UTF_8),
                mail.attached().getFirst().bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename*=UTF-8''R%C3%BCcken.pdf | Rücken.pdf",
                "filename*0*=UTF-8''R%C3%BC; filename*1*=cken.pdf | Rücken.pdf",
                "filename=\"=?UTF-8?B?UsO8Y2tlbi5wZGY=?=\" | Rücken.pdf",
                "filename=\"../../etc/passwd\" | passwd",
                "filename=\"C:\\\\Users\\\\x\\\\run.exe\" | run.exe",
                "filename=\"..\" | attachment-1.pdf",
                "filename=\"\" | attachment-1.pdf",
            })
    void aNameIsReadAndNeverLeadsThroughFolders(String disposition, String name) throws Unreadable {
        assertEquals(List.of(name), names(read(mixed(attachment(disposition, "%PDF")))));
    }

    @Test
    void ofTwoFormsOfTheWordsOneIsKept() throws Unreadable {
        String html = "Content-Type: text/html; charset=utf-8\n\n<style>p{}</style><p>Dear <b>Dr.&nbsp;Wu</b></p>"
                + "<img src='http://example.org/seen.gif'><script>alert(1)</script><p>a &lt; b &#8211; c";
        String both =
                "Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nDear Dr. Wu\n--c\n"
                        + html + "\n--c--";
        assertEquals("Dear Dr. Wu", read(mixed(both)).words());
        assertEquals("Dear Dr. Wu\n\na < b \u2013 c", read(mixed(html)).words());
        assertEquals(List.of(), names(read(mixed(both))));
    }

    @Test
    void aMailInAMailStaysWhole() throws Unreadable {
        Mail mail = read(mixed("Content-Type: message/rfc822\n\nSubject: Inner\n\nWords"));
        assertEquals(List.of("attachment-1.eml"), names(mail));
        Mail inner = new MimeMails().read(mail.attached().getFirst().bytes());
        assertEquals("Inner", inner.subject());
        assertEquals("Words", inner.words());
    }

    @Test
    void whatWeCannotDoIsSaid() throws Unreadable {
        assertEquals(
                List.of("mail.winmail"),
                remarks(read(mixed("Content-Type: application/ms-tnef; name=winmail.dat\n\nxyz"))));
        Mail signed = read(
                HEAD + "Content-Type: multipart/signed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\n"
                        + "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nxyz\n--b--\n");
        assertEquals(List.of("mail.signed"), remarks(signed));
        assertEquals("Hello", signed.words());
        assertEquals(List.of(), names(signed));
        Mail sealed = read(HEAD + "Content-Type: application/pkcs7-mime; name=smime.p7m\n\nxyz");
        assertEquals(List.of("mail.sealed"), remarks(sealed));
        assertEquals(List.of("smime.p7m"), names(sealed));
    }

    @Test
    void aPhotographedPageIsKeptAndALogoIsNot() throws Unreadable {
        String picture = "Content-Type: image/png; name=p.png\nContent-ID: <1>\n\n";
        Mail mail = read(mixed(picture + "x".repeat(MailContent.SMALLEST_PICTURE), picture + "x"));
        assertEquals(List.of("p.png"), names(mail));
        assertEquals(List.of("mail.logos"), remarks(mail));
    }

    @Test
    void lettersWithoutASetAreGuessed() throws Unreadable {
        byte[] mail = "Subject: x\r\nContent-Type: text/plain; charset=no-such-set\r\n\r\nGrüße"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals("Grüße", new MimeMails().read(mail).words());
        assertEquals("Gr\u00fc\u00dfe", read("Subject: x\n\nGr\u00fc\u00dfe").words());
    }

    @Test
    void whatIsDamagedOrCutOffIsRefused() {
        assertEquals(
                "mail.damaged",
                refusal(mixed(attachment("filename=a.pdf", "%PDF").replace("JVBERg", "JV\u00a7\u00a7Rg"))));
        assertEquals(
                "mail.cutOff",
                refusal(mixed(attachment("filename=a.pdf", "%PDF")).replace("\n--b--\n", "")));
        assertEquals("mail.none", refusal("Dear Dr. Wu, here are the files."));
        assertEquals("mail.none", refusal("%PDF-1.7\n\u0000\u0001"));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        String[] many = new String[10_000];
        java.util.Arrays.fill(many, "Content-Type: text/plain\n\nx");
        assertEquals("mail.parts", refusal(mixed(many)));
        var deep = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=b0\n\n");
        for (int i = 0; i < 5_000; i++) {
            deep.append("--b")
                    .append(i)
                    .append("\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\n\n");
        }
        assertEquals("mail.deep", refusal(deep.toString()));
        assertEquals(
                "mail.broken",
                refusal(HEAD + "Content-Type: multipart/mixed; boundary=" + "b".repeat(2 << 20) + "\n\nx"));
        assertEquals("mail.broken", refusal(HEAD + "X-a: 1\n".repeat(2_000) + "\nx"));
    }

    @Test
    void hostileMarkupIsReadInOnePass() {
        assertEquals(1 << 20, HtmlWords.of("<a".repeat(1 << 19)).length());
        assertEquals("", HtmlWords.of("<script>".repeat(1 << 17)));
        assertFalse(HtmlWords.of("&".repeat(1 << 20)).isEmpty());
        assertTrue(HtmlWords.of("<!-- <p>hidden</p> <scr").isEmpty());
    }
}
