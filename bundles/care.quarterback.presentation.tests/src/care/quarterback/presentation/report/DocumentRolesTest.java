package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.AccessLog.Access;
import care.quarterback.core.spi.AccessLog.Kind;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.PagePictures.PagePicture;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.SendMethod;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.report.ReportPresenter.Offered;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.report.ReportPresenter.Result;
import care.quarterback.presentation.work.MemoryStores;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person of each role asks for documents of a case that is open in the window, and what is noted of that. */
class DocumentRolesTest extends LetterDesk {

    private static final String DAY = "2026-04-05";
    private static final String REFUSED = "This isn’t part of your role here.";

    private final MemoryStores stores = new MemoryStores();
    private final List<PreviewScreen> previews = new ArrayList<>();
    private OpenDesk desk;

    /** The same case, opened by somebody. */
    private LiveCase openedBy(Role role) {
        CaseId id = stores.scenario("two-opinions", DAY).id();
        desk = stores.as(role).opened(DAY);
        var found = new ArrayList<LiveCase>();
        new LiveCases(desk, MemoryStores.room(DAY)).open(id, found::add, sentence -> {});
        return found.getFirst();
    }

    /** What the log has of documents, newest first. */
    private List<Access> noted() {
        return desk
                .accesses()
                .rows(new AccessLog.Query(Instant.EPOCH, Optional.empty(), Optional.empty(), 100))
                .rows()
                .stream()
                .map(row -> row.access())
                .filter(access -> access.kind() != Kind.OPENED)
                .toList();
    }

    private PreviewPresenter preview(LiveCase shown, DocumentKind kind) {
        var presenter = new PreviewPresenter(
                reports(),
                (pdf, page, dots) -> new PagePicture(1, 1, 1, new int[1], ""),
                shown,
                kind,
                Options.USUAL,
                96);
        presenter.start(previews::add);
        return presenter;
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleMakesWhatItIncludesAndIsToldOfTheRest(Role role) {
        LiveCase opened = openedBy(role);
        tries(role.may(Right.PRINT), opened, DocumentKind.FAMILY);
        tries(role.may(Right.PRINT_LETTERS), opened, DocumentKind.RELEASE_FORM);
        tries(role.may(Right.PRINT), opened, DocumentKind.CONSENSUS_REQUEST);
    }

    private void tries(boolean included, LiveCase opened, DocumentKind kind) {
        Result made = reports().make(opened, kind, Options.USUAL).getFirst();
        assertEquals(included, made instanceof Result.Printed, made.toString());
        var file = folder.resolve(kind + ".pdf");
        Result saved = reports().save(opened, kind, Options.USUAL, file).getFirst();
        assertEquals(included, saved instanceof Result.Saved, saved.toString());
        assertEquals(included, Files.exists(file));
        preview(opened, kind);
        assertEquals(included, previews.getLast().picture().isPresent());
        new SendPresenter(reports(), documents::take, opened, kind, Options.USUAL).start(sent::add, 0);
        assertEquals(included, !sent.getLast().problem(), sent.getLast().sentence());
        new EditLetterPresenter(reports(), opened, kind).start(edited::add);
        assertEquals(included, !edited.getLast().problem());
        if (!included) {
            for (String said : List.of(
                    assertInstanceOf(Result.Failed.class, made).sentence(),
                    assertInstanceOf(Result.Failed.class, saved).sentence(),
                    previews.getLast().sentence(),
                    sent.getLast().sentence(),
                    edited.getLast().sentence())) {
                assertTrue(said.startsWith(REFUSED), said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatTheRoleIncludesIsOffered(Role role) {
        List<DocumentKind> offered =
                reports().offered(openedBy(role)).stream().map(Offered::kind).toList();
        assertEquals(!offered.isEmpty(), desk.papers().any(), offered.toString());
        assertEquals(role.may(Right.PRINT), offered.contains(DocumentKind.FAMILY), offered.toString());
        assertEquals(role.may(Right.PRINT_LETTERS), offered.contains(DocumentKind.RELEASE_FORM), offered.toString());
    }

    @Test
    void aPageThatIsShownPrintedSavedOrSentIsNotedEachTime() {
        LiveCase opened = openedBy(Role.OWNER);
        PreviewPresenter presenter = preview(opened, DocumentKind.CONSENSUS_REQUEST);
        assertEquals(1, noted().size(), "shown");
        presenter.turn(1);
        presenter.zoom(1);
        assertEquals(1, noted().size(), "the same pages");
        presenter.printing().get();
        assertEquals(2, noted().size(), "printed");
        presenter.saving(folder.resolve("letter.pdf")).get();
        assertEquals(3, noted().size(), "saved");
        presenter.saving(folder.resolve("missing/letter.pdf")).get();
        assertEquals(3, noted().size(), "not saved");
        var sending =
                new SendPresenter(reports(), documents::take, opened, DocumentKind.CONSENSUS_REQUEST, Options.USUAL);
        sending.start(sent::add, 0);
        sending.record(said(SendMethod.FAX, sending.today()));
        assertTrue(sent.getLast().recorded(), sent.getLast().sentence());
        assertEquals(4, noted().size(), "sent");
        assertEquals(
                List.of(DocumentKind.CONSENSUS_REQUEST.name()),
                noted().stream().map(Access::detail).distinct().toList());
    }
}
