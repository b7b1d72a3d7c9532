package care.quarterback.desk.report;

import care.quarterback.core.text.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a treatment is, in plain words: "surgery to take out the prostate". Ours, not the doctor's. */
final class TreatmentWords {

    private static final String FEATURE = "treatment";
    private static final String AND = "-and-";

    /** One treatment and another. */
    private static final Pattern PARTS = Pattern.compile("\\s+\\+\\s+|\\s+plus\\s+|\\s*;\\s*");

    /** What is more exact stands before what it holds. */
    private static final List<String> TERMS = List.of(
            "decompression-and-fusion",
            "total-knee-replacement",
            "partial-knee-replacement",
            "knee-replacement",
            "hip-replacement",
            "shoulder-replacement",
            "valve-replacement",
            "image-guided",
            "epidural",
            "injection",
            "active-surveillance",
            "watchful-waiting",
            "watch-and-wait",
            "prostatectomy",
            "lumpectomy",
            "mastectomy",
            "lobectomy",
            "hysterectomy",
            "oophorectomy",
            "nephrectomy",
            "cystectomy",
            "colectomy",
            "thyroidectomy",
            "cholecystectomy",
            "laminectomy",
            "discectomy",
            "decompression",
            "fusion",
            "kyphoplasty",
            "vertebroplasty",
            "arthroscopy",
            "meniscectomy",
            "osteotomy",
            "proton",
            "brachytherapy",
            "radiation",
            "chemotherapy",
            "immunotherapy",
            "targeted-therapy",
            "hormone-therapy",
            "ablation",
            "embolization",
            "bypass",
            "stent",
            "angioplasty",
            "pacemaker",
            "defibrillator",
            "dialysis",
            "transplant",
            "biopsy",
            "physical-therapy");

    private TreatmentWords() {}

    /** Empty where we have no words for it, or for one of the parts that it has. @param name as the doctor or the record calls it */
    static Optional<String> of(Sentences sentences, String name) {
        List<String> parts = PARTS.splitAsStream(name).toList();
        List<String> plain = parts.stream()
                .flatMap(part -> part(sentences, part).stream())
                .distinct()
                .toList();
        return plain.size() == parts.size()
                ? plain.stream().reduce((first, next) -> sentences.of(FEATURE, "plus", first, next))
                : Optional.empty();
    }

    private static Optional<String> part(Sentences sentences, String name) {
        String small = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return TERMS.stream()
                .filter(small::contains)
                .findFirst()
                .filter(term -> term.contains(AND) || !small.contains(AND)) // else one of the parts is not told
                .map(term -> sentences.of(FEATURE, term));
    }
}
