package care.quarterback.app;

import care.quarterback.presentation.unlock.UnlockPresenter;

/** Opens the store by a passphrase that was given at the start; when it does not fit, the door is shown. */
final class QuietUnlock implements UnlockPresenter.View {

    private final UnlockPresenter presenter;
    private final String person;
    private final String passphrase;
    private boolean making;
    private boolean begun;
    private boolean ended;

    QuietUnlock(UnlockPresenter presenter, String person, String passphrase) {
        this.presenter = presenter;
        this.person = person;
        this.passphrase = passphrase;
    }

    /** Begins to open the store. A store is never made quietly: its recovery key must be seen; then this is false. */
    boolean begins() {
        presenter.start(this);
        if (!making) {
            begun = true;
            presenter.submit(person, passphrase.toCharArray(), new char[0]);
        }
        return !making;
    }

    /** Returns when the store is open, or was refused. */
    void await(ScreenThread screen) {
        while (!ended) {
            screen.turn();
        }
    }

    @Override
    public void show(boolean makes, String title, String explanation) {
        making = makes;
        ended = begun; // there is no such store any more, and a person decides
    }

    @Override
    public void askForServer(String address, String title, String explanation) {
        making = false; // where it was the last time
    }

    @Override
    public void askForKey(String title, String explanation) {
        ended = true; // nobody is there to type it
    }

    @Override
    public void askForBackup(String title, String explanation) {
        ended = true; // nobody is there to type it
    }

    @Override
    public void askForOlder(String title, String explanation) {
        ended = true; // a person decides
    }

    @Override
    public void busy(boolean busy, String sentence) {
        // nothing is shown while it opens
    }

    @Override
    public void refused(String sentence) {
        ended = true;
    }

    @Override
    public void recoveryKey(String key) {
        ended = true;
    }

    @Override
    public void entered(String sentence) {
        ended = true;
    }
}
