package uk.nhs.leadership.chassis.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.ErrorSchema;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Fails as a standard has it. */
@Path("/probe/standard")
@Tag(name = "probe")
@ErrorSchema("Complaint")
@RunOnVirtualThread
class StandardResource {

    @GET
    @Path("/{kind}")
    @PermitAll
    @Operation(operationId = "failByStandard", summary = "Fails as a standard has it")
    public String fail(@PathParam("kind") String kind) {
        switch (kind) {
            case "not-found" -> throw new NotFound();
            case "invalid" -> throw new InvalidInput(new Fault("?limit", "LIMIT_INVALID", "No such limit"));
            default -> throw new IllegalStateException("the secret of Ada Lovelace");
        }
    }

    @GET
    @Path("/for/leads")
    @RolesAllowed("lead")
    @Operation(operationId = "leadByStandard", summary = "For leads only")
    public String lead() {
        return "led";
    }
}
