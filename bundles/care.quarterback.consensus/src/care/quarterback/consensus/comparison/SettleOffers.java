package care.quarterback.consensus.comparison;

import care.quarterback.consensus.comparison.PairRow.OfferRow;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Finding;
import care.quarterback.model.OpinionVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What might tell two diagnoses apart, read from the opinions: what one doctor relied on or saw and the other had not, and
 * what a doctor missed that nobody has. Offered to a person, never entered by itself.
 */
final class SettleOffers {

    private static final String FEATURE = "call";

    private final Sentences sentences;

    SettleOffers(Sentences sentences) {
        this.sentences = sentences;
    }

    /** One opinion of the pair. */
    record Side(int number, String doctor, OpinionVersion version) {}

    /** @param taken keys of offers that somebody took over already */
    List<OfferRow> of(Side one, Side other, Set<String> taken) {
        Map<String, OfferRow> offers = new LinkedHashMap<>();
        missing(one, other, offers);
        missing(other, one, offers);
        unseen(one, other, offers);
        unseen(other, one, offers);
        offers.keySet().removeAll(taken);
        return new ArrayList<>(offers.values());
    }

    /** What the first had and the second had not. */
    private void missing(Side had, Side not, Map<String, OfferRow> offers) {
        missing(had.version().getFindingsReliedOn(), had, not, "ask", offers);
        missing(had.version().getTestsSeen(), had, not, "show", offers);
    }

    private void missing(List<Finding> findings, Side had, Side not, String key, Map<String, OfferRow> offers) {
        findings.stream()
                .filter(each -> !CaseFacts.text(each.getText()).isEmpty())
                .filter(each -> !knows(not.version(), each))
                .forEach(each -> add(each, had, not, key, offers));
    }

    /** What one has not seen, and the other does not speak of as seen either. */
    private void unseen(Side not, Side other, Map<String, OfferRow> offers) {
        not.version().getTestsNotSeen().stream()
                .filter(each -> !CaseFacts.text(each.getText()).isEmpty())
                .filter(each -> !knows(other.version(), each))
                .forEach(each -> add(each, other, not, "get", offers));
    }

    private void add(Finding finding, Side had, Side not, String key, Map<String, OfferRow> offers) {
        String subject = CaseFacts.text(finding.getText()).replaceAll("[.;,]+$", "");
        String identity = key + " " + not.number() + ": " + plain(subject);
        offers.putIfAbsent(
                identity,
                new OfferRow(
                        identity,
                        sentences.of(FEATURE, "offer." + key, subject, not.doctor(), had.doctor()),
                        sentences.of(FEATURE, "offer." + key + ".why", had.doctor(), not.doctor())));
    }

    private static boolean knows(OpinionVersion version, Finding finding) {
        return Stream.of(version.getFindingsReliedOn(), version.getTestsSeen())
                .flatMap(List::stream)
                .anyMatch(each -> same(each, finding));
    }

    private static boolean same(Finding one, Finding other) {
        boolean document = one.getDocument() != null && one.getDocument() == other.getDocument();
        return document || plain(CaseFacts.text(one.getText())).equals(plain(CaseFacts.text(other.getText())));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.,;]+", " ").strip();
    }
}
