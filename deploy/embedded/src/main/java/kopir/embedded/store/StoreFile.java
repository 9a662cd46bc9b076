package kopir.embedded.store;

import java.nio.file.Path;
import kopir.embedded.CannotStart;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** How the file under the store is opened. */
final class StoreFile {
    private StoreFile() {}

    /**
     * Nothing but {@link GroupCommit} may write: the file's own timer and its write on memory pressure would put half a
     * command on file. Chunks without live data are overwritten at once, else the file grows twentyfold; the usual wait
     * of 45 s guards against power cuts, which this store does not promise to survive.
     *
     * @throws CannotStart if what is in the file is no store, or half of one
     */
    static MVStore open(Path file) {
        MVStore.Builder builder = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0);
        try {
            MVStore store = builder.open();
            store.setRetentionTime(0);
            return store;
        } catch (MVStoreException e) {
            throw CannotStart.fileDamaged(file, e);
        }
    }

    static MVStore inMemory() {
        return new MVStore.Builder().open();
    }
}
