package uk.nhs.leadership.enrolment.talent;

import static uk.nhs.leadership.enrolment.talent.TalentAccess.TALENT_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import uk.nhs.leadership.enrolment.careerconversation.Readiness;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.schedule.Region;

/** Those who are visible, for those who fill roles. Without an entity tag: each time it is shown is a look. */
@Path("/v1/talent")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Talent", description = "Who would take on a role in an organisation that is in difficulty")
class TalentResource {
    private final TalentService service;
    private final TalentAccess access;

    TalentResource(TalentService service, TalentAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed(TALENT_LEAD)
    @Operation(
            operationId = "searchTalent",
            summary = "Lists those who are visible, without their names",
            description =
                    "All of them for the national body; for a trust, those who named it. Each of them learns that you were"
                            + " shown this.")
    public Page<TalentJson.FoundView> search(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only those who would take on a role there",
                            example = "LONDON",
                            schema = @Schema(implementation = Region.class))
                    @QueryParam("region")
                    @Nullable
                    String region,
            @Parameter(
                            description = "Only those who would take on a role of this stage",
                            example = "S2",
                            schema = @Schema(implementation = Stage.class))
                    @QueryParam("stage")
                    @Nullable
                    String stage,
            @Parameter(
                            description = "Only those whose last career conversation is recent and came to this",
                            example = "READY_NOW",
                            schema = @Schema(implementation = Readiness.class))
                    @QueryParam("readiness")
                    @Nullable
                    String readiness,
            @Parameter(
                            description = "Only those who would be there by this day",
                            example = "2027-09-01",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("availableBy")
                    @Nullable
                    String availableBy) {
        var filter = new TalentFilter(
                QueryValue.oneOf(Region.class, "region", region),
                QueryValue.oneOf(Stage.class, "stage", stage),
                QueryValue.oneOf(Readiness.class, "readiness", readiness),
                QueryValue.date("availableBy", availableBy));
        var trust = access.trust();
        var listing = Listing.of(page, null);
        var today = service.today();
        return Page.of(
                access.looking(() -> service.search(filter, trust, listing)),
                listing.limit(),
                last -> Cursor.of(last.profile().id()),
                talent -> TalentJson.FoundView.of(talent, trust, today));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(TALENT_LEAD)
    @Operation(
            operationId = "viewTalent",
            summary = "Shows one of those who are visible, with the name",
            description = "They learn that you were shown this.")
    public TalentJson.View view(@PathParam("id") UUID id) {
        var trust = access.trust();
        return TalentJson.View.of(access.looking(() -> service.view(id, trust)), trust, service.today());
    }
}
