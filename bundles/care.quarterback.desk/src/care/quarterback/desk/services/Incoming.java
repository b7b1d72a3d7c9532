package care.quarterback.desk.services;

import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.steps.records.StoredBytes;
import care.quarterback.steps.tray.NewArrival;
import java.util.Locale;

/**
 * A file that comes to the tray. Texts that are not known are empty.
 *
 * @param name of the file, with its ending
 * @param label what it is called in the tray; empty for the file's name
 * @param sender whom it is from
 */
public record Incoming(String name, String label, ArrivalWay way, String sender) {

    /** They turn the letters of a name around, so that it reads as another one. */
    private static final String TURNING = "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;

    public Incoming(String name, ArrivalWay way) {
        this(name, "", way, "");
    }

    String shownLabel() {
        int dot = name.lastIndexOf('.');
        String own = label.isBlank() ? (dot > 0 ? name.substring(0, dot) : name) : label;
        String line =
                own.replaceAll(TURNING, "").replaceAll("[\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, whole(line)) : line;
    }

    /** Not between the two halves of a letter. */
    private static int whole(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    boolean isMail() {
        return ending().equals("eml");
    }

    /** It as an item. @param stored its bytes */
    NewArrival arrival(StoredBytes stored) {
        return arrival(stored, "");
    }

    /** @param cameIn the mail that it was attached to */
    NewArrival arrival(StoredBytes stored, String cameIn) {
        var kind = ArrivalKinds.of(stored.mediaType(), ending());
        return new NewArrival(shownLabel(), kind, way, sender, "", cameIn, ending(), stored, null);
    }

    String ending() {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1," + LONGEST_ENDING + "}") ? ending : "";
    }
}
