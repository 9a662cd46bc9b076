package kopir.directory.member.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kopir.contracts.Visibility;
import kopir.directory.member.MemberSearch;
import kopir.platform.json.KebabCaseEnums;
import org.bson.conversions.Bson;

/** A search as the store understands it. */
final class SearchFilter {
    /** Names are kept by language and the store cannot ask for "any": these are looked through. */
    private static final List<String> NAME_LANGUAGES =
            List.of("en", "ru", "kk", "ky", "tg", "tk", "uz", "kaa", "de", "fr", "sv", "sr", "ka");

    private SearchFilter() {}

    static Bson of(MemberSearch search) {
        List<Bson> all = new ArrayList<>();
        all.add(eq("state.kind", KebabCaseEnums.code(search.kind())));
        if (search.membership() != null) {
            all.add(eq("state.membership.is", Members.nameOf(search.membership())));
        }
        if (search.listedOnly()) {
            all.add(eq("state.profile.visibility", KebabCaseEnums.code(Visibility.LISTED)));
        }
        if (!search.capabilities().isEmpty()) {
            all.add(in("state.profile.offers.capability", search.capabilities()));
        }
        if (search.region() != null) {
            all.add(or(eq("state.profile.region", search.region()), eq("state.profile.coverage", search.region())));
        }
        if (search.language() != null) {
            all.add(eq("state.profile.languages", search.language()));
        }
        if (search.type() != null) {
            all.add(eq("state.profile.type", KebabCaseEnums.code(search.type())));
        }
        if (search.name() != null) {
            // Quoted, so that nobody's pattern runs in the store.
            Pattern part = Pattern.compile(Pattern.quote(search.name()), Pattern.CASE_INSENSITIVE);
            all.add(or(NAME_LANGUAGES.stream()
                    .map(language -> regex("state.profile.names." + language, part))
                    .toList()));
        }
        return and(all);
    }
}
