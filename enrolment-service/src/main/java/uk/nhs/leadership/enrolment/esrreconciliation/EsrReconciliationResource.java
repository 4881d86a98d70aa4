package uk.nhs.leadership.enrolment.esrreconciliation;

import static uk.nhs.leadership.enrolment.esrreconciliation.EsrReconciliationAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.esrreconciliation.EsrReconciliationAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.esrreconciliation.EsrReconciliationAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;

/** What the caller's own trust's staff record knows of completions, and what not. */
@Path("/v1/esr")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES})
@RunOnVirtualThread
@Tag(name = "Staff record")
class EsrReconciliationResource {
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,3}");
    private static final Pattern REASON = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final String USUAL_DAYS = "14";

    private final EsrReconciliationService service;

    EsrReconciliationResource(EsrReconciliationService service) {
        this.service = service;
    }

    @GET
    @Path("reconciliation")
    @Operation(
            operationId = "reconcileEsr",
            summary =
                    "How many of one's own trust's completions the staff record knows, and what keeps it from the others")
    public EsrReconciliationJson.ReconciliationView reconcile(
            @Parameter(
                            description = "After how many days an answer is overdue; 14 if you do not say",
                            example = "14",
                            schema = @Schema(implementation = Integer.class))
                    @QueryParam("days")
                    @Nullable
                    String days) {
        var asked = QueryValue.like(DAYS, "Send a number of days up to 999", "days", days);
        return EsrReconciliationJson.ReconciliationView.of(
                service.report(Integer.parseInt(asked == null ? USUAL_DAYS : asked)));
    }

    @GET
    @Path("completions")
    @Operation(
            operationId = "listEsrCompletions",
            summary = "Lists one's own trust's completions with what the staff record knows of each")
    public Page<EsrReconciliationJson.CompletionView> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only those that stand so",
                            example = "REJECTED",
                            schema = @Schema(implementation = EsrStanding.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "Only those that stand so for this reason", example = "Assignment not found")
                    @QueryParam("reason")
                    @Nullable
                    String reason) {
        var standing = QueryValue.oneOf(EsrStanding.class, "status", status);
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(
                        standing,
                        QueryValue.like(REASON, "Send a reason as it is told here", "reason", reason),
                        listing.after(),
                        listing.rows()),
                listing.limit(),
                completion -> Cursor.of(completion.id()),
                EsrReconciliationJson.CompletionView::of);
    }
}
