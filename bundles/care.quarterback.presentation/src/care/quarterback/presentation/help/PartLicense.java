package care.quarterback.presentation.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The name of the license of a part that others gave: as the part says it, else as its authors published it. */
public final class PartLicense {

    private static final String APACHE = "Apache License 2.0";
    private static final String EPL = "Eclipse Public License 2.0";
    private static final String MIT = "MIT License";

    /** What a part's own words have, in small letters, and what they mean; several may hold at once. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    /** Of the parts that don't say it in themselves: the beginning of their names, the longer first. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        WORDS.put("apache", APACHE);
        WORDS.put("epl-2.0", EPL);
        WORDS.put("classpath", "GPL 2.0 with Classpath Exception");
        WORDS.put("lgpl-2.1", "LGPL 2.1");
        WORDS.put("mpl/2.0", "Mozilla Public License 2.0");
        WORDS.put("bsd-2", "BSD 2-Clause License");
        WORDS.put("bsd-3", "BSD 3-Clause License");
        WORDS.put("bsd-license", "BSD License");
        WORDS.put("license/mit", MIT);
        WORDS.put("licenses/mit", MIT);
        WORDS.put("jsoup.org/license", MIT);

        NAMES.put("bc", "Bouncy Castle Licence");
        NAMES.put("com.github.jtidy", "Java HTML Tidy License");
        NAMES.put("com.github.rzymek.opczip", APACHE);
        NAMES.put("com.ibm.icu", "Unicode License 3.0");
        NAMES.put("com.nulab-inc.zxcvbn", MIT);
        NAMES.put("com.sun.jna", APACHE + " or LGPL 2.1");
        NAMES.put("org.apache.", APACHE);
        NAMES.put("org.dhatim.fastexcel", APACHE);
        NAMES.put("org.eclipse.", EPL);
        NAMES.put("org.flywaydb.", APACHE);
        NAMES.put("org.mozilla.rhino", "Mozilla Public License 2.0");
        NAMES.put("picocli", APACHE);
    }

    private PartLicense() {}

    /** @param name of the part; @param said what it says itself; null where it says nothing. @return empty where nobody says it */
    public static String of(String name, String said) {
        String own = Objects.requireNonNullElse(said, "").strip();
        if (own.equals("MIT")) {
            return MIT;
        }
        String small = own.toLowerCase(Locale.ROOT);
        List<String> meant = WORDS.entrySet().stream()
                .filter(word -> small.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (!meant.isEmpty()) {
            return meant.stream().collect(Collectors.joining(", "));
        }
        return NAMES.entrySet().stream()
                .filter(known -> own.isEmpty() && name.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(own);
    }
}
