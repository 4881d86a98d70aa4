package uk.nhs.leadership.enrolment.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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

/** The accredited courses that cohorts can be planned for. Public, as the register of accreditations is. */
@Path("/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Courses", description = "Accredited courses known here")
@PermitAll
class CourseResource {
    private final CourseService service;

    CourseResource(CourseService service) {
        this.service = service;
    }

    @GET
    @Operation(operationId = "listCourses", summary = "Lists accredited courses, in the order they were accredited")
    public Page<CourseJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only of this provider", example = "P0001") @QueryParam("provider") @Nullable
                    String provider,
            @Parameter(
                            description = "Only for this stage",
                            example = "S1",
                            schema = @Schema(implementation = Stage.class))
                    @QueryParam("stage")
                    @Nullable
                    String stage,
            @Parameter(
                            description = "Only those accredited on this date",
                            example = "2026-11-22",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("on")
                    @Nullable
                    String on) {
        var filter =
                new CourseFilter(provider, QueryValue.oneOf(Stage.class, "stage", stage), QueryValue.date("on", on));
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(filter, listing),
                listing.limit(),
                course -> Cursor.of(course.accreditationId()),
                CourseJson.View::of);
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getCourse", summary = "Finds an accredited course by the number of its accreditation")
    public CourseJson.View withNumber(
            @Parameter(description = "The number of its accreditation", example = "LMA-000123-C") @PathParam("number")
                    String number) {
        return CourseJson.View.of(service.withNumber(number));
    }
}
