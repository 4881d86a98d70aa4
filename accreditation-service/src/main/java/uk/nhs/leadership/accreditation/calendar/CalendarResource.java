package uk.nhs.leadership.accreditation.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** The calendar over HTTP. */
@Path("/v1/calendar/bank-holidays")
@Tag(name = "Calendar", description = "The days in England by which deadlines are counted: public")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CalendarResource {
    private static final String DAY = "2026-12-28";

    private final CalendarService service;
    private final CalendarAccess access;

    CalendarResource(CalendarService service, CalendarAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listBankHolidays", summary = "The bank holidays of a year in England")
    public RestResponse<CalendarJson.YearView> list(
            @QueryParam("year")
                    @Nullable
                    @Parameter(
                            description = "If absent, this year",
                            example = "2026",
                            schema = @Schema(implementation = Integer.class))
                    String year) {
        var asked = year == null ? service.thisYear() : CalendarJson.year(year);
        return RestResponse.ResponseBuilder.ok(CalendarJson.YearView.of(asked, service.list(asked)))
                .header(HttpHeaders.CACHE_CONTROL, Answers.CACHEABLE)
                .build();
    }

    @GET
    @Path("/{day}")
    @PermitAll
    @Operation(operationId = "getBankHoliday", summary = "One bank holiday")
    @APIResponseSchema(value = CalendarJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("day") @Parameter(example = DAY, schema = @Schema(implementation = LocalDate.class)) String day,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var holiday = service.find(CalendarJson.day(day));
        return Answers.foundByAnyone(ifNoneMatch, CalendarJson.View.of(holiday), holiday.version());
    }

    @PUT
    @Path("/{day}")
    @RolesAllowed(CalendarAccess.RATIFIER)
    @Operation(
            operationId = "setBankHoliday",
            summary = "Enter a bank holiday, or call it by another name",
            description = "No day that has passed. One that is there already needs If-Match.")
    @APIResponseSchema(value = CalendarJson.View.class, responseCode = "200")
    public Response set(
            @PathParam("day") @Parameter(example = DAY, schema = @Schema(implementation = LocalDate.class)) String day,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CalendarJson.Entry body) {
        access.mayKeep();
        var seen = Optional.ofNullable(ifMatch).map(Version::required);
        var holiday = service.set(CalendarJson.day(day), seen, body.name());
        var view = CalendarJson.View.of(holiday);
        return seen.isEmpty()
                ? Answers.created("/v1/calendar/bank-holidays/" + holiday.day(), view, holiday.version())
                : Answers.changed(view, holiday.version());
    }

    @DELETE
    @Path("/{day}")
    @RolesAllowed(CalendarAccess.RATIFIER)
    @Operation(operationId = "removeBankHoliday", summary = "Make a bank holiday to come a working day again")
    @APIResponse(responseCode = "204", description = "It is no bank holiday any more")
    public void remove(
            @PathParam("day") @Parameter(example = DAY, schema = @Schema(implementation = LocalDate.class)) String day,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.mayKeep();
        service.remove(CalendarJson.day(day), Version.required(ifMatch));
    }
}
