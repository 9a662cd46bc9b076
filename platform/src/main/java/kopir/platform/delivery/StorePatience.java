package kopir.platform.delivery;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * How long the store may take before it counts as away, unless the connection string says it. The driver's own times are
 * made for programs that nobody waits for: half a minute to find the store, and for ever for an answer of one that froze.
 */
final class StorePatience implements MongoClientSettingsBuilderCustomizer {
    private static final int FIND_SECONDS = 3;
    private static final int ANSWER_SECONDS = 5;

    private final ConnectionString uri;

    StorePatience(ConnectionString uri) {
        this.uri = uri;
    }

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        if (uri.getServerSelectionTimeout() == null) {
            settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(FIND_SECONDS, TimeUnit.SECONDS));
        }
        if (uri.getMaxWaitTime() == null) {
            settings.applyToConnectionPoolSettings(pool -> pool.maxWaitTime(FIND_SECONDS, TimeUnit.SECONDS));
        }
        settings.applyToSocketSettings(socket -> {
            if (uri.getConnectTimeout() == null) {
                socket.connectTimeout(FIND_SECONDS, TimeUnit.SECONDS);
            }
            if (uri.getSocketTimeout() == null) {
                socket.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
            }
        });
    }
}
