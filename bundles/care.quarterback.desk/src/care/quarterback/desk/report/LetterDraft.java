package care.quarterback.desk.report;

import care.quarterback.desk.report.Block.Text;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.LetterEdit;
import care.quarterback.model.value.ObjectId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody here may change in a letter before it goes out, and what was changed. Tables, lists, dates that a rule
 * computes, amounts and what the law says are never among it. Immutable.
 *
 * @param addressee who it is addressed to, in a line; empty for what is addressed to nobody
 * @param about the entry of the case that the letter is about, where there is one
 * @param basis the letter's fingerprint in our own words
 * @param paragraphs what may be changed, in reading order
 * @param lost changes that no longer hold, because we would write the paragraph differently now
 */
public record LetterDraft(
        String addressee, Optional<ObjectId> about, String basis, List<Paragraph> paragraphs, List<Edit> lost) {

    /** Nothing that anybody may change. */
    public static final LetterDraft NONE = new LetterDraft("", Optional.empty(), "", List.of(), List.of());

    public LetterDraft {
        paragraphs = List.copyOf(paragraphs);
        lost = List.copyOf(lost);
    }

    /** A paragraph that may be changed. @param ours in our own words */
    public record Paragraph(String ours, Optional<Edit> edit) {

        /** As the letter says it; empty when it is left out. */
        public String text() {
            return edit.map(Edit::after).orElse(ours);
        }
    }

    /**
     * A change.
     *
     * @param before the paragraph in our words when it was changed; @param after in the words of who changed it
     * @param recordChanged something else in the letter reads differently since
     */
    public record Edit(ObjectId id, String before, String after, String by, Instant at, boolean recordChanged) {}

    /** The changes that hold, in reading order. */
    public List<Edit> edits() {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.edit().stream())
                .toList();
    }

    /** Something behind the letter reads differently since somebody changed it: it is to be read again before it goes out. */
    public boolean toBeReadAgain() {
        return !lost.isEmpty() || edits().stream().anyMatch(Edit::recordChanged);
    }

    /** The draft of a letter. @param open the paragraphs that may be changed @param blocks the letter in our own words */
    static LetterDraft of(
            List<LetterEdit> edits, String addressee, Optional<ObjectId> about, List<String> open, List<Block> blocks) {
        String basis = fingerprint(blocks);
        List<LetterEdit> own = edits.stream()
                .filter(edit -> key(edit.getTo()).equals(key(addressee)))
                .toList();
        List<String> texts = open.stream().distinct().toList();
        List<Paragraph> paragraphs = texts.stream()
                .map(text -> new Paragraph(
                        text,
                        own.stream()
                                .filter(edit -> key(edit.getBefore()).equals(key(text)))
                                .findFirst()
                                .map(edit -> edit(edit, basis))))
                .toList();
        List<Edit> lost = own.stream()
                .filter(edit ->
                        texts.stream().noneMatch(text -> key(edit.getBefore()).equals(key(text))))
                .map(edit -> edit(edit, basis))
                .toList();
        return new LetterDraft(addressee, about, basis, paragraphs, lost);
    }

    private static Edit edit(LetterEdit edit, String basis) {
        String then = Objects.requireNonNullElse(edit.getBasis(), "");
        return new Edit(
                new ObjectId(edit.getId()),
                edit.getBefore(),
                Objects.requireNonNullElse(edit.getAfter(), ""),
                Objects.requireNonNullElse(edit.getEditedBy(), ""),
                edit.getEditedAt(),
                !then.isEmpty() && !then.equals(basis));
    }

    private static String key(String text) {
        return Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
    }

    private static String fingerprint(List<Block> blocks) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            blocks.forEach(block ->
                    block.texts().forEach(text -> digest.update((text + "\n").getBytes(StandardCharsets.UTF_8))));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The letter with what was changed. */
    List<Block> applied(List<Block> blocks) {
        return edits().isEmpty()
                ? blocks
                : blocks.stream().flatMap(block -> applied(block).stream()).toList();
    }

    private Optional<Block> applied(Block block) {
        if (!(block instanceof Text text) || text.tone() != Tone.PLAIN) {
            return Optional.of(block);
        }
        List<String> now = new ArrayList<>();
        text.paragraphs().forEach(paragraph -> now.addAll(said(paragraph)));
        return now.isEmpty() ? Optional.empty() : Optional.of(new Text(Tone.PLAIN, now));
    }

    /** A change may make several paragraphs of one, or none. */
    private List<String> said(String paragraph) {
        return paragraphs.stream()
                .filter(each -> each.edit().isPresent() && each.ours().equals(paragraph))
                .findFirst()
                .map(each -> each.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .orElseGet(() -> Stream.of(paragraph).toList());
    }
}
