package uk.nhs.leadership.chassis.event.log;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventAccess;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Shows an operator whether the event log is as it was sealed. */
@Path("/v1/events/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class VerificationResource {
    private static final Pattern SEAL = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST = 1_000_000;
    private static final String USUAL = "200000";

    private final Verifier verifier;
    private final KafkaAnchors kafka;
    private final EventAccess access;

    VerificationResource(Verifier verifier, KafkaAnchors kafka, EventAccess access) {
        this.verifier = verifier;
        this.kafka = kafka;
        this.access = access;
    }

    @GET
    @RolesAllowed(EventAccess.OPERATOR)
    @RunOnVirtualThread
    @Operation(
            operationId = "verifyEvents",
            summary = "Verify the event log",
            description =
                    "Reads the log from a position on and names the first one that was changed, deleted, inserted,"
                            + " moved, cut off or sealed anew. Looks at a limited number of positions; go on at `next`.")
    public Verification verify(
            @Parameter(description = "The first position to look at", example = "1") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "How many positions to look at, at most 1000000", example = "200000")
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "A position whose seal you noted earlier", example = "48213")
                    @QueryParam("anchorPosition")
                    @Nullable
                    String anchorPosition,
            @Parameter(
                            description = "The seal you noted there, in hex",
                            example = "9f2c54d1b07ac0a3fdc25f8cb0c2eb4ae0a7e1f6c3f7a51a1ed60e55c7bd8b02")
                    @QueryParam("anchorSeal")
                    @Nullable
                    String anchorSeal)
            throws SQLException {
        access.mustSeeAll();
        var first = number("from", from, "1", Long.MAX_VALUE / 2);
        var most = number("limit", limit, USUAL, MOST);
        var anchors = new ArrayList<>(kafka.read());
        given(anchorPosition, anchorSeal).ifPresent(anchors::add);
        return verifier.verify(first, (int) most, anchors);
    }

    private static Optional<Verifier.NamedAnchor> given(@Nullable String position, @Nullable String seal) {
        if (position == null && seal == null) {
            return Optional.empty();
        }
        if (seal == null || !SEAL.matcher(seal).matches()) {
            throw new InvalidInput(
                    new Fault("?anchorSeal", "SEAL_INVALID", "An anchor has a position and a seal of 64 hex digits"));
        }
        var at = number("anchorPosition", position, "", Long.MAX_VALUE / 2);
        return Optional.of(new Verifier.NamedAnchor("caller", new Anchor(at, Seal.ofHex(seal))));
    }

    private static long number(String name, @Nullable String text, String usual, long most) {
        try {
            var number = Long.parseLong(text == null ? usual : text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid(name, most);
        }
        throw invalid(name, most);
    }

    private static InvalidInput invalid(String name, long most) {
        return new InvalidInput(new Fault("?" + name, "NUMBER_INVALID", name + " is a whole number from 1 to " + most));
    }
}
