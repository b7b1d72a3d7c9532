package care.quarterback.steps.letters;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import care.quarterback.model.SentLetter;
import care.quarterback.steps.records.StoredBytes;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What the commands about sent letters share: the day, the attempt, and the files that are kept with the case. */
final class SentCopies {

    private static final int TITLE = 200;

    private SentCopies() {}

    /** The day it went out: today unless another is said. @throws CommandRejected for a day in the future */
    static LocalDate day(CaseEdit edit, LocalDate on) {
        if (on != null && on.isAfter(edit.today())) {
            throw CommandRejected.because("on", Message.of("refusals", "letters.sentInFuture"));
        }
        return on == null ? edit.today() : on;
    }

    /** Earlier times that the same letter went to the same reader, in the order in which they were recorded. */
    static Stream<SentLetter> earlier(CaseEdit edit, SentLetter letter) {
        return CaseFacts.standing(edit.careCase().getSentLetters())
                .filter(sent -> sent != letter && key(sent).equals(key(letter)));
    }

    /** Which letter to whom, about what: by its kind, else by what it is called. */
    private static String key(SentLetter letter) {
        String what = said(letter.getKind()).isBlank() ? said(letter.getTitle()) : "kind " + letter.getKind();
        return String.join("\n", what.strip(), said(letter.getTo()).strip(), said(letter.getAbout()))
                .toLowerCase(Locale.ROOT);
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** A file as a document of the case; the one that is there where it holds the same bytes. Null where there is no file. */
    static Document keep(CaseEdit edit, StoredBytes bytes, String title, LocalDate on) {
        if (bytes.sha256().isBlank()) {
            return null;
        }
        return CaseFacts.standing(edit.careCase().getDocuments())
                .filter(document -> bytes.sha256().equals(document.getSha256()) && document.getSplitFrom() == null)
                .findFirst()
                .orElseGet(() -> made(edit, bytes, title, on));
    }

    private static Document made(CaseEdit edit, StoredBytes bytes, String title, LocalDate on) {
        Document document = edit.create(Document.class);
        document.setTitle(title.length() > TITLE ? title.substring(0, TITLE) : title);
        document.setType(DocumentType.CORRESPONDENCE);
        document.setFormat(DocumentFormat.REPORT);
        document.setServiceDate(on);
        document.setAuthor(edit.actor().name());
        document.setAttachedOn(edit.today());
        document.setSha256(bytes.sha256());
        document.setSize(bytes.size());
        document.setMediaType(bytes.mediaType());
        document.setPages(bytes.pages());
        edit.careCase().getDocuments().add(document);
        EntryRules.check(document);
        return document;
    }
}
