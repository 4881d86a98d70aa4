package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Attached;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.enrolment.export.SheetRow;
import uk.nhs.leadership.enrolment.export.SheetService;
import uk.nhs.leadership.enrolment.place.PlaceStatus;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/** The list of enrolments as a sheet, all of it at once. */
@Path("/v1/enrolments.csv")
@RunOnVirtualThread
@Tag(name = "Enrolments", description = "Participants' places on cohorts")
class EnrolmentSheetResource {
    private final EnrolmentService service;
    private final SheetService sheets;

    EnrolmentSheetResource(EnrolmentService service, SheetService sheets) {
        this.service = service;
        this.sheets = sheets;
    }

    @GET
    @Produces(SheetRow.CSV)
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES, PARTICIPANT})
    @Operation(
            operationId = "downloadEnrolments",
            summary = "A trust's enrolments as a sheet, those of a provider's cohorts, or a participant's own",
            description =
                    "All that the list shows page by page, by its conditions and in its order, as it is at one moment. "
                            + SheetRow.FILE)
    @APIResponse(
            responseCode = "200",
            description = "A row for each enrolment",
            content =
                    @Content(
                            mediaType = SheetRow.CSV,
                            schema = @Schema(implementation = String.class),
                            example = "id,participantId,givenName,familyName,email,cohortId,…"))
    public Response csv(
            @Parameter(
                            description = "As whom to look, for callers who have several standpoints",
                            example = "TRUST",
                            schema = @Schema(implementation = Standpoint.class))
                    @QueryParam("as")
                    @Nullable
                    String as,
            @Parameter(
                            description = "Only of this participant",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("participant")
                    @Nullable
                    String participant,
            @Parameter(
                            description = "Only on this cohort",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("cohort")
                    @Nullable
                    String cohort,
            @Parameter(
                            description = "Only those with such a place, or so far from one",
                            example = "EMPLOYER_APPROVED",
                            schema = @Schema(implementation = PlaceStatus.class))
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(
                            description = "Only those whose training has come so far",
                            example = "IN_PROGRESS",
                            schema = @Schema(implementation = TrainingStatus.class))
                    @QueryParam("training")
                    @Nullable
                    String training,
            @Parameter(
                            description = "Only those changed then or later, in the order of their last change",
                            example = "2026-11-22T09:30:00Z")
                    @QueryParam("updatedSince")
                    @Nullable
                    String updatedSince) {
        var filter = new EnrolmentFilter(
                null,
                null,
                QueryValue.id("participant", participant),
                QueryValue.id("cohort", cohort),
                QueryValue.oneOf(PlaceStatus.class, "place", place),
                QueryValue.oneOf(TrainingStatus.class, "training", training));
        var sheet = service.sheet(
                QueryValue.oneOf(Standpoint.class, "as", as), filter, QueryValue.time("updatedSince", updatedSince));
        return Attached.privately(sheet.fileName(), SheetRow.CSV, out -> sheets.write(sheet, out));
    }
}
