package care.quarterback.desk.report;

import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.DocumentKind.Reader;
import care.quarterback.model.CareCase;
import care.quarterback.model.SendMethod;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.letters.LetterCopy;
import care.quarterback.steps.letters.SendLetter;
import care.quarterback.steps.records.StoredBytes;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that went out.
 *
 * @param to whom it was sent to
 * @param on the day it went out; null for today
 * @param proof a document of the case that proves it
 */
public record SentPaper(
        Document document, String to, SendMethod method, LocalDate on, Optional<ObjectId> proof, String remark) {

    /** Whom a document goes to unless somebody says otherwise: its address, and the patient for what is for the patient. */
    public static String reader(CareCase careCase, Document document) {
        String addressee = document.draft().addressee();
        boolean own = addressee.isEmpty() && document.kind().reader() == Reader.FAMILY;
        return own ? PatientName.whole(careCase.getPatient()) : addressee;
    }

    /** Records it. @param pages the very pages @param proofFile a file that proves it; NONE where there is none */
    public SendLetter command(StoredBytes pages, StoredBytes proofFile) {
        String about = document.draft().about().map(ObjectId::value).orElse("");
        return new SendLetter(
                document.title(),
                to,
                method,
                on,
                proof,
                remark,
                new LetterCopy(document.kind().key(), about, pages, document.passages(), proofFile));
    }
}
