package uk.nhs.leadership.chassis.event.tally;

import io.quarkus.runtime.Quarkus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Counted;

/** Counts, and ends the application, for tests that are not inside it. */
@Path("/probe/tallies")
@PermitAll
@RunOnVirtualThread
public class TallyResource {
    private final Tallies tallies;

    TallyResource(Tallies tallies) {
        this.tallies = tallies;
    }

    @POST
    @Path("{subject}")
    @Operation(operationId = "count", summary = "Counts one more")
    public void count(@PathParam("subject") UUID subject) {
        tallies.append(Counted.of(subject, 1));
    }

    /** As a signal to the process would. */
    @POST
    @Path("stop")
    @Operation(operationId = "stop", summary = "Ends the application")
    public void stop() {
        Quarkus.asyncExit();
    }
}
