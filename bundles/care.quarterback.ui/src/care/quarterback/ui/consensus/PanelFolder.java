package care.quarterback.ui.consensus;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Tone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The pieces of work below the comparison, one tab each; made larger, the folder takes the comparison's place. */
final class PanelFolder {

    private final CTabFolder folder;
    private Runnable chosen = () -> {};
    private final List<Supplier<ConsensusPanel>> makers = new ArrayList<>();
    private final Map<Integer, ConsensusPanel> panels = new TreeMap<>();
    private final Set<ConsensusPanel> behind = new HashSet<>();
    private Optional<LiveCase> about = Optional.empty();
    private boolean seen;

    PanelFolder(Composite parent, Look look) {
        folder = new CTabFolder(parent, SWT.TOP | SWT.BORDER);
        folder.setBackground(look.color(Tone.GROUND));
        folder.setSelectionBackground(look.color(Tone.SHEET));
        folder.setSelectionForeground(look.color(Tone.ACCENT));
        folder.setFont(look.font(Look.Type.BOLD));
        folder.setRenderer(new RoomyTabs(folder));
        folder.setMaximizeVisible(true);
        folder.setData(Look.KEY, "consensus.panels");
        folder.addListener(SWT.Selection, event -> {
            turned();
            focus();
        });
    }

    Composite parent() {
        return folder;
    }

    void add(String key, String title, ConsensusPanel panel) {
        add(key, title, () -> panel);
        make(folder.getItemCount() - 1);
    }

    /** A piece of work, made when it first comes into sight: to make all of them takes longer than a turn should. */
    void add(String key, String title, Supplier<ConsensusPanel> maker) {
        var item = new CTabItem(folder, SWT.NONE);
        item.setText(Look.plain(title));
        item.setData(Look.KEY, key);
        makers.add(maker);
        if (folder.getSelectionIndex() < 0) {
            folder.setSelection(item);
        }
    }

    /** What is done when the person wants the folder larger, or as it was. */
    void onLarger(Consumer<Boolean> action) {
        folder.addCTabFolder2Listener(new CTabFolder2Adapter() {
            @Override
            public void maximize(CTabFolderEvent event) {
                larger(true, action);
            }

            @Override
            public void restore(CTabFolderEvent event) {
                larger(false, action);
            }
        });
    }

    void larger(boolean larger, Consumer<Boolean> action) {
        folder.setMaximized(larger);
        action.accept(larger);
    }

    boolean larger() {
        return folder.getMaximized();
    }

    /** Goes to the tab of this key, with the keyboard in it. */
    void choose(String key) {
        for (CTabItem item : folder.getItems()) {
            if (key.equals(item.getData(Look.KEY))) {
                choose(folder.indexOf(item));
            }
        }
    }

    /** Goes to the tab of this place, from 0, with the keyboard in it. */
    void choose(int place) {
        if (place < folder.getItemCount()) {
            folder.setSelection(place);
            turned();
            focus();
        }
    }

    /** What another tab in front does. */
    void onChoose(Runnable action) {
        chosen = action;
    }

    /** Whether one of the first tabs is in front. */
    boolean first(int count) {
        return folder.getSelectionIndex() < count;
    }

    boolean holdsFocus() {
        for (Control at = folder.getDisplay().getFocusControl(); at != null; at = at.getParent()) {
            if (at == folder) {
                return true;
            }
        }
        return false;
    }

    boolean focus() {
        int place = folder.getSelectionIndex();
        return place >= 0 && (panels.containsKey(place) && panels.get(place).focus() || folder.setFocus());
    }

    /** The case that the panels are about: each takes it up when it is first in sight. */
    void about(Optional<LiveCase> live) {
        about = live;
        behind.addAll(panels.values());
        tell();
    }

    /** Whether the view is in sight; of the panels only the one in front is. */
    void seen(boolean now) {
        seen = now;
        tell();
    }

    private void turned() {
        tell();
        chosen.run();
    }

    private void tell() {
        int front = folder.getSelectionIndex();
        if (seen && front >= 0 && !panels.containsKey(front)) {
            make(front);
        }
        panels.forEach((place, panel) -> {
            boolean sight = seen && place == front;
            if ((sight || about.isEmpty()) && behind.remove(panel)) {
                panel.about(about);
            }
            panel.seen(sight);
        });
    }

    private void make(int place) {
        ConsensusPanel panel = makers.get(place).get();
        panels.put(place, panel);
        behind.add(panel);
        folder.getItem(place).setControl(panel.control());
    }

    void stop() {
        panels.values().forEach(ConsensusPanel::stop);
    }
}
