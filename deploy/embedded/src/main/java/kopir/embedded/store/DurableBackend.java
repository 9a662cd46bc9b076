package kopir.embedded.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's backend with what a product needs on top: no reply before its changes are on file, no write on a full
 * disk, no document in a log, and an answer to {@code hello}.
 */
final class DurableBackend extends H2Backend {
    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private static final int OUT_OF_DISK_SPACE = 14031;

    private final GroupCommit commits;
    private final BooleanSupplier hasRoom;

    DurableBackend(MVStore store, GroupCommit commits, BooleanSupplier hasRoom) {
        super(store);
        this.commits = commits;
        this.hasRoom = hasRoom;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Supplier<Document> work = () -> super.handleCommand(channel, database, command, query);
        Document reply = switch (StoreCommand.of(command)) {
            case HELLO ->
                super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
            case TALK -> work.get();
            case READ -> commits.read(work);
            case CHANGE -> {
                requireRoom();
                yield commits.change(work, () -> isNew(database, query.get(command)));
            }
            case CHANGE_THAT_MAKES_ROOM -> commits.change(work, () -> false);
            case CHANGE_OF_STRUCTURE -> {
                requireRoom();
                yield commits.changeAlone(work);
            }
            case REMOVAL_OF_STRUCTURE -> commits.changeAlone(work);
        };
        // Killed before this line: nobody was told, so nothing acknowledged is lost. Killed after it: it is on file.
        commits.awaitOnFile();
        return reply;
    }

    // The library shows a collection to everybody before it has the index of ids: what is written in between is not
    // found by its id, and its id is not unique.
    private boolean isNew(String database, @Nullable Object collection) {
        return collection instanceof String name && resolveDatabase(database).resolveCollection(name, false) == null;
    }

    private void requireRoom() {
        if (!hasRoom.getAsBoolean()) {
            throw new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", "The disk is full: nothing was written");
        }
    }

    /** Answers errors itself, because the library would log the whole command with whatever it holds of people. */
    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            log.debug("{} refused with code {}", command, e.getCode());
            Document reply = error(e.getMessageWithoutErrorCode()).append("code", e.getCode());
            reply.putIfNotNull("codeName", e.getCodeName());
            return reply;
        } catch (MongoServerException e) {
            log.debug("{} refused", command);
            return error(e.getMessageWithoutErrorCode());
        } catch (RuntimeException e) {
            // The message may quote a document; the type and the place say enough.
            log.error("{} failed: {} at {}", command, e.getClass().getName(), place(e));
            return error(e.getClass().getSimpleName());
        }
    }

    private static String place(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0].toString();
    }

    private static Document error(String message) {
        return new Document("ok", 0).append("errmsg", message);
    }
}
