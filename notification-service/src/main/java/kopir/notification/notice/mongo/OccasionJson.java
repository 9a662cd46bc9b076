package kopir.notification.notice.mongo;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import kopir.notification.network.Condition;
import kopir.notification.notice.Audience;
import kopir.notification.notice.Occasion;
import kopir.platform.delivery.StateJson;

/** How occasions are written: audiences and conditions carry their record's name, found by the sealed interfaces. */
final class OccasionJson {
    private OccasionJson() {}

    static StateJson<Occasion> make() {
        return StateJson.of(Occasion.class, Map.of(Audience.class, Named.class, Condition.class, Named.class));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Named {}
}
