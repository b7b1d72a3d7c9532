package care.quarterback.desk.services;

import care.quarterback.model.practice.ArrivalKind;
import java.util.Map;

/** What kind of file an arrival is. */
final class ArrivalKinds {

    private static final Map<String, ArrivalKind> TYPES = Map.of(
            "application/pdf", ArrivalKind.PDF,
            "image/jpeg", ArrivalKind.PICTURE,
            "image/png", ArrivalKind.PICTURE,
            "image/tiff", ArrivalKind.PICTURE);

    private static final Map<String, ArrivalKind> ENDINGS = Map.of(
            "txt", ArrivalKind.TEXT,
            "rtf", ArrivalKind.TEXT,
            "csv", ArrivalKind.TABLE,
            "xlsx", ArrivalKind.TABLE,
            "json", ArrivalKind.FHIR,
            "xml", ArrivalKind.CCDA,
            "zip", ArrivalKind.ZIP,
            "eml", ArrivalKind.MAIL);

    private ArrivalKinds() {}

    static ArrivalKind of(String mediaType, String ending) {
        return TYPES.getOrDefault(mediaType, ENDINGS.getOrDefault(ending, ArrivalKind.UNKNOWN));
    }
}
