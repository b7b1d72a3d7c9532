package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.text.Readability;
import care.quarterback.desk.report.Block.Heading;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Text;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.desk.report.Document.Letterhead;
import care.quarterback.desk.report.Document.PageWords;
import care.quarterback.desk.report.Document.Reading;
import care.quarterback.model.Element;
import care.quarterback.model.Office;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document while it is written: the head comes by itself, a heading without anything under it goes by itself. */
final class Paper {

    private final PaperHead source;
    private final DocumentKind kind;
    private final DocumentWords words;
    private final List<String> to = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private Optional<ObjectId> about = Optional.empty();
    private int pages;

    Paper(DocumentSource source, DocumentKind kind) {
        this(source.head(), kind);
    }

    Paper(PaperHead source, DocumentKind kind) {
        this.source = source;
        this.kind = kind;
        this.words = new DocumentWords(source.sentences(), kind.texts());
        this.pages = kind.ofPractice() || kind == DocumentKind.FAMILY ? Document.ANY : 1;
    }

    DocumentWords words() {
        return words;
    }

    /** Addresses it. @param person the doctor; may be empty @param office may be null */
    Paper to(String person, Office office) {
        text(person).map(ReportWords::doctor).ifPresent(name -> names.add(line(name)));
        if (office != null) {
            text(office.getName()).filter(name -> !to.contains(name)).ifPresent(name -> names.add(line(name)));
            text(office.getInstitution()).filter(name -> !to.contains(name)).ifPresent(to::add);
            text(office.getAddress())
                    .ifPresent(address -> to.addAll(address.lines().toList()));
            text(office.getFax()).ifPresent(fax -> to.add(words.shared("fax", fax)));
        }
        return this;
    }

    /** Addresses it to whoever is no doctor: a line each. */
    Paper toLines(List<String> lines) {
        lines.stream().filter(Standing::some).forEach(to::add);
        to.stream().findFirst().filter(first -> names.isEmpty()).ifPresent(names::add);
        return this;
    }

    private String line(String name) {
        to.add(name);
        return name;
    }

    /** The entry of the case that it is about: when the letter goes out, that moves on. */
    Paper about(Element entry) {
        about = Optional.ofNullable(entry).map(each -> new ObjectId(each.getId()));
        return this;
    }

    /** A heading right before a list or a table that has nothing in it goes with it. */
    Paper add(Block block) {
        if (block.isEmpty() && !(block instanceof Text) && !blocks.isEmpty() && blocks.getLast() instanceof Heading) {
            blocks.removeLast();
        }
        blocks.add(block);
        return this;
    }

    /** How many pages it may take: it is set closer before it takes another. */
    Paper within(int pages) {
        this.pages = pages;
        return this;
    }

    Paper heading(String key, Object... arguments) {
        return add(new Heading(words.say(key, arguments)));
    }

    /** Paragraphs as they are. */
    Paper paragraphs(Tone tone, List<String> paragraphs) {
        return paragraphs.isEmpty() ? this : add(new Text(tone, paragraphs));
    }

    /** A paragraph. Who sends a letter may change it before, where it is plain words. */
    Paper say(String key, Object... arguments) {
        String text = words.say(key, arguments);
        if (EditableText.is(text, arguments)) {
            open.add(text);
        }
        return paragraphs(Tone.PLAIN, List.of(text));
    }

    /** A paragraph that nobody may change. */
    Paper fixed(String key, Object... arguments) {
        return paragraphs(Tone.PLAIN, List.of(words.say(key, arguments)));
    }

    Paper note(String key, Object... arguments) {
        return paragraphs(Tone.NOTE, List.of(words.say(key, arguments)));
    }

    /** A list of texts that say something. */
    Paper items(Mark mark, List<String> texts) {
        List<Item> items = texts.stream().filter(Standing::some).map(Item::new).toList();
        return add(new Items(mark, items));
    }

    /** "Thank you", who writes, and how to reach us. */
    Paper signed() {
        paragraphs(Tone.PLAIN, List.of(words.shared("thanks")));
        List<String> from = new ArrayList<>();
        text(source.owner()).ifPresent(from::add);
        text(source.practice().name()).ifPresent(from::add);
        return paragraphs(Tone.PLAIN, from.isEmpty() ? List.of() : List.of(String.join(", ", from)));
    }

    /** @param title in the words of the document */
    Document done(String title) {
        String file = (source.file() + "-" + kind.key()).replaceAll("[^A-Za-z0-9-]+", "-");
        var page = new PageWords(foot(), words.shared("page"), words.shared("page.of"));
        List<Block> ours = kept();
        LetterDraft draft = draft(ours);
        var unread = new Document(
                kind,
                file,
                source.sentences().locale(),
                title,
                head(),
                to,
                draft.applied(ours),
                pages,
                page,
                new Reading(nothing(), nothing()),
                draft);
        return new Document(
                kind,
                file,
                unread.locale(),
                title,
                unread.head(),
                to,
                unread.blocks(),
                pages,
                page,
                new Reading(words.ourWords(), Readability.of(unread.passages())),
                draft);
    }

    private LetterDraft draft(List<Block> ours) {
        boolean letter = kind.family() == Document.Family.LETTER;
        return LetterDraft.of(
                letter
                        ? source.edits().stream()
                                .filter(edit -> kind.key().equals(edit.getKind()))
                                .toList()
                        : List.of(),
                String.join(", ", names),
                about,
                letter ? open : List.of(),
                ours);
    }

    private static Readability nothing() {
        return Readability.of(List.of());
    }

    private List<Block> kept() {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (!block.isEmpty()) {
                if (block instanceof Heading && !kept.isEmpty() && kept.getLast() instanceof Heading) {
                    kept.removeLast();
                }
                kept.add(block);
            }
        }
        if (!kept.isEmpty() && kept.getLast() instanceof Heading) {
            kept.removeLast();
        }
        return kept;
    }

    private Letterhead head() {
        var practice = source.practice();
        String numbers = Stream.of(
                        text(practice.telephone()).map(number -> words.shared("telephone", number)),
                        text(practice.fax())
                                .filter(any -> kind.reader() != DocumentKind.Reader.FAMILY)
                                .map(number -> words.shared("fax", number)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        List<String> reach = Stream.of(
                        text(practice.address())
                                .map(address ->
                                        String.join(", ", address.lines().toList())),
                        text(numbers))
                .flatMap(Optional::stream)
                .toList();
        List<String> reference = new ArrayList<>();
        reference.add(
                source.number().isEmpty()
                        ? words.shared("made.practice", source.on())
                        : words.shared("made", source.number(), source.on()));
        if (kind != DocumentKind.FAMILY) { // there the answer says it
            call().ifPresent(reference::add);
        }
        return new Letterhead(practice.name(), reach, reference);
    }

    /** Whom to call; where no number is known, that it is missing. */
    Optional<String> call() {
        String person = text(source.owner()).orElse("");
        String telephone = source.practice().telephoneOf(person);
        if (!some(telephone)) {
            return Optional.of(person.isEmpty() ? words.shared("ask.us") : words.shared("ask", person));
        }
        return Optional.of(
                person.isEmpty() ? words.shared("call", telephone) : words.shared("call.person", person, telephone));
    }

    private String foot() {
        String number = source.number();
        String practice = source.practice().name();
        if (number.isEmpty()) {
            return practice.isBlank()
                    ? words.shared("made.practice", source.on())
                    : words.shared("foot.all", practice, source.on());
        }
        return practice.isBlank()
                ? words.shared("foot", number, source.on())
                : words.shared("foot.practice", practice, number, source.on());
    }
}
