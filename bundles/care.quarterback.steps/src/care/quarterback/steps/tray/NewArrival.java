package care.quarterback.steps.tray;

import care.quarterback.model.practice.ArrivalKind;
import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.steps.records.StoredBytes;
import java.time.LocalDate;

/**
 * A file as it comes to the tray; its bytes are in the store. Texts that are not known are empty.
 *
 * @param label what it is called there
 * @param sender whom it is from
 * @param cameIn the label of the mail that it was attached to
 * @param ending how the file's name ends, without the dot
 * @param waitingSince null for today
 */
public record NewArrival(
        String label,
        ArrivalKind kind,
        ArrivalWay way,
        String sender,
        String owner,
        String cameIn,
        String ending,
        StoredBytes bytes,
        LocalDate waitingSince) {}
