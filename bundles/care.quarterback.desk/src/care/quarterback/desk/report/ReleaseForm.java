package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.Release;
import java.util.ArrayList;
import java.util.List;

/** The release form with all that the law asks of one, and what it still lacks. One for each office that shares records. */
final class ReleaseForm {

    private ReleaseForm() {}

    static List<Document> of(DocumentSource source) {
        return Standing.of(source.careCase().getReleases()).stream()
                .filter(release -> release.getRevokedOn() == null && !release.isEventOccurred())
                .filter(release -> release.getExpiresOn() == null
                        || !release.getExpiresOn().isBefore(source.on()))
                .map(release -> form(source, release))
                .toList();
    }

    private static Document form(DocumentSource source, Release release) {
        var paper = new Paper(source, DocumentKind.RELEASE_FORM);
        var words = paper.words();
        String blank = words.say("blank");
        var patient = source.careCase().getPatient();
        String name = PatientName.whole(patient);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(words, "patient", (name + " " + Recipient.born(paper, patient)).strip(), blank));
        facts.add(fact(words, "from", release.getDiscloser(), blank));
        facts.add(fact(words, "to", release.getRecipient(), blank));
        facts.add(fact(words, "what", release.getInformation(), blank));
        boolean dates = release.getInformationFrom() != null && release.getInformationTo() != null;
        facts.add(fact(
                words,
                "dates",
                dates ? words.say("range", release.getInformationFrom(), release.getInformationTo()) : "",
                blank));
        facts.add(fact(words, "why", release.getPurpose(), blank));
        facts.add(fact(
                words,
                "ends",
                release.getExpiresOn() == null
                        ? release.getExpiryEvent()
                        : source.sentences().date(release.getExpiresOn()),
                blank));
        paper.add(new Facts(true, facts));
        paper.heading("rights").items(Mark.DOT, words.all("rights"));
        paper.heading("sign");
        if (release.getSignedOn() != null) {
            paper.say("signed", text(release.getSignedBy()).orElse(name), release.getSignedOn());
        } else {
            paper.add(new Blanks(words.all("sign")));
        }
        List<String> missing = missing(words, release, dates);
        if (!missing.isEmpty()) {
            paper.heading("missing").items(Mark.BOX, missing);
        }
        return paper.done(words.say("title"));
    }

    private static Fact fact(DocumentWords words, String key, String value, String blank) {
        return new Fact(words.say("form." + key), List.of(text(value).orElse(blank)));
    }

    private static List<String> missing(DocumentWords words, Release release, boolean dates) {
        List<String> missing = new ArrayList<>();
        require(missing, words, "from", some(release.getDiscloser()));
        require(missing, words, "to", some(release.getRecipient()));
        require(missing, words, "what", some(release.getInformation()));
        require(missing, words, "dates", dates);
        require(missing, words, "why", some(release.getPurpose()));
        require(missing, words, "ends", release.getExpiresOn() != null || some(release.getExpiryEvent()));
        boolean representative = release.getSignedOn() != null && !release.isSignerIsPatient();
        require(missing, words, "authority", !representative || some(release.getAuthority()));
        return missing;
    }

    private static void require(List<String> missing, DocumentWords words, String key, boolean there) {
        if (!there) {
            missing.add(words.say("missing." + key));
        }
    }
}
