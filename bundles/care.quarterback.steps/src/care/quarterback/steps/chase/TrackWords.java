package care.quarterback.steps.chase;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.RequestEventKind;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Says how an office answered so far: counts with their n, never a judgment. */
public final class TrackWords {

    private static final String FEATURE = "chase";

    private final Sentences sentences;

    public TrackWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** For a narrow column. */
    public String brief(TrackRecord record) {
        return record.medianDays().isEmpty()
                ? sentences.of(FEATURE, "track.few", record.answered(), record.requests())
                : sentences.of(
                        FEATURE, "track.median", number(record.medianDays().getAsDouble()), record.answered());
    }

    /** All that was counted. */
    public String whole(TrackRecord record) {
        List<String> all = new ArrayList<>();
        all.add(sentences.of(FEATURE, "track.sent", record.requests(), record.answered()));
        if (record.medianDays().isPresent()) {
            all.add(sentences.of(
                    FEATURE,
                    "track.medians",
                    number(record.medianDays().getAsDouble()),
                    number(record.medianAttempts().orElse(1)),
                    record.answered()));
        }
        said(all, "track.form", record, RequestEventKind.FORM_WANTED);
        said(all, "track.fee", record, RequestEventKind.FEE_ASKED);
        said(all, "track.nothing", record, RequestEventKind.NOTHING_ON_FILE);
        said(all, "track.part", record, RequestEventKind.PART_CAME);
        new TreeMap<>(record.refused())
                .forEach((format, count) -> all.add(
                        sentences.of(FEATURE, "track.refused", sentences.word(format), count, record.requests())));
        return String.join(" ", all);
    }

    private void said(List<String> all, String key, TrackRecord record, RequestEventKind kind) {
        if (record.said(kind) > 0) {
            all.add(sentences.of(FEATURE, key, record.said(kind), record.requests()));
        }
    }

    private String number(double median) {
        return NumberFormat.getNumberInstance(sentences.locale()).format(median);
    }
}
