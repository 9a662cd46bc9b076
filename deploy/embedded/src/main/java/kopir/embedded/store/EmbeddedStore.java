package kopir.embedded.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import kopir.embedded.CannotStart;
import kopir.embedded.DataFolder;
import kopir.embedded.Loopback;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A running MongoDB-protocol store. It asks for no credentials and listens on the loopback interface only. */
public final class EmbeddedStore implements AutoCloseable {
    private static final String NAME = "store";
    private static final int CONNECTING_THREADS = 1;
    /** A command holds its thread until its changes are on file, so one per core would leave the cores idle. */
    private static final int COMMAND_THREADS = 8;

    private final MongoServer server;
    private final @Nullable Compaction compaction;
    private final @Nullable DataFolder folder;
    private final int port;

    private EmbeddedStore(MongoServer server, @Nullable Compaction compaction, @Nullable DataFolder folder, int port) {
        this.server = server;
        this.compaction = compaction;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a store whose data is one file in the folder, not compressed. Every command that was answered survives
     * {@code kill -9}.
     *
     * @param port a port, or 0 for any that is free
     * @throws CannotStart if the port or the folder is not to be had
     */
    public static EmbeddedStore start(Path folder, int port) {
        int free = Loopback.freePort(NAME, port);
        DataFolder claimed = DataFolder.claim(folder);
        try {
            MVStore store = StoreFile.open(claimed.path().resolve("store.mv"));
            GroupCommit commits = new GroupCommit(store);
            return serve(store, commits, claimed::hasRoom, Compaction.of(store, commits), claimed, free);
        } catch (RuntimeException e) {
            claimed.close();
            throw e;
        }
    }

    /** Starts a store that keeps nothing, for tests that need neither a folder nor a restart. */
    public static EmbeddedStore inMemory(int port) {
        MVStore store = StoreFile.inMemory();
        return serve(store, new GroupCommit(store), () -> true, null, null, Loopback.freePort(NAME, port));
    }

    static EmbeddedStore serve(
            MVStore store,
            GroupCommit commits,
            BooleanSupplier hasRoom,
            @Nullable Compaction compaction,
            @Nullable DataFolder folder,
            int port) {
        DurableBackend backend = new DurableBackend(store, commits, hasRoom);
        backend.version(ServerVersion.MONGO_5_0);
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(Loopback.HOST, port), CONNECTING_THREADS, COMMAND_THREADS);
        } catch (Exception e) {
            server.shutdownNow();
            throw refused(e, port);
        }
        return new EmbeddedStore(
                server, compaction, folder, server.getLocalAddress().getPort());
    }

    /** The server throws the checked {@link BindException} without declaring it. */
    private static RuntimeException refused(Exception e, int port) {
        if (e instanceof BindException) {
            return CannotStart.portTaken(NAME, port);
        }
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }

    /** A connection string without a database. */
    public String uri() {
        return "mongodb://" + Loopback.HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Ends connections, puts everything on file and frees the folder. */
    @Override
    public void close() {
        if (compaction != null) {
            compaction.close();
        }
        server.shutdownNow();
        if (folder != null) {
            folder.close();
        }
    }
}
