package care.quarterback.desk.report;

import care.quarterback.core.text.Readability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A document ready to be printed: what it says, in reading order. Immutable; names no file, holds no layout.
 *
 * @param file what its file is called without an ending: the case's number and the kind, and nothing of the patient
 * @param to whom a letter is addressed, a line each; empty for what is no letter
 * @param pages how many it may take; {@link #ANY} where it may be long
 * @param page the words at the foot of each page
 * @param reading how hard it is to read
 * @param draft what somebody may change in it before it goes out
 */
public record Document(
        DocumentKind kind,
        String file,
        Locale locale,
        String title,
        Letterhead head,
        List<String> to,
        List<Block> blocks,
        int pages,
        PageWords page,
        Reading reading,
        LetterDraft draft) {

    /** It may take as many pages as it needs. */
    public static final int ANY = Integer.MAX_VALUE;

    public Document {
        to = List.copyOf(to);
        blocks = List.copyOf(blocks);
    }

    /**
     * The head of the first page.
     *
     * @param practice its name; empty where it has none yet
     * @param reach where it is and how it is reached
     * @param reference whose case, when, and whom to call, a line each
     */
    public record Letterhead(String practice, List<String> reach, List<String> reference) {

        public Letterhead {
            reach = List.copyOf(reach);
            reference = List.copyOf(reference);
        }
    }

    /** The foot of a page: a line, and the words around "1" and "3" in "Page 1 of 3". */
    public record PageWords(String foot, String page, String of) {}

    /** How hard the text is: our own sentences alone, and the page as it is printed, other people's words included. */
    public record Reading(Readability ourWords, Readability page) {}

    /** How a page of the kind is used, which is how it looks. */
    public enum Family {
        /** Addressed, on one page where it can. */
        LETTER,
        /** A form to fill or a list to tick. */
        SHEET,
        /** Sections, tables, charts. */
        REPORT,
        /** One table, across the page. */
        LIST
    }

    /** The same with nothing that begins a page of its own. */
    public Document flowing() {
        List<Block> flowing = blocks.stream()
                .map(block -> block instanceof Block.Heading heading ? new Block.Heading(heading.text()) : block)
                .toList();
        return with(flowing);
    }

    /** The same with other blocks. */
    public Document with(List<Block> others) {
        return new Document(kind, file, locale, title, head, to, others, pages, page, reading, draft);
    }

    /** Every passage in print order. */
    public List<String> passages() {
        List<String> all = new ArrayList<>();
        all.add(head.practice());
        all.addAll(head.reach());
        all.addAll(head.reference());
        all.addAll(to);
        all.add(title);
        blocks.forEach(block -> all.addAll(block.texts()));
        all.removeIf(String::isBlank);
        return List.copyOf(all);
    }
}
