package care.quarterback.steps.tray;

import care.quarterback.model.practice.ArrivalKind;
import care.quarterback.model.practice.ArrivalState;
import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.records.StoredBytes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An item in the tray. Texts that are not known are empty.
 *
 * @param cameIn the label of the mail that it was attached to
 * @param ending how the file's name ends, without the dot
 * @param reason why it is not ours
 * @param going the case that it is being put into; empty when nobody is at it
 */
public record TrayRow(
        ObjectId id,
        String label,
        ArrivalKind kind,
        ArrivalWay way,
        Instant receivedAt,
        LocalDate waitingSince,
        String sender,
        String owner,
        String note,
        String cameIn,
        String ending,
        StoredBytes bytes,
        ArrivalState state,
        String reason,
        Optional<Going> going) {

    /** It is being put into a case. */
    public record Going(CaseId to, Instant since, String by) {}

    public boolean waits() {
        return state == ArrivalState.WAITING;
    }

    /** Whether it can be read by pages. */
    public boolean paged() {
        return bytes.mediaType().equals(StoredBytes.PDF);
    }
}
