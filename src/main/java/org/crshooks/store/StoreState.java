package org.crshooks.store;

/** Whether the store can be used now. Asked often, it asks the database at most as often as its {@link InTime} lets it. */
public final class StoreState {

    private final Database database;
    private final StoredJournal journal;
    private final InTime store;

    /** @param store decides how long the question may take */
    public StoreState(Database database, StoredJournal journal, InTime store) {
        this.database = database;
        this.journal = journal;
        this.store = store;
    }

    /** False where it does not answer, or what was written last could not be. */
    public boolean works() {
        return !journal.failing() && store.ask(this::answers, false);
    }

    private boolean answers() {
        return database.sql().sql("select 1").query(Integer.class).single() == 1;
    }
}
