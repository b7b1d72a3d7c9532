package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;

import care.quarterback.desk.report.FamilyReport.Fact;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.desk.report.FamilyReport.Word;
import care.quarterback.model.CareCase;
import care.quarterback.model.TreatmentOption;
import care.quarterback.steps.visit.JargonWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Hard words of the report with plain ones: those of the case first, then ours, for what is printed and not explained there. */
final class WordList {

    private static final int LONG = 10;
    private static final JargonWords SHIPPED = JargonWords.shipped();

    private final ReportWords words;
    private final CareCase careCase;

    WordList(ReportWords words, CareCase careCase) {
        this.words = words;
        this.careCase = careCase;
    }

    /** @param texts what the report says, without what only names the record's words @param diagnoses with the plain words of the case */
    Section<Word> section(List<String> texts, List<Word> diagnoses) {
        Map<String, Word> terms = new LinkedHashMap<>();
        for (var term : Standing.of(careCase.getJargonTerms())) {
            if (some(term.getTerm()) && some(term.getPlain())) {
                put(terms, new Word(term.getTerm().strip(), term.getPlain().strip()));
            }
        }
        diagnoses.forEach(word -> put(terms, word));
        Standing.of(careCase.getOptions()).forEach(option -> option(option).ifPresent(word -> put(terms, word)));
        String said = String.join("\n", texts).toLowerCase(Locale.ROOT);
        terms.values().removeIf(word -> !diagnoses.contains(word) && ours(word) && !said.contains(key(word)));
        String left = said;
        for (String explained : terms.keySet()) {
            left = left.replace(explained, "");
        }
        List<String> known = List.copyOf(terms.keySet());
        SHIPPED.in(left).stream()
                .filter(word -> known.stream().noneMatch(term -> term.contains(word.term())))
                .forEach(word ->
                        put(terms, new Word(OptionWords.capital(word.term()), OptionWords.capital(word.plain()))));
        return new Section<>(
                words.label("words.heading"),
                List.of(words.say("words.note")),
                terms.values().stream()
                        .sorted(Comparator.comparing(Word::term, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    /** The answer with our plain words, marked as ours, for treatments in it that nobody has put into plain words. */
    Section<Fact> plain(Section<Fact> answer) {
        String said = answer.toString().toLowerCase(Locale.ROOT);
        List<String> ours = Standing.of(careCase.getOptions()).stream()
                .filter(option -> OptionWords.plain(option.getPlainWording()).isEmpty())
                .flatMap(option -> option(option).stream())
                .filter(word -> said.contains(key(word)))
                .map(word -> words.label("summary.ours.word", word.term(), OptionWords.small(word.meaning())))
                .distinct()
                .toList();
        boolean full = answer.rows().stream().anyMatch(fact -> fact.label().equals(words.label("summary.against")));
        if (ours.isEmpty() || full) { // with what speaks against a choice the first page has no room for it
            return answer;
        }
        List<Fact> facts = new ArrayList<>(answer.rows());
        facts.add(new Fact(words.label("summary.ours"), ours));
        return new Section<>(answer.heading(), answer.notes(), facts);
    }

    /** The answer with a word on where its hard words are explained, if it has any. */
    Section<Fact> seen(Section<Fact> answer, Section<Word> list) {
        String said = answer.toString().toLowerCase(Locale.ROOT);
        if (list.rows().stream().noneMatch(word -> said(said, key(word)))) {
            return answer;
        }
        List<Fact> facts = new ArrayList<>(answer.rows());
        List<String> unclear = new ArrayList<>();
        facts.stream()
                .filter(fact -> fact.label().equals(words.label("summary.unclear")))
                .findFirst()
                .ifPresent(fact -> {
                    unclear.addAll(fact.sentences());
                    facts.remove(fact);
                });
        unclear.add(words.say("words.see"));
        int end = facts.size();
        boolean ours = end > 0 && facts.getLast().label().equals(words.label("summary.ours"));
        facts.add(ours ? end - 1 : end, new Fact(words.label("summary.unclear"), unclear));
        return new Section<>(answer.heading(), answer.notes(), facts);
    }

    /** As a whole, or by a long word of it: "surveillance" for "active surveillance". */
    private static boolean said(String text, String term) {
        return text.contains(term)
                || Stream.of(term.split("[^\\p{L}]+")).anyMatch(part -> part.length() >= LONG && text.contains(part));
    }

    /** The plain words of the case for a choice, else ours. */
    private Optional<Word> option(TreatmentOption option) {
        return Standing.text(option.getName())
                .flatMap(name -> OptionWords.plain(option.getPlainWording())
                        .or(() -> TreatmentWords.of(words.sentences(), name))
                        .filter(plain -> !plain.equalsIgnoreCase(name))
                        .map(plain -> new Word(OptionWords.capital(name), OptionWords.capital(plain))));
    }

    private boolean ours(Word word) {
        return Standing.of(careCase.getOptions()).stream()
                .anyMatch(option -> option.getPlainWording() == null
                        && word.term().equalsIgnoreCase(String.valueOf(option.getName())));
    }

    private static void put(Map<String, Word> terms, Word word) {
        terms.putIfAbsent(key(word), word);
    }

    private static String key(Word word) {
        return word.term().toLowerCase(Locale.ROOT);
    }
}
