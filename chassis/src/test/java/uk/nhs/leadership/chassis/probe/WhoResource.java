package uk.nhs.leadership.chassis.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Says who is calling. */
@Path("/v1/who")
@Tag(name = "probe")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class WhoResource {
    private final Callers callers;

    WhoResource(Callers callers) {
        this.callers = callers;
    }

    record Who(String actor, String kind, String organisation, String reach, Set<String> roles) {
        static Who of(Caller caller) {
            return new Who(
                    caller.actor(),
                    caller.kind().name(),
                    caller.organisation(),
                    caller.reach().name(),
                    new TreeSet<>(caller.roles()));
        }
    }

    @GET
    @PermitAll
    @Operation(operationId = "who", summary = "Who is calling")
    public Who anyone() {
        return Who.of(callers.current());
    }

    @GET
    @Path("/lead")
    @RolesAllowed("learning-lead")
    @Operation(operationId = "whoLead", summary = "Who is calling, if a learning lead")
    public Who lead() {
        return Who.of(callers.current());
    }

    @GET
    @Path("/writer")
    @RolesAllowed("scope:enrolment:write")
    @Operation(operationId = "whoWriter", summary = "Who is calling, if a system that may write")
    public Who writer() {
        return Who.of(callers.current());
    }

    @GET
    @Path("/unannotated")
    @Operation(operationId = "whoUnannotated", summary = "Denied to all, because nothing says who may")
    public Who unannotated() {
        return Who.of(callers.current());
    }
}
