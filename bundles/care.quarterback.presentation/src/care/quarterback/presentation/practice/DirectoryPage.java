package care.quarterback.presentation.practice;

import care.quarterback.steps.practice.DirectoryList;
import java.util.ArrayList;
import java.util.List;

/**
 * A page with one list of the directory, declared in a few lines. Immutable.
 *
 * @param key what its texts and tests know it by
 * @param list what it holds; where offices have such entries too, theirs stand on the same page
 * @param columns fields by their name, or computed cells of {@link DirectoryCells}
 */
public record DirectoryPage(String key, DirectoryList list, List<Column> columns) {

    /** The doctors. */
    public static final DirectoryPage DOCTORS = of("doctors", DirectoryList.CLINICIAN)
            .column("name", 260)
            .column("specialty", 230)
            .column("office", 260)
            .column("npi", 120)
            .column("accepts-medicare", 110);

    /** The offices. */
    public static final DirectoryPage OFFICES = of("offices", DirectoryList.OFFICE)
            .column("name", 240)
            .column("institution", 200)
            .column("telephone", 150)
            .column("fax", 150)
            .column("hours", 240);

    /** The insurance plans. */
    public static final DirectoryPage PLANS = of("plans", DirectoryList.PLAN)
            .column("name", 280)
            .column("kind", 200)
            .column("telephone", 150)
            .column("authorization-days", 160)
            .column("notes", 240);

    /** The remote programs. */
    public static final DirectoryPage PROGRAMS = of("programs", DirectoryList.PROGRAMME)
            .column("name", 260)
            .column("institution", 220)
            .column("fee", 80)
            .column("turnaround", 140)
            .column("last-verified", 200);

    /** The staff. */
    public static final DirectoryPage STAFF = of("staff", DirectoryList.STAFF)
            .column("name", 280)
            .column("role", 260)
            .column("telephone", 180)
            .column("active", 100);

    /** When the practice or an office is closed. */
    public static final DirectoryPage CLOSED_DAYS = of("closed-days", DirectoryList.CLOSED_DAY)
            .column("holder", 280)
            .column("date", 160)
            .column("weekday", 140)
            .column("reason", 360);

    /** When the practice or an office works although most are closed. */
    public static final DirectoryPage OPEN_DAYS = of("open-days", DirectoryList.OPEN_DAY)
            .column("holder", 280)
            .column("date", 160)
            .column("weekday", 140)
            .column("note", 360);

    /** The rules, shipped and own. */
    public static final DirectoryPage RULES = of("rules", DirectoryList.RULE)
            .column("code", 150)
            .column("whose", 75)
            .column("text", 290)
            .column("in-effect", 190)
            .column("citation", 160)
            .column("last-verified", 200);

    /** The suggestions, shipped and own. */
    public static final DirectoryPage SUGGESTIONS = of("suggestions", DirectoryList.SUGGESTION)
            .column("table", 140)
            .column("consider", 230)
            .column("when", 220)
            .column("source", 260)
            .column("reviewed-by", 130);

    /** All of them, in the order in which they are listed. */
    public static final List<DirectoryPage> ALL =
            List.of(DOCTORS, OFFICES, PLANS, PROGRAMS, STAFF, CLOSED_DAYS, OPEN_DAYS, RULES, SUGGESTIONS);

    /** One column. @param width in pixels at 100 %, a share when the table is wider or narrower */
    public record Column(String field, int width) {}

    public DirectoryPage {
        columns = List.copyOf(columns);
    }

    private static DirectoryPage of(String key, DirectoryList list) {
        return new DirectoryPage(key, list, List.of());
    }

    private DirectoryPage column(String field, int width) {
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column(field, width));
        return new DirectoryPage(key, list, more);
    }
}
