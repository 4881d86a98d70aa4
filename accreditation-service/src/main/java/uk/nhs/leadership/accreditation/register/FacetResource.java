package uk.nhs.leadership.accreditation.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.publicread.PublicAnswers;
import uk.nhs.leadership.chassis.publicread.PublicAnswers.Shown;

/** The entries of the register counted, over HTTP. */
@Path("/v1/register/facets")
@Tag(name = "Register", description = "What is accredited, and when it is: public")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FacetResource {
    private final RegisterService service;
    private final PublicAnswers answers;

    FacetResource(RegisterService service, PublicAnswers answers) {
        this.service = service;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "countRegister",
            summary = "What a search finds, counted by stage, region, delivery, status and provider",
            description = "Takes the conditions of the search. What has just changed is counted a moment later.")
    @APIResponseSchema(value = RegisterJson.Facets.class, responseCode = "200")
    public Response facets(
            @BeanParam RegisterResource.Filter filter,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var search = filter.read(service.now());
        var version = service.edition().version();
        return answers.foundEachTime(
                ifNoneMatch, search, version, () -> new Shown(RegisterJson.Facets.of(service.count(search)), version));
    }
}
