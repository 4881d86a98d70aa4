package uk.nhs.leadership.enrolment.erasure;

import static uk.nhs.leadership.enrolment.erasure.ErasureAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.erasure.ErasureAccess.OPERATOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** The end of what is known of somebody. */
@Path("/v1/participants/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Data protection", description = "What is held on a person, who looked at it, and its end")
class ErasureResource {
    /** Nothing of it ever changes. */
    private static final long ONLY_VERSION = 0;

    private final ErasureService service;
    private final ErasureAccess access;

    ErasureResource(ErasureService service, ErasureAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "eraseParticipant",
            summary = "Takes away everything that tells who somebody is",
            description =
                    "Names, numbers, addresses, notes and the links to accounts and holders go, of every employer. What was"
                            + " passed and when stays under the id, and certificates stay checkable by their numbers, with"
                            + " nobody's name. It is never undone. Of somebody who is erased already nothing changes.")
    @APIResponseSchema(ErasureJson.View.class)
    public Response erase(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ErasureJson.Erase erase) {
        access.mustAnswer();
        var erasure = service.erase(id, Version.required(ifMatch), erase.reason());
        return Answers.changed(ErasureJson.View.of(erasure), ONLY_VERSION);
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(operationId = "getErasure", summary = "Shows that somebody was erased, when and why")
    @APIResponseSchema(ErasureJson.View.class)
    public Response of(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mustAnswer();
        return Answers.found(ifNoneMatch, ErasureJson.View.of(service.of(id)), ONLY_VERSION);
    }
}
