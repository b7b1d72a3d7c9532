package care.quarterback.desk.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an archive of documents brings along by its standard (IHE XDM) and no person would miss: an index, a style, a read-me; the list of the files of bulk data. */
final class MediaFurniture {

    private static final Pattern NAMES = Pattern.compile(
            "(.*/)?(index\\.html?|readme(\\.\\w+)?|metadata\\.xml|license(\\.\\w+)?|[^/]+\\.(xslt?|css))");

    private MediaFurniture() {}

    static boolean is(String name, byte[] start) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.matcher(lower).matches() || lower.endsWith("manifest.json") && listsFiles(start);
    }

    /** Whether it is what a server says of the files of bulk data that it gave. */
    private static boolean listsFiles(byte[] start) {
        return new String(start, StandardCharsets.UTF_8).contains("\"transactionTime\"");
    }
}
