package care.quarterback.steps.research;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from an address what kind of site it is, reading it as a browser would: what stands before an @ or after the host
 * says nothing. A message board is one wherever it stands, except on a site of the government. The ending of a name is a
 * hint and no proof. Immutable and thread-safe.
 */
final class SourceCheck {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_HOST = 253;
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern SCHEME = Pattern.compile("(?i)https?:[/\\\\]{2}(.*)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    private static final Pattern NUMBERS = Pattern.compile("(0x[0-9a-f]*|[0-9]+)(\\.(0x[0-9a-f]*|[0-9]+))*");
    private static final Set<String> BOARDS = Set.of("forum", "forums", "community", "board", "boards");

    private final SourceTables tables;

    public SourceCheck(SourceTables tables) {
        this.tables = tables;
    }

    /**
     * What an address is.
     *
     * @param host as a browser would ask for it; empty for what is no address of the web
     * @param school the host ends in "edu"
     */
    public record Source(SourceClass kind, String host, boolean school) {

        static final Source NONE = new Source(SourceClass.INVALID, "", false);
    }

    public Source of(String url) {
        String text = url == null ? "" : url.strip();
        var scheme = SCHEME.matcher(text);
        boolean readable = text.length() <= LONGEST && text.chars().noneMatch(c -> c <= ' ' || c == 0x7F);
        if (!readable || !scheme.matches()) {
            return Source.NONE;
        }
        String rest = scheme.group(1).replace('\\', '/');
        int end = firstOf(rest, "/?#");
        Optional<String> host = host(rest.substring(0, end));
        return host.map(name -> source(name, path(rest.substring(end)))).orElse(Source.NONE);
    }

    private Source source(String host, String path) {
        boolean numbers = host.startsWith("[") || NUMBERS.matcher(host).matches();
        String last = numbers || host.indexOf('.') < 0 ? "" : host.substring(host.lastIndexOf('.') + 1);
        SourceClass kind = SourceClass.OTHER;
        if (last.equals("gov") || last.equals("mil")) {
            kind = SourceClass.GOV;
        } else if (tables.forum(host) || Arrays.stream(path.split("/")).anyMatch(BOARDS::contains)) {
            kind = SourceClass.FORUM;
        } else if (last.equals("org")) {
            kind = SourceClass.ORG;
        }
        return new Source(kind, host, last.equals("edu"));
    }

    private static Optional<String> host(String authority) {
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        if (hostAndPort.startsWith("[")) {
            return Optional.of(hostAndPort)
                    .filter(address -> address.matches("\\[[0-9A-Fa-f:.]+\\](:[0-9]{0,5})?"))
                    .map(address -> address.substring(0, address.indexOf(']') + 1));
        }
        int colon = hostAndPort.indexOf(':');
        if (colon >= 0 && !port(hostAndPort.substring(colon + 1))) {
            return Optional.empty();
        }
        return name(colon < 0 ? hostAndPort : hostAndPort.substring(0, colon));
    }

    private static boolean port(String port) {
        return port.isEmpty() || port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= LARGEST_PORT;
    }

    /** The host in the spelling in which it is asked for: decoded, in ASCII, lower case, without a dot at its end. */
    private static Optional<String> name(String written) {
        try {
            String ascii = IDN.toASCII(decoded(written)).toLowerCase(Locale.ROOT);
            String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return Optional.of(name)
                    .filter(host ->
                            host.length() <= LONGEST_HOST && NAME.matcher(host).matches());
        } catch (IllegalArgumentException e) { // neither a name nor an encoding of one
            return Optional.empty();
        }
    }

    private static String path(String rest) {
        String path = rest.substring(0, firstOf(rest, "?#"));
        try {
            return decoded(path).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) { // a broken escape is read as it stands
            return path.toLowerCase(Locale.ROOT);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static int firstOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** What kind of site an address belongs to. The names are part of the command line's JSON. */
    public enum SourceClass {
        GOV,
        ORG,
        FORUM,
        OTHER,
        INVALID
    }
}
