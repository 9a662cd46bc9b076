package kopir.embedded.store;

import kopir.embedded.ServerProcess;

/** The store as a process of its own: {@code StoreMain FOLDER PORT}. */
public final class StoreMain {
    private StoreMain() {}

    public static void main(String[] args) {
        ServerProcess.run(args, (folder, port) -> {
            EmbeddedStore store = EmbeddedStore.start(folder, port);
            return new ServerProcess.Running(store, "Store is ready: " + store.uri());
        });
    }
}
