package kopir.embedded.store;

import static java.util.Map.entry;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Locale;
import java.util.Map;

/**
 * The commands that the store takes, by what they do to the file. Any other is refused here: the library would refuse it
 * as well, but log it with whatever it holds of people.
 */
enum StoreCommand {
    HELLO,
    /** Touches no document. */
    TALK,
    READ,
    CHANGE,
    /** Let through on a full disk. */
    CHANGE_THAT_MAKES_ROOM,
    /** Makes or changes a collection or an index. */
    CHANGE_OF_STRUCTURE,
    /** Let through on a full disk. */
    REMOVAL_OF_STRUCTURE;

    private static final int COMMAND_NOT_FOUND = 59;

    private static final Map<String, StoreCommand> BY_NAME = Map.ofEntries(
            entry("hello", HELLO),
            entry("ismaster", TALK),
            entry("ping", TALK),
            entry("buildinfo", TALK),
            entry("whatsmyuri", TALK),
            entry("serverstatus", TALK),
            entry("hostinfo", TALK),
            entry("connectionstatus", TALK),
            entry("killcursors", TALK),
            entry("endsessions", TALK),
            entry("find", READ),
            entry("getmore", READ),
            entry("count", READ),
            entry("distinct", READ),
            entry("listdatabases", READ),
            entry("listcollections", READ),
            entry("listindexes", READ),
            entry("dbstats", READ),
            entry("collstats", READ),
            entry("insert", CHANGE),
            entry("update", CHANGE),
            entry("findandmodify", CHANGE),
            // Its last stage may write.
            entry("aggregate", CHANGE),
            entry("create", CHANGE_OF_STRUCTURE),
            entry("createindexes", CHANGE_OF_STRUCTURE),
            entry("renamecollection", CHANGE_OF_STRUCTURE),
            entry("delete", CHANGE_THAT_MAKES_ROOM),
            entry("drop", REMOVAL_OF_STRUCTURE),
            entry("dropindexes", REMOVAL_OF_STRUCTURE),
            entry("dropdatabase", REMOVAL_OF_STRUCTURE));

    static StoreCommand of(String name) {
        StoreCommand known = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (known == null) {
            throw new MongoServerError(COMMAND_NOT_FOUND, "CommandNotFound", "no such command: '" + name + "'");
        }
        return known;
    }
}
