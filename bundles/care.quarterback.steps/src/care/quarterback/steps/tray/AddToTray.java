package care.quarterback.steps.tray;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.practice.Arrival;
import care.quarterback.model.practice.ArrivalState;
import care.quarterback.steps.practice.PracticeCommand;
import care.quarterback.steps.practice.PracticeEdit;
import java.util.List;

/** Takes files into the tray, all of them or none; their bytes were put into the store before. */
@CommandName("AddToTray")
public record AddToTray(List<NewArrival> files) implements PracticeCommand {

    /** So many items may wait. */
    public static final int MOST = 500;

    public AddToTray {
        files = List.copyOf(files);
    }

    /** It arrived: who doesn't want it says that it is not ours. */
    @Override
    public boolean fact() {
        return true;
    }

    @Override
    public void apply(PracticeEdit edit) {
        files.forEach(file -> add(edit, file));
    }

    private static void add(PracticeEdit edit, NewArrival file) {
        refuseDoubled(edit, file);
        long waiting = edit.practice().getArrivals().stream()
                .filter(each -> each.getState() == ArrivalState.WAITING)
                .count();
        if (waiting >= MOST) {
            throw CommandRejected.because("file", TrayWords.of("full", MOST));
        }
        Arrival arrival = edit.create(Arrival.class);
        arrival.setLabel(file.label());
        arrival.setKind(file.kind());
        arrival.setWay(file.way());
        arrival.setReceivedAt(edit.now());
        arrival.setWaitingSince(file.waitingSince() == null ? edit.today() : file.waitingSince());
        arrival.setSender(TrayWords.orNull(file.sender()));
        arrival.setOwner(TrayWords.orNull(file.owner()));
        arrival.setCameIn(TrayWords.orNull(file.cameIn()));
        arrival.setEnding(TrayWords.orNull(file.ending()));
        arrival.setSha256(file.bytes().sha256());
        arrival.setSize(file.bytes().size());
        arrival.setMediaType(TrayWords.orNull(file.bytes().mediaType()));
        arrival.setPages(file.bytes().pages());
        arrival.setState(ArrivalState.WAITING);
        edit.practice().getArrivals().add(arrival);
        EntryRules.check(arrival);
    }

    private static void refuseDoubled(PracticeEdit edit, NewArrival file) {
        edit.practice().getArrivals().stream()
                .filter(each -> file.bytes().sha256().equals(each.getSha256()))
                .findFirst()
                .ifPresent(same -> {
                    throw CommandRejected.because(
                            "file",
                            TrayWords.of(
                                    same.getState() == ArrivalState.WAITING ? "here" : "hereAside",
                                    same.getLabel(),
                                    same.getWaitingSince()));
                });
    }
}
