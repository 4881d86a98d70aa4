package uk.nhs.leadership.chassis.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Which page of a list is asked for; a {@code @BeanParam} of every list. */
public class PageRequest {
    static final int MOST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Nullable
    String limit;

    @QueryParam("after")
    @Nullable
    String after;

    /**
     * How many items at most, 1 to 200; 50 if not said.
     *
     * @throws InvalidInput if it is anything else
     */
    public int limit() {
        try {
            var number = Integer.parseInt(limit == null ? "50" : limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw limitInvalid();
        }
        throw limitInvalid();
    }

    /** Where the last page ended; empty for the first page. */
    public Optional<Cursor> after() {
        return Optional.ofNullable(after).map(Cursor::parse);
    }

    private static InvalidInput limitInvalid() {
        return new InvalidInput(new Fault("?limit", "LIMIT_INVALID", "limit is a whole number from 1 to " + MOST));
    }
}
