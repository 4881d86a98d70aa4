package uk.nhs.leadership.accreditation.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationJson;
import uk.nhs.leadership.accreditation.accreditation.AccreditationStatus;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.provider.Region;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.publicread.PublicAnswers;
import uk.nhs.leadership.chassis.publicread.PublicAnswers.Shown;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** The entries of the public register over HTTP. */
@Path("/v1/register/accreditations")
@Tag(name = "Register", description = "What is accredited, and when it is: public")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RegisterResource {
    private static final String LINKED = "application/ld+json";
    private static final String COURSE = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e72";
    private static final String KNOWN_ON =
            "As far as was known at this time, or by the end of this day in England; absent for what is known now";

    private final RegisterService service;
    private final PublicAnswers answers;
    private final RegisterConfig config;

    RegisterResource(RegisterService service, PublicAnswers answers, RegisterConfig config) {
        this.service = service;
        this.answers = answers;
        this.config = config;
    }

    /** What somebody looks for, as the parameters of a query. Each may be left out, and any may be combined. */
    public static class Filter {
        private static final int LONGEST_CODE = 20;
        private static final int LONGEST_TEXT = 200;

        @QueryParam("on")
        @Parameter(
                description = "Status is that on this date; without `status`, only accreditations that hold on it",
                example = "2027-03-01")
        @Nullable
        String on;

        @QueryParam("knownOn")
        @Parameter(description = KNOWN_ON, example = "2027-06-02")
        @Nullable
        String knownOn;

        @QueryParam("course")
        @Parameter(description = "Only accreditations of versions of this course", example = COURSE)
        @Nullable
        String course;

        @QueryParam("provider")
        @Parameter(description = "Code of the provider's organisation", example = "P0001")
        @Nullable
        String provider;

        @QueryParam("stage")
        @Parameter(description = "The stage that the course is for", example = "S1")
        @Nullable
        String stage;

        @QueryParam("region")
        @Parameter(
                description = "Where the provider mostly gave its training when the course was accredited",
                example = "NORTH_WEST")
        @Nullable
        String region;

        @QueryParam("delivery")
        @Parameter(description = "How the course is given", example = "BLENDED")
        @Nullable
        String delivery;

        @QueryParam("status")
        @Parameter(description = "Only accreditations that are this on the date `on`, or today", example = "ACTIVE")
        @Nullable
        String status;

        @QueryParam("text")
        @Parameter(
                description =
                        "Words of the title, award, summary or provider's name; `\"…\"` for a phrase, `or` between"
                                + " alternatives, `-` before what must not be there",
                example = "\"leading a team\" -online")
        @Nullable
        String text;

        RegisterSearch read(Instant now) {
            return new RegisterSearch(
                    QueryValue.date("on", on),
                    KnownOn.read(knownOn, now),
                    QueryValue.id("course", course),
                    plain("provider", provider, LONGEST_CODE),
                    QueryValue.oneOf(Stage.class, "stage", stage),
                    QueryValue.oneOf(Region.class, "region", region),
                    QueryValue.oneOf(Delivery.class, "delivery", delivery),
                    QueryValue.oneOf(AccreditationStatus.class, "status", status),
                    plain("text", text, LONGEST_TEXT));
        }

        private static @Nullable String plain(String name, @Nullable String text, int longest) {
            if (text != null && text.length() > longest) {
                throw new InvalidInput(new Fault("?" + name, "SIZE", "Send " + longest + " characters at most"));
            }
            if (text != null && text.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidInput(new Fault("?" + name, "PLAIN_TEXT", "Must not contain control characters"));
            }
            return text;
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchRegister",
            summary = "Search the register",
            description = "All conditions must be met. What ended stays, with why and when.")
    public RestResponse<Page<AccreditationJson.View>> list(
            @BeanParam PageRequest page,
            @BeanParam Filter filter,
            @QueryParam("updatedSince") @Nullable String updatedSince) {
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        var search = filter.read(service.now());
        var day = service.dayOf(search);
        Page<AccreditationJson.View> shown = Page.of(
                service.page(search, day, listing),
                listing.limit(),
                last -> listing.endingWith(last.id(), last.updatedAt()),
                entry -> AccreditationJson.View.of(entry, day));
        return RestResponse.ResponseBuilder.ok(shown)
                .header(HttpHeaders.CACHE_CONTROL, Answers.CACHEABLE)
                .build();
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(
            operationId = "getAccreditation",
            summary = "One accreditation, as it is on a date or today",
            description = "With `Accept: application/ld+json` the same path gives it as linked data in the words of"
                    + " schema.org, as it is today.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AccreditationJson.View.class)),
                @Content(mediaType = LINKED, schema = @Schema(implementation = LinkedCourse.class))
            })
    public Response find(
            @PathParam("number") String number,
            @QueryParam("on") @Nullable String on,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") @Nullable String knownOn,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var day = Objects.requireNonNullElseGet(QueryValue.date("on", on), service::today);
        var known = KnownOn.read(knownOn, service.now());
        return known == null
                ? answers.found(ifNoneMatch, number, service.version(number, day), () -> shown(number, day))
                : foundAsKnown(ifNoneMatch, number, known, day);
    }

    private Response foundAsKnown(@Nullable String ifNoneMatch, String number, Instant known, LocalDate day) {
        var accreditation = service.find(number);
        var answer = Answers.foundByAnyone(
                ifNoneMatch,
                AccreditationJson.View.of(accreditation.entryKnownOn(known), day),
                accreditation.versionOn(known, day));
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** Which of its days is asked for is a part of the version, as far as they differ. */
    private Shown shown(String number, LocalDate day) {
        var accreditation = service.find(number);
        return new Shown(
                AccreditationJson.View.of(accreditation.entryKnownOn(null), day), accreditation.versionOn(null, day));
    }

    /** For those who ask for it: whoever takes anything gets JSON. */
    @GET
    @Path("/{number}")
    @Produces(LINKED + ";qs=0.5")
    @PermitAll
    @Operation(hidden = true)
    public Response linked(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var today = service.today();
        var accreditation = service.find(number);
        // Not the tag of the JSON: a cache that holds that would show it as this.
        var etag = "\"" + accreditation.versionOn(null, today) + "-linked\"";
        var answer = Version.isNamedIn(ifNoneMatch, etag)
                ? Response.notModified()
                : Response.ok(
                        LinkedCourse.of(
                                AccreditationJson.View.of(accreditation.entryKnownOn(null), today),
                                config.address() + "/v1/register/accreditations/" + number,
                                config.nationalBody()),
                        LINKED);
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, Answers.CACHEABLE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("/{number}/history")
    @PermitAll
    @Operation(
            operationId = "getAccreditationHistory",
            summary = "What was ever known of an accreditation: what it is on which days, and when that was known;"
                    + " and what of its course was changed within its term")
    @APIResponseSchema(value = AccreditationJson.History.class, responseCode = "200")
    public Response history(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var past = service.past(number);
        return Answers.foundByAnyone(ifNoneMatch, AccreditationJson.History.of(past), past.version());
    }
}
