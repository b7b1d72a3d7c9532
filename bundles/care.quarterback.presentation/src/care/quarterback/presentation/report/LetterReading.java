package care.quarterback.presentation.report;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryReference;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.spi.StoreException;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.report.SentMoves;
import care.quarterback.desk.report.SentPaper;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.SentLetter;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.work.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the documents of a kind of an open case, each with its reader, and what was sent before. Blocking. */
final class LetterReading {

    private final ReportPresenter reports;
    private final LiveCase live;
    private final DocumentKind kind;
    private final Options options;

    LetterReading(ReportPresenter reports, LiveCase live, DocumentKind kind, Options options) {
        this.reports = reports;
        this.live = live;
        this.kind = kind;
        this.options = options;
    }

    /** A document for a reader. @param earlier the newest time that it went out; empty for never */
    record Paper(Document document, String to, Optional<Earlier> earlier) {}

    /** That it went out before. */
    record Earlier(LocalDate on, String method, int attempt) {}

    /** What there is. @param proofs documents of the case, newest first */
    record Papers(List<Paper> all, List<Choice<ObjectId>> proofs) {

        Papers {
            all = List.copyOf(all);
            proofs = List.copyOf(proofs);
        }

        /** A choice for each reader; what has no address goes by its title. */
        List<Choice<Integer>> readers() {
            return IntStream.range(0, all.size())
                    .mapToObj(at -> new Choice<>(
                            at,
                            all.get(at).to().isEmpty()
                                    ? all.get(at).document().title()
                                    : all.get(at).to()))
                    .toList();
        }
    }

    /** @throws StoreException REFUSED where the role doesn't include the kind */
    Papers read(LocalDate on) {
        live.papers().require(kind);
        var desk = live.papers().with(reports.desk(live), kind, live.id());
        return live.read(careCase -> {
                    var source = new DocumentSource(careCase, on, desk);
                    return new Papers(
                            kind.of(options.brief() ? source.inBrief() : source).stream()
                                    .map(document -> paper(careCase, document))
                                    .toList(),
                            proofs(careCase));
                })
                .join();
    }

    /** What moves on in the case with the document. */
    List<CaseCommand> moves(SentPaper sent, LocalDate on) {
        var desk = reports.desk(live);
        return live.read(careCase -> SentMoves.of(new DocumentSource(careCase, on, desk), sent))
                .join();
    }

    private Paper paper(CareCase careCase, Document document) {
        String to = SentPaper.reader(careCase, document);
        String about = document.draft().about().map(ObjectId::value).orElse("");
        Optional<Earlier> earlier = CaseFacts.standing(careCase.getSentLetters())
                .filter(sent -> kind.key().equals(sent.getKind())
                        && to.equalsIgnoreCase(sent.getTo())
                        && about.equals(Objects.requireNonNullElse(sent.getAbout(), "")))
                .reduce((one, later) -> later)
                .map(this::earlier);
        return new Paper(document, to, earlier);
    }

    private Earlier earlier(SentLetter sent) {
        return new Earlier(sent.getSentOn(), live.room().sentences().word(sent.getMethod()), sent.getAttempt());
    }

    private List<Choice<ObjectId>> proofs(CareCase careCase) {
        var references = new EntryReference(DeskCatalogue.get(), live.room().sentences());
        return references.all(careCase, DeskCatalogue.get().kind(Literals.DOCUMENT)).stream()
                .filter(EntryReference.Named::inUse)
                .map(each -> new Choice<>(each.id(), each.shortName()))
                .toList()
                .reversed();
    }
}
