package uk.nhs.leadership.chassis.event.feed;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.wire.CloudEvent;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Which part of the change feed is asked for; a {@code @BeanParam}. */
public class FeedRequest {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{1,200}");
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST_WAIT_SECONDS = 25;

    @QueryParam("after")
    @Parameter(description = "A position; events after it are given. 0 for the beginning", example = "48213")
    @Nullable
    String after;

    @QueryParam("limit")
    @Parameter(description = "How many events at most, 1 to 200; 50 if not said", example = "50")
    @Nullable
    String limit;

    @QueryParam("type")
    @Parameter(
            description = "Only events of this type, with or without the prefix uk.nhs.leadership.",
            example = "uk.nhs.leadership.thing.changed.v1")
    @Nullable
    String type;

    @QueryParam("wait")
    @Parameter(description = "Seconds to wait if there is nothing yet, 0 to 25; 0 if not said", example = "20")
    @Nullable
    String wait;

    long after() {
        return after == null ? 0 : position("?after", after);
    }

    int limit() {
        return (int) number("?limit", "LIMIT_INVALID", limit, USUAL, 1, MOST);
    }

    Optional<String> type() {
        if (type == null) {
            return Optional.empty();
        }
        if (!TYPE.matcher(type).matches()) {
            throw new InvalidInput(new Fault("?type", "TYPE_INVALID", "Send a type such as thing.changed.v1"));
        }
        return Optional.of(
                type.startsWith(CloudEvent.TYPE_PREFIX) ? type.substring(CloudEvent.TYPE_PREFIX.length()) : type);
    }

    long waitNanos() {
        return TimeUnit.SECONDS.toNanos(number("?wait", "WAIT_INVALID", wait, 0, 0, LONGEST_WAIT_SECONDS));
    }

    static long position(String pointer, String text) {
        return number(pointer, "POSITION_INVALID", text, 0, 0, Long.MAX_VALUE / 2);
    }

    private static long number(String pointer, String code, @Nullable String text, long usual, long least, long most) {
        if (text == null) {
            return usual;
        }
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid(pointer, code, least, most);
        }
        throw invalid(pointer, code, least, most);
    }

    private static InvalidInput invalid(String pointer, String code, long least, long most) {
        return new InvalidInput(new Fault(pointer, code, "Send a whole number from " + least + " to " + most));
    }
}
