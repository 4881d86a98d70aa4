package uk.nhs.leadership.accreditation.accreditation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import uk.nhs.leadership.chassis.http.Version;

/** The public register of accreditations over HTTP. */
@Path("/v1/register/accreditations")
@Tag(name = "Register", description = "What is accredited, and when it is: public")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccreditationResource {
    /** How long others may go on showing what they have read. */
    private static final String CACHE = "public, max-age=60";

    private final AccreditationService service;
    private final AccreditationAccess access;

    AccreditationResource(AccreditationService service, AccreditationAccess access) {
        this.service = service;
        this.access = access;
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
        var found = service.list(
                new RegisterSearch(date, provider, QueryValue.oneOf(Stage.class, "stage", stage), text), listing);
        Page<AccreditationJson.View> shown = Page.of(
                found,
                listing.limit(),
                last -> listing.endingWith(last.id(), last.updatedAt()),
                accreditation -> AccreditationJson.View.of(accreditation, day));
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
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var day = dayOf(QueryValue.date("on", on));
        var accreditation = service.find(number);
        var view = AccreditationJson.View.of(accreditation, day);
        return Answers.foundByAnyone(ifNoneMatch, view, accreditation.versionOn(day));
    }

    @POST
    @Path("/{number}/withdraw")
    @RolesAllowed(AccreditationAccess.RATIFIER)
    @Operation(operationId = "withdrawAccreditation", summary = "Take an accreditation away, from today on")
    @APIResponseSchema(value = AccreditationJson.View.class, responseCode = "200")
    public Response withdraw(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AccreditationJson.WithdrawalRequest body) {
        access.mayWithdraw();
        var accreditation = service.withdraw(
                number, Version.required(ifMatch), body.reason(), body.reasonText(), body.teachOutUntil());
        var day = service.today();
        return Answers.changed(AccreditationJson.View.of(accreditation, day), accreditation.versionOn(day));
    }

    private LocalDate dayOf(@Nullable LocalDate asked) {
        return Objects.requireNonNullElseGet(asked, service::today);
    }
}
