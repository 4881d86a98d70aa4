package uk.nhs.leadership.curriculum.crosswalk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;

/** What answers to a competency in other frameworks, over HTTP. */
@Path("/v1/competencies/{id}/counterparts")
@Tag(name = "Crosswalks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CounterpartResource {
    private final CrosswalkService service;

    CounterpartResource(CrosswalkService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCounterparts",
            summary = "What answers to a competency in other frameworks",
            description = "By every crosswalk in force that names the competency, in whichever version of its framework"
                    + " and at whichever end.")
    public Page<MappingJson.CounterpartJson> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Page.of(
                service.counterparts(id, Place.before(page), page.limit() + 1),
                page.limit(),
                Place::after,
                MappingJson.CounterpartJson::of);
    }
}
