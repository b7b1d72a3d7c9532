package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.Telephones;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.model.Candidate;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import care.quarterback.model.Opinion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is on the patient's care team, what each does, and the number to call. */
final class TeamSheet {

    private final DocumentSource source;
    private final Paper paper;
    private final DocumentWords words;
    private final Map<String, List<Cell>> rows = new LinkedHashMap<>();

    private TeamSheet(DocumentSource source) {
        this.source = source;
        this.paper = new Paper(source, DocumentKind.CARE_TEAM);
        this.words = paper.words();
    }

    static List<Document> of(DocumentSource source) {
        return source.facts().silent() ? List.of() : new TeamSheet(source).documents();
    }

    private List<Document> documents() {
        var careCase = source.careCase();
        for (CareTeamMember member : Standing.of(careCase.getCareTeam())) {
            Optional<Clinician> clinician = Optional.ofNullable(member.getClinician());
            row(
                    text(member.getName())
                            .or(() -> clinician.flatMap(known -> text(known.getName())))
                            .orElse(""),
                    does(member),
                    Telephones.of(member.getClinician()));
        }
        for (Opinion opinion : Standing.of(careCase.getOpinions())) {
            Optional<Clinician> clinician = Optional.ofNullable(opinion.getClinician());
            row(
                    text(opinion.getClinicianName())
                            .or(() -> clinician.flatMap(known -> text(known.getName())))
                            .orElse(""),
                    words.say("opinion", opinion.getNumber()),
                    Telephones.of(opinion.getClinician()));
        }
        source.facts()
                .ahead()
                .ifPresent(sought -> row(
                        sought.chosen().map(Candidate::getName).orElse(""),
                        words.say("visit", sought.number()),
                        sought.telephone()));
        if (rows.isEmpty()) {
            return List.of();
        }
        text(careCase.getOwner())
                .ifPresent(owner ->
                        row(owner, words.say("coordinator"), source.practice().telephoneOf(owner)));
        paper.note("how");
        paper.add(new Table(
                List.of(words.say("who"), words.say("does"), words.say("phone")),
                List.of(4, 5, 5),
                List.copyOf(rows.values())));
        paper.heading("missing").add(new Lines(3));
        return List.of(paper.done(words.say("title")));
    }

    private void row(String name, String does, String telephone) {
        if (some(name)) {
            rows.putIfAbsent(
                    name.strip(),
                    List.of(
                            new Cell(ReportWords.doctor(name)),
                            new Cell(does),
                            new Cell(some(telephone) ? telephone : words.say("noPhone"))));
        }
    }

    private String does(CareTeamMember member) {
        List<String> all = new ArrayList<>();
        if (member.isQuarterback()) {
            all.add(words.say("lead"));
        }
        List<String> roles = member.getRoles().stream()
                .map(role -> words.sentences().word(role))
                .toList();
        if (!roles.isEmpty()) {
            all.add(OptionWords.capital(words.sentences().list(roles)) + ".");
        }
        text(member.getResponsibleFor())
                .ifPresent(part -> all.add(part.endsWith(".") ? part : words.say("part", part)));
        return all.isEmpty() ? words.say("unknown") : String.join("\n", all);
    }
}
