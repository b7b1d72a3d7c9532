package care.quarterback.core.entry;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.DateText;
import care.quarterback.core.text.Message;
import care.quarterback.core.text.Sentences;
import care.quarterback.core.text.ZoneText;
import care.quarterback.model.CareCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what people type into a field: forgiving on the way in, strict in what it gives back ({@link AddEntry} and
 * {@link Deed#with} take it). What cannot be read is refused with a sentence at the field. Reads the model on the caller's
 * thread.
 *
 * @param careCase the case that references are looked up in
 * @param today what "tomorrow" and a date without a year go by
 * @param zone of hours that stand without one
 */
public record Typing(CareCase careCase, LocalDate today, ZoneId zone, Catalogue catalogue, Sentences sentences) {

    /** Digits of an amount in dollars behind its point. */
    private static final int CENTS = 2;

    /** The value in the strict form; blank for a blank text. */
    public String strict(EntryField field, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        if (field.kind().several()) {
            return parts(field, text).stream().map(part -> single(field, part)).collect(Collectors.joining("\n"));
        }
        return single(field, text);
    }

    /** Several values stand a line each, or apart by semicolons, or (choices, references) by commas. */
    private static List<String> parts(EntryField field, String text) {
        String apart =
                text.contains("\n") || field.kind() == FieldKind.LINES ? "\n|; *" : text.contains(";") ? ";" : ",";
        return Arrays.stream(text.split(apart))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String single(EntryField field, String text) {
        return switch (field.kind()) {
            case LINE -> field.feature().equals("npi") ? npi(field, text) : text;
            case PAGE, LINES, CODE -> text;
            case TELEPHONE -> telephone(text);
            case DATE -> date(field, text).toString();
            case TIME ->
                DateText.time(text).orElseThrow(() -> refused(field, "time")).toString();
            case MOMENT -> moment(field, text).toString();
            case WHOLE_NUMBER -> whole(field, text);
            case NUMBER, SHARE, MONEY -> number(field, text);
            case YES_NO -> Boolean.toString(yes(field, text));
            case CHOICE, CHOICES -> choice(field, text);
            case REFERENCE, REFERENCES -> reference(field, text);
            case NUMBERED_REFERENCES -> numbered(field, text);
        };
    }

    private String npi(EntryField field, String text) {
        String digits = text.replaceAll("[ .\\-]", "");
        if (!Npi.fits(digits)) {
            throw refused(field, "npi");
        }
        return digits;
    }

    private LocalDate date(EntryField field, String text) {
        return sentences.form().read(text, today).orElseThrow(() -> refused(field, "date"));
    }

    /** A date and an hour, with a zone or in the practice's: "3/31/2026 10:00 AM", "Mar 31, 2026, 10:00 AM ET", "2026-03-31T14:00:00Z". */
    private Instant moment(EntryField field, String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z")) {
            return Instant.parse(text);
        }
        String[] words = text.replace(" at ", " ").split(" +|(?<=\\d)T(?=\\d)");
        for (int hour = words.length - 1; hour > 0; hour--) {
            String day = String.join(" ", List.of(words).subList(0, hour)).replaceAll(",$", "");
            Optional<LocalDate> date = sentences.form().read(day, today);
            if (date.isPresent()) {
                return at(field, date.get(), List.of(words).subList(hour, words.length));
            }
        }
        throw refused(field, "moment");
    }

    private Instant at(EntryField field, LocalDate date, List<String> words) {
        List<String> hour = new ArrayList<>(words);
        Optional<ZoneId> said = hour.size() > 1
                ? ZoneText.read(hour.getLast(), date.atTime(LocalTime.NOON).atZone(zone))
                : Optional.empty();
        if (said.isPresent()) {
            hour.removeLast();
        }
        LocalTime time = DateText.time(String.join(" ", hour)).orElseThrow(() -> refused(field, "moment"));
        return ZonedDateTime.of(date, time, said.orElse(zone)).toInstant();
    }

    private String whole(EntryField field, String text) {
        String digits = grouped(text);
        if (!digits.matches("-?\\d{1,9}")) {
            throw refused(field, "whole");
        }
        return Integer.toString(Integer.parseInt(digits));
    }

    private String number(EntryField field, String text) {
        String digits = grouped(text.replaceAll("[$%]", "").strip());
        if (!digits.matches("-?(\\d+\\.?\\d*|\\.\\d+)")) {
            throw refused(field, field.kind() == FieldKind.MONEY ? "money" : "number");
        }
        var amount = new BigDecimal(digits);
        boolean dollars = field.kind() == FieldKind.MONEY && amount.scale() < CENTS;
        return (dollars ? amount.setScale(CENTS) : amount).toPlainString(); // $240 and $240.00 are kept alike
    }

    /** Without what stands between thousands; any other comma or space stays and is refused: 12,5 is not 125. */
    private static String grouped(String text) {
        return text.matches("-?\\d{1,3}([ ,]\\d{3})+(\\.\\d*)?") ? text.replaceAll("[ ,]", "") : text;
    }

    private boolean yes(EntryField field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "x", "1" -> true;
            case "no", "n", "false", "0" -> false;
            default -> throw refused(field, "yesNo");
        };
    }

    /** By the literal, by the words, or by the beginning of the words where only one choice begins so. */
    private String choice(EntryField field, String text) {
        String wanted = plain(text);
        List<String> fitting = field.choices().stream()
                .filter(literal -> plain(literal).equals(wanted)
                        || plain(field.word(sentences, literal)).equals(wanted))
                .toList();
        if (fitting.isEmpty()) {
            fitting = field.choices().stream()
                    .filter(literal -> plain(literal).startsWith(wanted)
                            || plain(field.word(sentences, literal)).startsWith(wanted))
                    .toList();
        }
        if (fitting.size() != 1) {
            String choices = field.choices().stream()
                    .map(literal -> field.word(sentences, literal))
                    .collect(Collectors.joining(", "));
            throw refused(field, "choice", text, choices);
        }
        return fitting.getFirst();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]+", " ").strip();
    }

    private String reference(EntryField field, String text) {
        return new EntryReference(catalogue, sentences)
                .find(careCase, field.feature(), text, field.refersTo().orElseThrow())
                .value();
    }

    private String numbered(EntryField field, String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 1) {
            throw refused(field, "numbered");
        }
        return reference(field, text.substring(0, equals).strip()) + "="
                + whole(field, text.substring(equals + 1).strip());
    }

    /** Ten digits, with or without the country's 1, as (555) 555-0142; anything else as it was typed. */
    public static String telephone(String text) {
        String digits = text.replaceAll("[ ().+-]", "");
        if (digits.matches("1?\\d{10}")) {
            String ten = digits.substring(digits.length() - 10);
            return "(" + ten.substring(0, 3) + ") " + ten.substring(3, 6) + "-" + ten.substring(6);
        }
        return text;
    }

    private CommandRejected refused(EntryField field, String key, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(field.label(sentences)));
        arguments.addAll(List.of(more));
        return CommandRejected.because(field.feature(), new Message("typing", key, arguments));
    }
}
