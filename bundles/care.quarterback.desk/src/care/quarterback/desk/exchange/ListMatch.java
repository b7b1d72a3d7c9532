package care.quarterback.desk.exchange;

import care.quarterback.model.Element;
import care.quarterback.model.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds for each entry of a draft the one that a list of the case has already: by what the source calls it, by the number
 * that the source gave it, by what it says. The surest way goes first over all entries, and each entry of the case is found
 * once: two entries of a file are two.
 */
final class ListMatch {

    private final Set<Element> free = new LinkedHashSet<>();
    private final Map<Element, Element> pairs = new LinkedHashMap<>();
    private final Map<Element, String> digests = new HashMap<>();
    private final Map<Element, Optional<SourceName>> names = new HashMap<>();
    private final List<Element> drafts = new ArrayList<>();

    ListMatch(List<?> there, List<?> drafts) {
        there.forEach(each -> free.add((Element) each));
        drafts.forEach(each -> this.drafts.add((Element) each));
        pair(this::sameName, this::sameContent);
        pair(this::sameName, Topic::near);
        pair(this::uniqueName, ListMatch::namesProve);
        pair(ListMatch::sameNumber, Topic::near);
        pair((draft, known) -> known instanceof Statement, this::sameContent);
        pair(OtherFormat::isOther, OtherFormat::addsNothing);
    }

    /** Entries of the draft, each with the case's own. */
    Map<Element, Element> pairs() {
        return pairs;
    }

    /** Entries of the case that the draft does not speak of. */
    Set<Element> free() {
        return free;
    }

    /** The entry of the case that a source means which withdraws one; empty when the case does not have it. */
    Optional<Statement> meantBy(Statement withdrawn) {
        List<BiPredicate<Element, Element>> ways = List.of(
                (gone, known) -> sameName(gone, known)
                        && (uniqueName(gone, known) && namesProve(gone, known) || Topic.near(gone, known)),
                (gone, known) -> sameNumber(gone, known) && Topic.near(gone, known),
                (gone, known) -> imported(known) && Topic.same(gone, known) && Topic.ofOneDay(gone, known));
        Optional<Element> meant = ways.stream()
                .flatMap(way -> free.stream().filter(known -> way.test(withdrawn, known)))
                .findFirst();
        meant.ifPresent(free::remove);
        return meant.map(Statement.class::cast);
    }

    /** A program that writes documents may give several entries one UUID: both must be about one thing. */
    private static boolean namesProve(Element draft, Element known) {
        return !OtherFormat.isOfDocument(draft) || Topic.near(draft, known);
    }

    static boolean imported(Element known) {
        return known instanceof Statement statement && statement.getSourceDigest() != null;
    }

    private void pair(BiPredicate<Element, Element> may, BiPredicate<Element, Element> is) {
        for (Element draft : drafts) {
            if (!pairs.containsKey(draft)) {
                free.stream()
                        .filter(known -> may.test(draft, known) && is.test(draft, known))
                        .findFirst()
                        .ifPresent(known -> {
                            pairs.put(draft, known);
                            free.remove(known);
                        });
            }
        }
    }

    private boolean sameName(Element draft, Element known) {
        return name(draft)
                .filter(name -> name(known).filter(name::fits).isPresent())
                .isPresent();
    }

    private boolean uniqueName(Element draft, Element known) {
        return name(draft)
                .filter(name -> name(known).filter(name::equals).isPresent() && name.isUnique())
                .isPresent();
    }

    private Optional<SourceName> name(Element element) {
        return names.computeIfAbsent(element, each -> Optional.ofNullable(SourceName.of(each)));
    }

    private static boolean sameNumber(Element draft, Element known) {
        return draft instanceof Statement one
                && known instanceof Statement other
                && one.getSourceNumber() != null
                && one.getSourceNumber().equals(other.getSourceNumber());
    }

    /** What the source says now is what it said when it was imported, whatever a person has made of it since. */
    private boolean sameContent(Element draft, Element known) {
        return draft instanceof Statement && imported(known) && digest(draft).equals(digest(known));
    }

    private String digest(Element element) {
        return digests.computeIfAbsent(element, each -> {
            var statement = (Statement) each;
            return Objects.requireNonNullElseGet(statement.getSourceDigest(), () -> SourceDigest.of(statement));
        });
    }
}
