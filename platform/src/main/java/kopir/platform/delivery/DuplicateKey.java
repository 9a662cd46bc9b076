package kopir.platform.delivery;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;

/** Tells "somebody has this id already" from all other errors; inserts and upserts report it in different ways. */
public final class DuplicateKey {
    private DuplicateKey() {}

    /** For {@code onErrorResume}: whether a write was refused because a unique key exists. */
    public static boolean in(Throwable error) {
        return switch (error) {
            case MongoWriteException write -> write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
            case MongoCommandException command ->
                ErrorCategory.fromErrorCode(command.getErrorCode()) == ErrorCategory.DUPLICATE_KEY;
            case DuplicateKeyException _ -> true;
            default -> false;
        };
    }
}
