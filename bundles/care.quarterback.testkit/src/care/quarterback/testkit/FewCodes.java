package care.quarterback.testkit;

import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.spi.CodeCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A release of a few codes. */
public record FewCodes(Map<String, String> texts) implements CodeCatalogue {

    public static final FewCodes SOME = new FewCodes(Map.ofEntries(
            Map.entry("M16.0", "Bilateral primary osteoarthritis of hip"),
            Map.entry("M16.10", "Unilateral primary osteoarthritis, unspecified hip"),
            Map.entry("M16.11", "Unilateral primary osteoarthritis, right hip"),
            Map.entry("M16.12", "Unilateral primary osteoarthritis, left hip"),
            Map.entry("M17.11", "Unilateral primary osteoarthritis, right knee"),
            Map.entry("M17.12", "Unilateral primary osteoarthritis, left knee"),
            Map.entry("H25.11", "Age-related nuclear cataract, right eye"),
            Map.entry("H25.13", "Age-related nuclear cataract, bilateral"),
            Map.entry("H25.21", "Age-related cataract, morgagnian type, right eye"),
            Map.entry("S72.001", "Fracture of unspecified part of neck of right femur"),
            Map.entry("S72.002", "Fracture of unspecified part of neck of left femur"),
            Map.entry("M48.061", "Spinal stenosis, lumbar region without neurogenic claudication"),
            Map.entry("M48.062", "Spinal stenosis, lumbar region with neurogenic claudication"),
            Map.entry("M48.00", "Spinal stenosis, site unspecified"),
            Map.entry("G81.91", "Hemiplegia, unspecified affecting right dominant side"),
            Map.entry("G81.94", "Hemiplegia, unspecified affecting left nondominant side")));

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public String release() {
        return "a few codes";
    }

    @Override
    public Optional<Entry> lookup(String code) {
        String dotted = CodeTree.dotted(code);
        return Optional.ofNullable(texts.get(dotted)).map(text -> new Entry(dotted, text, true));
    }

    /** By whole texts only; and both hips by what people call a worn one. */
    @Override
    public List<Entry> search(String text, int limit) {
        boolean name = text.equals("worn hip");
        return texts.entrySet().stream()
                .filter(code -> name
                        ? code.getKey().startsWith("M16.1")
                        : code.getValue().equals(text))
                .map(code -> new Entry(code.getKey(), code.getValue(), true, name ? text : ""))
                .sorted(Comparator.comparing(Entry::code))
                .limit(limit)
                .toList();
    }
}
