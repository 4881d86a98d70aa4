package uk.nhs.leadership.bench;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** The one SELECT that a search of the register comes down to. */
@Path("/bare/entries")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BareSearchResource {
    private static final int PAGE = 50;

    private final AgroalDataSource database;

    BareSearchResource(AgroalDataSource database) {
        this.database = database;
    }

    @GET
    public BareItems<BareEntry> search(
            @QueryParam("text") @Nullable String text,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("delivery") @Nullable String delivery,
            @QueryParam("provider") @Nullable String provider)
            throws SQLException {
        var values = new ArrayList<String>();
        var query = new StringBuilder("select " + BareEntry.COLUMNS + """
                 from bare_accreditation a left join bare_standing s on s.accreditation_id = a.id
                  and s.holds_from <= current_date and (s.holds_until is null or s.holds_until > current_date)
                where true""");
        condition(" and a.search @@ websearch_to_tsquery('english', ?)", text, query, values);
        condition(" and a.stage = ?", stage, query, values);
        condition(" and a.delivery = ?", delivery, query, values);
        condition(" and a.provider = ?", provider, query, values);
        query.append(" order by a.id limit " + PAGE);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query.toString())) {
            // What is looked for decides how: a plan for any value would be a poor one, and no fair comparison.
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (var i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            try (var row = select.executeQuery()) {
                var found = new ArrayList<BareEntry>();
                while (row.next()) {
                    found.add(BareEntry.of(row));
                }
                return new BareItems<>(found);
            }
        }
    }

    private static void condition(String condition, @Nullable String value, StringBuilder query, List<String> values) {
        if (value != null) {
            query.append(condition);
            values.add(value);
        }
    }
}
