package uk.nhs.leadership.enrolment.merger;

import static uk.nhs.leadership.enrolment.merger.MergerAccess.OPERATOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;

/** By which a trust becomes part of another. */
@Path("/v1/organisations/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mergers")
class MergeOrganisationResource {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,6}");

    private final MergerService service;
    private final MergerAccess access;

    MergeOrganisationResource(MergerService service, MergerAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("merge")
    @Idempotent
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "mergeOrganisation",
            summary = "Plans that a trust becomes part of another",
            description =
                    "On its day, or at once if that has come, whoever the trust employs goes over, and with them what is under"
                            + " way about them and the places they have and have asked for. What it expected of its own staff ends, and"
                            + " is offered to the other as drafts. What has ended stays with the trust that had it. The national body"
                            + " does it.")
    @APIResponseSchema(value = MergerJson.View.class, responseCode = "201")
    public Response merge(
            @Parameter(description = "Its code", example = "RJ1") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MergerJson.Merge merge) {
        access.mustBeNational();
        if (!CODE.matcher(code).matches()) {
            throw new NotFound();
        }
        var merger = service.plan(code, Version.required(ifMatch), merge.into(), merge.on(), merge.reason());
        return Answers.created(MergerResource.PATH + merger.id(), MergerJson.View.of(merger), merger.version());
    }
}
