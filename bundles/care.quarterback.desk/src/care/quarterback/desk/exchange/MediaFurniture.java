package care.quarterback.desk.exchange;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an archive of documents brings along by its standard (IHE XDM) and no person would miss: an index, a style, a read-me. */
final class MediaFurniture {

    private static final Pattern NAMES = Pattern.compile(
            "(.*/)?(index\\.html?|readme(\\.\\w+)?|metadata\\.xml|license(\\.\\w+)?|[^/]+\\.(xslt?|css))");

    private MediaFurniture() {}

    static boolean is(String name) {
        return NAMES.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
