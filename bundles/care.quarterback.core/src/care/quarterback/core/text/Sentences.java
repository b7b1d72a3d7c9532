package care.quarterback.core.text;

import care.quarterback.model.CasePackage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whole sentences for people, in one language: the screen, the report and the command line print the same ones. Each
 * feature has its own file, {@code <feature>.properties} in the text package of the room that says it, with MessageFormat
 * patterns; a file of the same name in several rooms is one. Thread-safe; says the same for ever, and keeps the patterns
 * that were used.
 */
public final class Sentences {

    private static final Pattern TWO_ENDS =
            Pattern.compile("(?<!\\.)([.?!])([\u201d\"]?)\\.(?!\\.)(?=\\s|$|[\u201d\")])");

    private final Locale locale;

    /** Whether the sentences are given as they are kept, to be said later. */
    private final boolean unsaid;

    private final DateForm form;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter instants;

    /** Patterns that were asked for, by feature and key; there are as many as the files hold. */
    private final Map<String, Map<String, MessageFormat>> patterns = new ConcurrentHashMap<>();

    private final List<Class<?>> homes;
    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();

    /** The sentences of this room alone; the rooms above add theirs with {@link #and}. */
    public Sentences(Locale locale) {
        this(
                locale,
                false,
                DateForm.MONTH_FIRST,
                List.of(Sentences.class, CasePackage.class)); // beside the model lie its hints
    }

    private Sentences(Locale locale, boolean unsaid, DateForm form, List<Class<?>> homes) {
        this.locale = locale;
        this.unsaid = unsaid;
        this.homes = homes;
        this.form = form;
        this.dates = form.weekday(locale);
        this.instants = form.moment(locale, "'UTC'").withZone(ZoneOffset.UTC);
    }

    /** These sentences, and those in the files beside the class: a room's texts lie in the room that says them. */
    public Sentences and(Class<?> home) {
        return new Sentences(
                locale,
                unsaid,
                form,
                Stream.concat(homes.stream(), Stream.of(home)).toList());
    }

    /**
     * The same texts as they are kept in the store: what these give is no language but keys and arguments, and is said by
     * {@link #said} when somebody reads it.
     */
    public Sentences unsaid() {
        return new Sentences(locale, true, form, homes);
    }

    /** The same texts with dates as somebody wants them. */
    public Sentences dated(DateForm wanted) {
        return new Sentences(locale, unsaid, wanted, homes);
    }

    /** How they write and read dates. */
    public DateForm form() {
        return form;
    }

    /** What {@link #unsaid} sentences gave, in these words; any other text as it is. */
    public String said(String kept) {
        return Unsaid.say(kept, this);
    }

    String joined(List<Object> parts) {
        return parts.stream().map(each -> shown(each).toString()).collect(Collectors.joining());
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The sentence of a key.
     *
     * @param feature the file's name, such as "consensus"
     * @param arguments what the pattern's {0}, {1} ... stand for, as {@link Message} lists them
     * @throws java.util.MissingResourceException when there is no such key: a programming error that a test finds
     */
    public String of(String feature, String key, Object... arguments) {
        if (unsaid) {
            return Unsaid.message(
                    feature,
                    key,
                    Stream.of(arguments).map(each -> shown(each).toString()).toList());
        }
        Object[] shown = Stream.of(arguments).map(this::shown).toArray();
        MessageFormat pattern = patterns.computeIfAbsent(feature, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, name -> new MessageFormat(pattern(feature, name), locale));
        return once(((MessageFormat) pattern.clone()).format(shown)); // a format is of one thread at a time
    }

    /** What somebody wrote may end with a full stop of its own, or with a quotation that does. */
    private static String once(String text) {
        return text.contains(".") ? TWO_ENDS.matcher(text).replaceAll("$1$2") : text;
    }

    /** Whether there is such a key. */
    public boolean has(String feature, String key) {
        return file(feature).containsKey(key);
    }

    /** The text of a key as it stands in its file, for what is no pattern. */
    public String plain(String feature, String key) {
        return pattern(feature, key);
    }

    /** The words of a message, to stand in a sentence. */
    public String of(Message message) {
        return of(message.texts(), message.key(), message.arguments().toArray());
    }

    /** A message that is a sentence by itself: it begins with a capital, also where it begins with a label. */
    public String sentence(Message message) {
        String text = of(message);
        int first = text.startsWith(PseudoText.OPENS) ? PseudoText.OPENS.length() : 0;
        return text.substring(0, first)
                + text.substring(first, first + 1).toUpperCase(locale)
                + text.substring(first + 1);
    }

    /** The sentences of a key with the endings ".1", ".2" ..., in their order; empty when there is none. */
    public List<String> all(String feature, String key) {
        Map<String, String> file = file(feature);
        var all = new ArrayList<String>();
        while (file.containsKey(key + "." + (all.size() + 1))) {
            all.add(of(feature, key + "." + (all.size() + 1)));
        }
        return List.copyOf(all);
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case null -> "";
            case LocalDate date -> date(date);
            case Instant instant -> unsaid ? Unsaid.instant(instant) : instants.format(instant);
            case Number number -> unsaid ? Unsaid.number(number) : number;
            case Enum<?> literal -> word(literal);
            case Message message -> of(message);
            case List<?> parts -> together(parts);
            default -> argument;
        };
    }

    /** Messages that are whole sentences stand one after the other; names and phrases become a list. */
    private String together(List<?> parts) {
        List<String> said = parts.stream().map(each -> shown(each).toString()).toList();
        boolean sentences = parts.stream().allMatch(Message.class::isInstance)
                && said.stream().allMatch(each -> each.endsWith("."));
        return sentences ? String.join(" ", said) : list(said);
    }

    private String pattern(String feature, String key) {
        String pattern = file(feature).get(key);
        if (pattern == null) {
            throw new MissingResourceException("no words for " + feature + ":" + key, feature, key);
        }
        return pattern;
    }

    private Map<String, String> file(String feature) {
        return files.computeIfAbsent(feature, this::load);
    }

    private Map<String, String> load(String feature) {
        Map<String, String> all = new HashMap<>();
        homes.forEach(home -> TextFile.read(home, feature, locale).ifPresent(all::putAll));
        return Map.copyOf(all);
    }

    /** The word for a literal of the model, such as "no" for {@code Need.NO}: key "Need.NO" of words.properties. */
    public String word(Enum<?> literal) {
        return of("words", literal.getDeclaringClass().getSimpleName() + "." + literal.name());
    }

    /** "A", "A and B", "A, B and C". */
    public String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return of("words", "list.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    /** "$2,400", "$48", "$48.50": cents only where there are some, in the window, on the command line and on paper. */
    public String dollars(BigDecimal amount) {
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        String whole = String.format(locale, cents.stripTrailingZeros().scale() > 0 ? "$%,.2f" : "$%,.0f", cents.abs());
        return cents.signum() < 0 ? "-" + whole : whole;
    }

    /** "2:30 PM". */
    public String time(LocalTime time) {
        return DateForm.hour(locale).format(time);
    }

    /** "Tue, Mar 24, 2026". */
    public String date(LocalDate date) {
        return unsaid ? Unsaid.date(date) : dates.format(date);
    }
}
