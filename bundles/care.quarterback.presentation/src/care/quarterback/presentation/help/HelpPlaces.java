package care.quarterback.presentation.help;

import care.quarterback.core.check.Step;
import java.util.Locale;
import java.util.Map;

/** Which page of the help belongs to a place of the window. */
public final class HelpPlaces {

    /** The list of tasks and of cases. */
    public static final String TODAY = "today";
    /** What arrived and is in no case yet. */
    public static final String TRAY = "tray";
    /** A case as a whole. */
    public static final String CASE = "case";
    /** The practice as a whole. */
    public static final String PRACTICE = "practice";
    /** Opinions side by side. */
    public static final String CONSENSUS = "consensus";
    /** The search of everything. */
    public static final String SEARCH = "search";
    /** Importing records. */
    public static final String IMPORT = "import";
    /** The family report. */
    public static final String REPORT = "report";
    /** The copy of all cases. */
    public static final String BACKUP = "backup";
    /** The passphrase, the recovery key, and the lock of the window. */
    public static final String LOCK = "lock";
    /** What is encrypted, and what is not. */
    public static final String PRIVACY = "privacy";
    /** The choices of this seat. */
    public static final String PREFERENCES = "preferences";
    /** All keys. */
    public static final String KEYBOARD = "keyboard";
    /** The first start. */
    public static final String WELCOME = "welcome";

    private static final Map<String, String> CASE_PAGES = Map.of("second-doctor", "step-doctor-two");

    private HelpPlaces() {}

    /** Of a page of a case, by the key of that page: "overview", "primary-care" ... */
    public static String ofCasePage(String page) {
        String step = page.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Step each : Step.values()) {
            if (each.name().equals(step)) {
                return CASE_PAGES.getOrDefault(page, "step-" + page);
            }
        }
        return page;
    }
}
