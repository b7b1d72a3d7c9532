package care.quarterback.desk.services;

import care.quarterback.core.spi.SearchTerms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What in the words of a page may be a patient's name or birth date. */
final class PageMentions {

    /** So many dates and names are looked at; a page with more is a list of many people. */
    static final int MOST = 40;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern WORDED =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3})\\p{L}{0,6}\\.?\\s{1,3}(\\d{1,2}),?\\s{1,3}(\\d{4})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s{1,3}(\\p{L}{3})\\p{L}{0,6}\\.?,?\\s{1,3}(\\d{4})(?!\\d)");
    private static final Pattern BIRTH_TIME =
            Pattern.compile("birthTime[^<>]{0,40}value=[\"']((\\d{4})(\\d{2})(\\d{2}))");
    private static final String WORD = "(\\p{Lu}[\\p{L}'’-]{1,30})";
    private static final Pattern LAST_FIRST = Pattern.compile("(?<![\\p{L}])" + WORD + ",\\s{0,3}" + WORD);
    private static final Pattern LABELED = Pattern.compile("(?i:patient(?: name)?|name|re|regarding)\\s{0,3}:\\s{0,3}"
            + WORD + "(?:\\s{1,3}\\p{Lu}\\.?)?\\s{1,3}" + WORD);
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,1000}>");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*");

    private final String text;
    private final Map<LocalDate, String> dates = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    PageMentions(String page) {
        find(BIRTH_TIME, page, found -> date(found.group(2), found.group(3), found.group(4), found.group(1)));
        text = page.startsWith("<") ? TAG.matcher(page).replaceAll(" ") : page;
        find(ISO, text, found -> date(found.group(1), found.group(2), found.group(3), found.group()));
        find(NUMBERS, text, found -> {
            date(found.group(4), found.group(1), found.group(3), found.group());
            date(found.group(4), found.group(3), found.group(1), found.group());
        });
        find(WORDED, text, found -> date(found.group(3), month(found.group(1)), found.group(2), found.group()));
        find(DAY_FIRST, text, found -> date(found.group(3), month(found.group(2)), found.group(1), found.group()));
        find(LAST_FIRST, text, found -> name(found.group(1), found.group(2), found.group()));
        find(LABELED, text, found -> name(found.group(2), found.group(1), found.group(1) + " " + found.group(2)));
    }

    private interface Use {
        void of(Matcher found);
    }

    private static void find(Pattern pattern, String where, Use use) {
        Matcher matcher = pattern.matcher(where);
        while (matcher.find()) {
            use.of(matcher);
        }
    }

    private static String month(String word) {
        return Integer.toString(MONTHS.indexOf(word.toLowerCase(Locale.ROOT)) + 1);
    }

    private void date(String year, String month, String day, String said) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (dates.size() < MOST) {
                dates.putIfAbsent(date, said);
            }
        } catch (DateTimeException none) {
            return; // the 13th month is no date of this order
        }
    }

    private void name(String family, String given, String said) {
        if (names.size() < MOST) {
            names.putIfAbsent(SearchTerms.fold(family + " " + given), said.strip());
        }
    }

    /** Each date with how the page writes it. What can be read in two orders is two dates. */
    Map<LocalDate, String> dates() {
        return dates;
    }

    /** Each name, folded and the family name first, with how the page writes it. */
    Map<String, String> names() {
        return names;
    }

    /** Where all words of a name stand together, at most two others between them; as the page writes it. */
    Optional<String> together(String name) {
        Set<String> wanted = SearchTerms.of(name);
        if (wanted.size() < 2) {
            return Optional.empty();
        }
        List<int[]> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        find(TOKEN, text, found -> {
            places.add(new int[] {found.start(), found.end()});
            words.add(SearchTerms.fold(found.group()));
        });
        for (int from = 0; from < words.size(); from++) {
            if (wanted.contains(words.get(from))) {
                int to = end(words, from, wanted);
                if (to > from) {
                    String said = text.substring(places.get(from)[0], places.get(to)[1]);
                    return Optional.of(said.replaceAll("\\s+", " "));
                }
            }
        }
        return Optional.empty();
    }

    private static int end(List<String> words, int from, Set<String> wanted) {
        Set<String> missing = new LinkedHashSet<>(wanted);
        int last = Math.min(words.size() - 1, from + wanted.size() + 1);
        for (int at = from; at <= last; at++) {
            missing.remove(words.get(at));
            if (missing.isEmpty()) {
                return at;
            }
        }
        return -1;
    }
}
