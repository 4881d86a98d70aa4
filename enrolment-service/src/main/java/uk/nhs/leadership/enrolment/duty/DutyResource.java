package uk.nhs.leadership.enrolment.duty;

import static uk.nhs.leadership.enrolment.duty.DutyAccess.ANALYST;
import static uk.nhs.leadership.enrolment.duty.DutyAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.duty.DutyAccess.LINE_MANAGER;
import static uk.nhs.leadership.enrolment.duty.DutyAccess.PUBLISHER;
import static uk.nhs.leadership.enrolment.duty.DutyAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.duty.DutyAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
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
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** What became of what is expected: of a trust's staff, of a line manager's, and in numbers. */
@Path("/v1/duties")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Expectations", description = "What is expected of whom, and what became of it")
class DutyResource {
    private final DutyService service;
    private final DutyAccess access;

    DutyResource(DutyService service, DutyAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER, TRUST_READS, TRUST_WRITES})
    @Operation(
            operationId = "listDuties",
            summary = "Lists what is expected of a trust's staff, or of a line manager's own, and what became of it",
            description =
                    "What has happened is in it a few seconds later; after a large import, a few seconds for each thousand"
                            + " people.")
    public Page<DutyJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only by this expectation",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("expectation")
                    @Nullable
                    String expectation,
            @Parameter(
                            description = "Only of this participant",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("participant")
                    @Nullable
                    String participant,
            @Parameter(
                            description = "Only those that are this today",
                            example = "OVERDUE",
                            schema = @Schema(implementation = DutyStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(
                            description = "Only of people of this stage",
                            example = "S1",
                            schema = @Schema(implementation = Stage.class))
                    @QueryParam("stage")
                    @Nullable
                    String stage,
            @Parameter(description = "Only of people who work here", example = "St Thomas' Hospital")
                    @QueryParam("site")
                    @Nullable
                    String site,
            @Parameter(
                            description = "Only what is due before this day",
                            example = "2027-04-01",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("dueBefore")
                    @Nullable
                    String dueBefore) {
        var filter = new DutyFilter(
                QueryValue.id("expectation", expectation),
                QueryValue.id("participant", participant),
                QueryValue.oneOf(DutyStatus.class, "status", status),
                QueryValue.oneOf(Stage.class, "stage", stage),
                site,
                QueryValue.date("dueBefore", dueBefore));
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(filter, listing),
                listing.limit(),
                told -> Cursor.of(told.duty().id()),
                DutyJson.View::of);
    }

    @GET
    @Path("numbers")
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PUBLISHER, ANALYST})
    @Operation(
            operationId = "countDuties",
            summary =
                    "Counts what became of what is expected: of a trust's staff, or of every trust's for the national body",
            description = "Of all trusts, one expectation is counted at a time.")
    public Page<DutyJson.Numbers> count(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "By what is counted",
                            required = true,
                            example = "SITE",
                            schema = @Schema(implementation = Part.class))
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(
                            description = "Only by this expectation",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("expectation")
                    @Nullable
                    String expectation) {
        access.mustCount();
        var part = QueryValue.oneOf(Part.class, "by", by);
        if (part == null) {
            throw new InvalidInput(new Fault("?by", "REQUIRED", "Send by"));
        }
        return Page.of(
                service.count(
                        part, QueryValue.id("expectation", expectation), partBefore(page, part), page.limit() + 1),
                page.limit(),
                count -> Cursor.of(part, count.part()),
                DutyJson.Numbers::of);
    }

    private static @Nullable String partBefore(PageRequest page, Part by) {
        return page.after()
                .map(Cursor::keys)
                .map(keys -> {
                    if (keys.size() != 2 || !keys.getFirst().equals(by.name())) {
                        throw Cursor.invalid();
                    }
                    return keys.getLast();
                })
                .orElse(null);
    }
}
