package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.rules.RuleVersion;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.Contact;
import care.quarterback.model.Coverage;
import care.quarterback.model.Telecom;
import care.quarterback.steps.coverage.PlanPapers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For the person who is to speak to the plan for the patient: what the appointment needs, and which tool does what. */
final class RepresentativeSheet {

    private RepresentativeSheet() {}

    /** One for each person who needs an appointment and has none that still holds; a blank one where a denial is open. */
    static List<Document> of(DocumentSource source) {
        Optional<Coverage> plan = PlanPapers.payer(source.facts());
        if (plan.isEmpty()) {
            return List.of();
        }
        Optional<RuleVersion> rule = PlanPapers.representativeRule(source.facts(), plan.get());
        List<Contact> need = Standing.of(source.careCase().getContacts()).stream()
                .filter(contact -> needs(source, contact) && !holds(source, contact, rule))
                .toList();
        boolean denied =
                !new PlanPapers(source.sentences()).denials(source.facts()).isEmpty();
        boolean blank = need.isEmpty()
                && denied
                && PlanFacts.appointed(source).noneMatch(contact -> holds(source, contact, rule));
        return blank
                ? List.of(sheet(source, plan.get(), rule, Optional.empty()))
                : need.stream()
                        .map(contact -> sheet(source, plan.get(), rule, Optional.of(contact)))
                        .toList();
    }

    private static boolean needs(DocumentSource source, Contact contact) {
        return contact.isRepresentative()
                || contact.getAppointedOn() != null
                || Standing.of(source.careCase().getPriorAuthorizations()).stream()
                        .anyMatch(request -> request.getAppealedBy() == contact);
    }

    private static boolean holds(DocumentSource source, Contact contact, Optional<RuleVersion> rule) {
        return contact.getAppointedOn() != null
                && rule.map(each -> contact.getAppointedOn().plusYears(each.number("years")))
                        .filter(until -> until.isBefore(source.on()))
                        .isEmpty();
    }

    private static Document sheet(
            DocumentSource source, Coverage plan, Optional<RuleVersion> rule, Optional<Contact> contact) {
        var paper = new Paper(source, DocumentKind.REPRESENTATIVE_SHEET);
        var words = paper.words();
        PlanFacts.sheet(paper, source, Optional.of(plan))
                .fact("representative", contact.map(Contact::getName).orElseGet(() -> words.say("blank")))
                .fact("relationship", contact.map(Contact::getRelationship).orElse(""))
                .fact("representative.phone", telephone(contact))
                .done();
        contact.map(Contact::getAppointedOn).ifPresent(on -> paper.say("ended", on));
        paper.heading("tools").items(Mark.DOT, words.all("tools"));
        paper.heading("needs").items(Mark.BOX, words.all(rule.isPresent() ? "medicare" : "other"));
        rule.ifPresent(each -> paper.note("source", each.citation()));
        paper.heading("sign").add(new Blanks(words.all("sign")));
        return paper.done(words.say("title"));
    }

    private static String telephone(Optional<Contact> contact) {
        return contact.stream()
                .flatMap(each -> each.getTelecoms().stream())
                .map(Telecom::getValue)
                .flatMap(value -> Stream.ofNullable(text(value).orElse(null)))
                .findFirst()
                .orElse("");
    }
}
