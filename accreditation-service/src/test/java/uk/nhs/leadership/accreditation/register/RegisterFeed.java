package uk.nhs.leadership.accreditation.register;

import static uk.nhs.leadership.accreditation.Api.asNobody;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.accreditation.Sql;

/** The feed of changes as one who follows it reads it. */
final class RegisterFeed {
    private RegisterFeed() {}

    /** Whether all that has happened has been looked through for changes of the register. */
    static boolean isUpToDate() throws SQLException {
        try (var database = Sql.asAdministrator()) {
            return Sql.texts(database, "select (select position from register_feed) = (select count(*) from event_log)")
                    .equals(List.of("t"));
        }
    }

    /** Everything, page by page. */
    static List<Map<String, Object>> all() {
        var changes = new ArrayList<Map<String, Object>>();
        String next = null;
        while (true) {
            var page = asNobody().get("/v1/register/changes?limit=7" + (next == null ? "" : "&after=" + next));
            page.then().statusCode(200);
            List<Map<String, Object>> items = page.path("items");
            if (items.isEmpty()) {
                return changes;
            }
            changes.addAll(items);
            next = page.path("next");
        }
    }
}
