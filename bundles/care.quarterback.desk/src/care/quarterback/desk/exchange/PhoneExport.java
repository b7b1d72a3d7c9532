package care.quarterback.desk.exchange;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the export of a phone's health app holds beside the records of offices: what the phone and the watch measured. It can
 * have gigabytes, and nothing of it came from an office.
 */
final class PhoneExport {

    private static final Pattern MEASURED = Pattern.compile(
            "(.*/)?apple_health_export/" + "(export\\.xml|export_cda\\.xml|electrocardiograms/.*|workout-routes/.*)");

    private PhoneExport() {}

    /** By its path within the archive, or on this computer. */
    static boolean isPassedOver(String path) {
        return MEASURED.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }
}
