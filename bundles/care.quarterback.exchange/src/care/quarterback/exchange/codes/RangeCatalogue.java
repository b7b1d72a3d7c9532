package care.quarterback.exchange.codes;

import care.quarterback.core.codes.CodeRange;
import care.quarterback.core.spi.CodeCatalogue;
import java.util.List;
import java.util.Optional;

/** The chapters and blocks that ship with the product, for as long as no release is loaded. */
final class RangeCatalogue implements CodeCatalogue {

    private final List<CodeRange> ranges;
    private final String release;

    RangeCatalogue(List<CodeRange> ranges, String release) {
        this.ranges = ranges;
        this.release = release;
    }

    @Override
    public boolean complete() {
        return false;
    }

    @Override
    public String release() {
        return release;
    }

    @Override
    public Optional<Entry> lookup(String code) {
        return Optional.empty();
    }

    /** Chapters and blocks by their words or their range; none of them may be billed. */
    @Override
    public List<Entry> search(String text, int limit) {
        List<String> words = SearchWords.of(text);
        return words.isEmpty() || limit <= 0
                ? List.of()
                : ranges.stream()
                        .filter(range -> matches(range, words))
                        .limit(limit)
                        .map(range -> new Entry(range.code(), range.title(), false))
                        .toList();
    }

    private static boolean matches(CodeRange range, List<String> words) {
        List<String> there = SearchWords.of(range.code() + " " + range.title());
        return words.stream().allMatch(word -> there.stream().anyMatch(spoken -> spoken.startsWith(word)));
    }
}
