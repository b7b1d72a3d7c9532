package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import java.util.List;
import java.util.Optional;

/** Asks the primary care doctor for a clinical summary: in these words, which every office knows, and with what belongs in it. */
final class SummaryLetter {

    private SummaryLetter() {}

    static List<Document> of(DocumentSource source) {
        var careCase = source.careCase();
        boolean received = Standing.of(careCase.getSummaryRequests()).stream()
                .anyMatch(request -> request.getReceivedOn() != null);
        Optional<CareTeamMember> doctor = Standing.of(careCase.getCareTeam()).stream()
                .filter(member -> member.getRoles().contains(CareRole.PRIMARY_CARE))
                .findFirst();
        if (received || doctor.isEmpty() || source.facts().decided()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.SUMMARY_REQUEST);
        Clinician clinician = doctor.get().getClinician();
        String name = text(doctor.get().getName())
                .or(() -> Optional.ofNullable(clinician).flatMap(known -> text(known.getName())))
                .orElse("");
        paper.to(name, clinician == null ? null : clinician.getOffice());
        Recipient.greet(paper, name);
        var patient = careCase.getPatient();
        paper.say("ask", PatientName.whole(patient), Recipient.born(paper, patient));
        text(careCase.getQuestion()).ifPresent(question -> paper.say("question", question));
        paper.say("content");
        paper.items(Mark.DOT, paper.words().all("content"));
        source.facts()
                .furtherOpinions()
                .findFirst()
                .flatMap(sought -> sought.packageDue())
                .ifPresent(due -> {
                    if (!due.isBefore(source.on())) {
                        paper.say("by", due);
                    }
                });
        Standing.of(careCase.getSummaryRequests()).stream()
                .filter(request -> request.getRequestedOn() != null
                        && request.getRequestedOn().isBefore(source.on()))
                .findFirst()
                .ifPresent(request -> paper.say("again", request.getRequestedOn()));
        paper.fixed("treatment");
        return List.of(paper.signed().done(paper.words().say("title")));
    }
}
