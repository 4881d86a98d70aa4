package uk.nhs.leadership.accreditation.annualreturn;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.TermAccess;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Annual returns over HTTP. */
@Path("/v1")
@Tag(name = "Monitoring", description = "How accredited courses are watched between their terms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AnnualReturnResource {
    private final AnnualReturnService service;
    private final TermAccess access;

    AnnualReturnResource(AnnualReturnService service, TermAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("/accreditations/{number}/returns")
    @RolesAllowed({TermAccess.AUTHOR, TermAccess.LEAD, TermAccess.PANEL_MEMBER, TermAccess.RATIFIER})
    @Operation(operationId = "listReturnsOfAccreditation", summary = "The annual returns of an accreditation, by year")
    public AnnualReturnJson.All list(@PathParam("number") String number) {
        return AnnualReturnJson.All.of(number, service.list(number, access.readable()));
    }

    @GET
    @Path("/returns/due")
    @RolesAllowed({TermAccess.PANEL_MEMBER, TermAccess.RATIFIER})
    @Operation(
            operationId = "listDueReturns",
            summary = "Annual returns that are due before a day, the longest due first; without a day those overdue")
    public Page<AnnualReturnJson.Summary> due(
            @BeanParam PageRequest page,
            @Parameter(example = "2027-06-01", schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("before")
                    @Nullable
                    String before) {
        access.nationalAccount();
        var part = DuePage.of(page);
        return Page.of(
                service.due(QueryValue.date("before", before), part),
                part.limit(),
                last -> Cursor.of(last.dueOn(), last.id()),
                AnnualReturnJson.Summary::of);
    }

    @GET
    @Path("/accreditations/{number}/returns/{year}")
    @RolesAllowed({TermAccess.AUTHOR, TermAccess.LEAD, TermAccess.PANEL_MEMBER, TermAccess.RATIFIER})
    @Operation(operationId = "getReturn", summary = "One annual return")
    @APIResponseSchema(value = AnnualReturnJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("number") String number,
            @PathParam("year") @Parameter(example = "2027", schema = @Schema(implementation = Integer.class))
                    String year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var shown = service.find(AnnualReturnJson.year(number, year), access.readable());
        return Answers.found(
                ifNoneMatch, AnnualReturnJson.View.of(shown), shown.annual().version());
    }

    @PUT
    @Path("/accreditations/{number}/returns/{year}")
    @RolesAllowed({TermAccess.AUTHOR, TermAccess.LEAD})
    @Operation(
            operationId = "writeReturn",
            summary = "Write an annual return of your own",
            description = "Once the year that it is about has ended. It replaces what you wrote before.")
    @APIResponseSchema(value = AnnualReturnJson.View.class, responseCode = "200")
    public Response write(
            @PathParam("number") String number,
            @PathParam("year") @Parameter(example = "2027", schema = @Schema(implementation = Integer.class))
                    String year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AnnualReturnJson.ToldJson body) {
        return changed(service.change(
                AnnualReturnJson.year(number, year), access.own(), Version.required(ifMatch), body.toTold()));
    }

    @POST
    @Path("/accreditations/{number}/returns/{year}/submit")
    @RolesAllowed(TermAccess.LEAD)
    @Operation(operationId = "submitReturn", summary = "Submit an annual return of your own")
    @APIResponseSchema(value = AnnualReturnJson.View.class, responseCode = "200")
    public Response submit(
            @PathParam("number") String number,
            @PathParam("year") @Parameter(example = "2027", schema = @Schema(implementation = Integer.class))
                    String year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.submit(AnnualReturnJson.year(number, year), access.own(), Version.required(ifMatch)));
    }

    @POST
    @Path("/accreditations/{number}/returns/{year}/query")
    @RolesAllowed(TermAccess.PANEL_MEMBER)
    @Operation(operationId = "queryReturn", summary = "Ask back about an annual return; the provider submits it again")
    @APIResponseSchema(value = AnnualReturnJson.View.class, responseCode = "200")
    public Response query(
            @PathParam("number") String number,
            @PathParam("year") @Parameter(example = "2027", schema = @Schema(implementation = Integer.class))
                    String year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AnnualReturnJson.QueryRequest body) {
        access.nationalAccount();
        return changed(service.ask(AnnualReturnJson.year(number, year), Version.required(ifMatch), body.query()));
    }

    @POST
    @Path("/accreditations/{number}/returns/{year}/accept")
    @RolesAllowed(TermAccess.PANEL_MEMBER)
    @Operation(operationId = "acceptReturn", summary = "Accept an annual return")
    @APIResponseSchema(value = AnnualReturnJson.View.class, responseCode = "200")
    public Response accept(
            @PathParam("number") String number,
            @PathParam("year") @Parameter(example = "2027", schema = @Schema(implementation = Integer.class))
                    String year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.nationalAccount();
        return changed(service.accept(AnnualReturnJson.year(number, year), Version.required(ifMatch)));
    }

    private static Response changed(ReturnShown shown) {
        return Answers.changed(AnnualReturnJson.View.of(shown), shown.annual().version());
    }
}
