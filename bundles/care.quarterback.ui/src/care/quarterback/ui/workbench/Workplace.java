package care.quarterback.ui.workbench;

import care.quarterback.desk.report.PagePictures;
import care.quarterback.desk.services.ShareDesk;
import care.quarterback.presentation.files.FilesPresenter;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.preferences.Preferences;
import care.quarterback.presentation.records.DocumentPresenter;
import care.quarterback.presentation.report.ListPresenter;
import care.quarterback.presentation.report.ReportPresenter;
import care.quarterback.presentation.report.ReportViewer;
import care.quarterback.presentation.work.Offer;
import care.quarterback.presentation.work.Room;

/** What the window works with once the store is open; given to every part through its site. */
public record Workplace(
        LiveCases cases,
        Room room,
        Preferences preferences,
        FilesPresenter files,
        ReportPresenter reports,
        PagePictures pictures,
        ListPresenter lists,
        DocumentPresenter documents,
        ShareDesk shares,
        ReportViewer viewer) {

    /** Whether the role of the person here includes it; where it doesn't, the window says so. */
    public boolean may(Offer offer, WindowParts parts) {
        if (may(offer)) {
            return true;
        }
        parts.notice(Offer.refusal(room));
        return false;
    }

    /** Whether the role of the person here includes it. */
    public boolean may(Offer offer) {
        return offer.included(cases.desk());
    }

    /** The words of a key. */
    public String words(String key, Object... arguments) {
        return room.text().of(key, arguments);
    }
}
