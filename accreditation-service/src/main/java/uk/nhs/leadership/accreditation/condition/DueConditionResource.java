package uk.nhs.leadership.accreditation.condition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationAccess;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;

/** The conditions of all accreditations over HTTP: what the national body looks after. */
@Path("/v1/conditions")
@Tag(name = "Conditions", description = "What a provider is to do for its accreditation to go on")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DueConditionResource {
    private final ConditionService service;
    private final AccreditationAccess access;

    DueConditionResource(ConditionService service, AccreditationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({AccreditationAccess.PANEL_MEMBER, AccreditationAccess.RATIFIER})
    @Operation(
            operationId = "listDueConditions",
            summary =
                    "Conditions of all accreditations that run, the longest due first: those overdue, or of another status")
    public Page<ConditionJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(example = "SUBMITTED", schema = @Schema(implementation = ConditionStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status) {
        access.national();
        var part = DuePage.of(page);
        var asked = Objects.requireNonNullElse(
                QueryValue.oneOf(ConditionStatus.class, "status", status), ConditionStatus.OVERDUE);
        return Page.of(
                service.list(asked, part),
                part.limit(),
                last -> Cursor.of(Objects.requireNonNull(last.dueOn()), last.id()),
                ConditionJson.View::of);
    }
}
