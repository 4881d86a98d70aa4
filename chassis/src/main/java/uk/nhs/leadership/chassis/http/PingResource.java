package uk.nhs.leadership.chassis.http;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers whoever asks whether anybody is there. Touches nothing else, so it also answers when all else is away. */
@Path("/_ping")
@Tag(name = "operations")
class PingResource {

    @GET
    @PermitAll
    @NonBlocking
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "ping", summary = "Whether the service is there")
    public String ping() {
        return "pong";
    }
}
