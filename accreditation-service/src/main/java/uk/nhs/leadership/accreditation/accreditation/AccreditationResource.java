package uk.nhs.leadership.accreditation.accreditation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.http.QueryValue;

/** The public register of accreditations over HTTP. */
@Path("/v1/register/accreditations")
@Tag(name = "Register", description = "What is accredited, and when it is: public")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccreditationResource {
    /** How long others may go on showing what they have read. */
    private static final String CACHE = "public, max-age=60";

    private static final String COURSE = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e72";
    private static final String KNOWN_ON =
            "As far as was known at this time, or by the end of this day in England; absent for what is known now";

    private final AccreditationService service;

    AccreditationResource(AccreditationService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(operationId = "searchRegister", summary = "Search the register")
    public RestResponse<Page<AccreditationJson.View>> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only accreditations that hold on this date; status is then that of the date")
                    @QueryParam("on")
                    @Nullable
                    String on,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") @Nullable String knownOn,
            @Parameter(description = "Only accreditations of versions of this course", example = COURSE)
                    @QueryParam("course")
                    @Nullable
                    String course,
            @Parameter(description = "Code of the provider's organisation")
                    @QueryParam("provider")
                    @Size(max = 20)
                    @PlainText
                    @Nullable
                    String provider,
            @QueryParam("stage") @Nullable String stage,
            @Parameter(description = "Words of the title, award, summary or provider's name")
                    @QueryParam("text")
                    @Size(max = 200)
                    @PlainText
                    @Nullable
                    String text,
            @QueryParam("updatedSince") @Nullable String updatedSince) {
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        var date = QueryValue.date("on", on);
        var day = dayOf(date);
        var known = KnownOn.read(knownOn, service.now());
        var found = service.list(
                new RegisterSearch(
                        date,
                        known,
                        QueryValue.id("course", course),
                        provider,
                        QueryValue.oneOf(Stage.class, "stage", stage),
                        text),
                listing);
        Page<AccreditationJson.View> shown = Page.of(
                found,
                listing.limit(),
                last -> listing.endingWith(last.id(), last.updatedAt()),
                accreditation -> AccreditationJson.View.of(accreditation, accreditation.timelineKnownOn(known), day));
        return RestResponse.ResponseBuilder.ok(shown)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(operationId = "getAccreditation", summary = "One accreditation, as it is on a date or today")
    @APIResponseSchema(value = AccreditationJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("number") String number,
            @QueryParam("on") @Nullable String on,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") @Nullable String knownOn,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var day = dayOf(QueryValue.date("on", on));
        var known = KnownOn.read(knownOn, service.now());
        var accreditation = service.find(number);
        var timeline = accreditation.timelineKnownOn(known);
        return Answers.foundByAnyone(
                ifNoneMatch,
                AccreditationJson.View.of(accreditation, timeline, day),
                accreditation.versionOn(timeline, day));
    }

    @GET
    @Path("/{number}/history")
    @PermitAll
    @Operation(
            operationId = "getAccreditationHistory",
            summary = "What was ever known of an accreditation: what it is on which days, and when that was known")
    @APIResponseSchema(value = AccreditationJson.History.class, responseCode = "200")
    public Response history(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var accreditation = service.find(number);
        return Answers.foundByAnyone(ifNoneMatch, AccreditationJson.History.of(accreditation), accreditation.version());
    }

    private LocalDate dayOf(@Nullable LocalDate asked) {
        return Objects.requireNonNullElseGet(asked, service::today);
    }
}
