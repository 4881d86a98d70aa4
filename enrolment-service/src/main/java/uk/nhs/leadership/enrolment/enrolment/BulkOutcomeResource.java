package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolmentResource.CSV;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolmentResource.MOST_BYTES;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolmentResource.NDJSON;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.BodyLimit;
import uk.nhs.leadership.enrolment.job.JobIntake;
import uk.nhs.leadership.enrolment.job.JobJson;

/** Many outcomes at once, of those on one cohort. */
@Path("/v1/cohorts/{id}/outcomes")
@RunOnVirtualThread
@Tag(name = "Enrolments")
class BulkOutcomeResource {
    private static final String EXAMPLE = """
            enrolment_id,result,on
            0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40,PASSED,2027-06-11
            0199d2a4-6d52-7c30-8a51-2f3c5b7a9d41,NOT_PASSED,2027-06-11
            """;

    private final JobIntake intake;

    BulkOutcomeResource(JobIntake intake) {
        this.intake = intake;
    }

    @POST
    @Consumes({CSV, NDJSON})
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(MOST_BYTES)
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "recordOutcomesOfMany",
            summary = "Records of many on a cohort whether they passed",
            description =
                    "The answer is a job: follow it at its address. Each row is judged as a single outcome would be, in the"
                            + " order of the rows, and has the same code if it is refused. Whoever passes has a certificate at once."
                            + " The same outcome of the same day is recorded once, so that the same rows again change nothing. The"
                            + " same rows while they are being worked on are the same job.")
    @APIResponseSchema(value = JobJson.View.class, responseCode = "202")
    public Response record(
            @PathParam("id") UUID id,
            @RequestBody(
                            description =
                                    "Each row names an enrolment on the cohort, the result, and the day it was decided."
                                            + " CSV as RFC 4180 has it in UTF-8, the first row naming the columns; or a JSON"
                                            + " object a line.",
                            content = {
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(implementation = String.class),
                                        example = EXAMPLE),
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(implementation = String.class),
                                        example =
                                                "{\"enrolment_id\": \"0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40\", \"result\": \"PASSED\","
                                                        + " \"on\": \"2027-06-11\"}\n")
                            })
                    InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @BeanParam BulkEnrolmentResource.Asked asked)
            throws IOException {
        var order = asked.order(BulkOutcome.KIND, id);
        return BulkEnrolmentResource.accepted(intake.receive(order, BulkEnrolmentResource.form(type), body));
    }
}
