package uk.nhs.leadership.accreditation.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.Version;

/** The people of a provider over HTTP. */
@Path("/v1/providers/{id}/people")
@Tag(name = "Providers", description = "Organisations that give training")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PeopleResource {
    private final PeopleService service;
    private final PeopleAccess access;

    PeopleResource(PeopleService service, PeopleAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({PeopleAccess.LEAD, PeopleAccess.RATIFIER})
    @Operation(
            operationId = "listPeople",
            summary = "Everybody on the list of those who write for your provider",
            description = "While nobody is on it, everybody with the role writes.")
    public Page<PersonJson.View> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(id, access.keeper(), listing),
                listing.limit(),
                last -> listing.endingWith(last.id(), last.addedAt()),
                PersonJson.View::of);
    }

    @GET
    @Path("/{account}")
    @RolesAllowed({PeopleAccess.LEAD, PeopleAccess.RATIFIER})
    @Operation(operationId = "getPerson", summary = "Somebody on the list of those who write for your provider")
    @APIResponseSchema(value = PersonJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id,
            @PathParam("account") UUID account,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var person = service.find(id, account, access.keeper());
        return Answers.found(ifNoneMatch, PersonJson.View.of(person), person.version());
    }

    @PUT
    @Path("/{account}")
    @RolesAllowed({PeopleAccess.LEAD, PeopleAccess.RATIFIER})
    @Operation(
            operationId = "enterPerson",
            summary = "Put somebody on the list of those who write for your provider, or change what they do",
            description = "The first one is a lead, and from then on nobody else writes. Somebody who is there already"
                    + " needs If-Match.")
    @APIResponseSchema(value = PersonJson.View.class, responseCode = "200")
    public Response enter(
            @PathParam("id") UUID id,
            @PathParam("account") UUID account,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PersonJson.Entry body) {
        var seen = Optional.ofNullable(ifMatch).map(Version::required);
        var person = service.enter(id, account, seen, body.role(), access.keeper());
        var view = PersonJson.View.of(person);
        return seen.isEmpty()
                ? Answers.created("/v1/providers/" + id + "/people/" + account, view, person.version())
                : Answers.changed(view, person.version());
    }

    @DELETE
    @Path("/{account}")
    @RolesAllowed({PeopleAccess.LEAD, PeopleAccess.RATIFIER})
    @Operation(operationId = "removePerson", summary = "Take somebody off the list; the last lead stays")
    @APIResponse(responseCode = "204", description = "They are on it no more")
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("account") UUID account,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.remove(id, account, Version.required(ifMatch), access.keeper());
    }
}
