package uk.nhs.leadership.curriculum.caseprovider;

import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.ErrorSchema;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.publicread.PublicAnswers;
import uk.nhs.leadership.chassis.publicread.PublicAnswers.Shown;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.curriculum.casedocument.CaseAssociation;
import uk.nhs.leadership.curriculum.casedocument.CaseConcept;
import uk.nhs.leadership.curriculum.casedocument.CaseDocument;
import uk.nhs.leadership.curriculum.casedocument.CaseGrouping;
import uk.nhs.leadership.curriculum.casedocument.CaseIdentifier;
import uk.nhs.leadership.curriculum.casedocument.CaseItem;
import uk.nhs.leadership.curriculum.casedocument.CaseItemType;
import uk.nhs.leadership.curriculum.casedocument.CaseRubric;
import uk.nhs.leadership.curriculum.casedocument.CaseSubject;

/** What is published, over HTTP as 1EdTech's CASE 1.1 has it. */
@Path(CaseSite.PATH)
@Tag(name = "CASE", description = "What is published, by the 1EdTech standard CASE 1.1; its errors are imsx_StatusInfo")
@Produces(MediaType.APPLICATION_JSON)
@ErrorSchema("imsx_StatusInfo")
@RunOnVirtualThread
class CaseResource {
    private static final String ID = "sourcedId";
    private static final String EXAMPLE = "0b2c27ac-83d7-5e6e-9a3f-3d7b1d0f6a03";

    private final CaseService service;
    private final CaseSite site;
    private final ObjectMapper mapper;
    private final PublicAnswers answers;

    CaseResource(CaseService service, CaseConfig config, ObjectMapper mapper, PublicAnswers answers) {
        this.answers = answers;
        this.service = service;
        this.site = CaseSite.of(config);
        this.mapper = mapper;
    }

    @GET
    @Path("/CFDocuments")
    @PermitAll
    @Operation(
            operationId = "getAllCFDocuments",
            summary = "All published versions",
            description =
                    "In the order in which they were published, unless sorted. If there is none, or none such, 404:"
                            + " the standard knows no empty list.")
    @APIResponse(
            responseCode = "200",
            description = "Documents; `Link` says where the first, previous, next and last pages are",
            headers = {
                @Header(
                        name = "X-Total-Count",
                        description = "How many documents the filter admits",
                        schema = @Schema(type = SchemaType.INTEGER)),
                @Header(name = HttpHeaders.LINK, schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = CaseJson.Documents.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CaseJson.Status.class)))
    public Response documents(
            @QueryParam("limit")
                    @Nullable
                    @Parameter(
                            description = "How many at most, 1 to 500; 100 if not said",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String limit,
            @QueryParam("offset")
                    @Nullable
                    @Parameter(
                            description = "How many to pass over; 0 if not said",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String offset,
            @QueryParam("sort") @Nullable @Parameter(description = "The field to sort by", example = "title")
                    String sort,
            @QueryParam("orderBy") @Nullable @Parameter(schema = @Schema(enumeration = {"asc", "desc"})) String orderBy,
            @QueryParam("filter")
                    @Nullable
                    @Parameter(
                            description = "Conditions on fields with =, !=, >, >=, <, <=, ~ (contains), joined by AND"
                                    + " and OR",
                            example = "title~'leadership' AND version='1.0'")
                    String filter,
            @QueryParam("fields")
                    @Parameter(
                            description = "The fields to be shown, with commas between them; what the standard"
                                    + " requires is shown always",
                            example = "version")
                    List<String> fields,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context UriInfo here) {
        var query = CaseQuery.of(new CaseQuery.Sent(limit, offset, sort, orderBy, filter, fields));
        var version = versionOf(service.changes(), here);
        if (isKnown(version, ifNoneMatch)) {
            return Answers.unchangedForAnyone(version);
        }
        var page = query.of(service.documents().stream().map(this::tree).toList());
        if (page.documents().isEmpty()) {
            throw new NotFound();
        }
        var answer = Answers.foundByAnyone(ifNoneMatch, new CaseJson.Documents(page.documents()), version);
        return Response.fromResponse(answer)
                .header("X-Total-Count", page.total())
                .header(HttpHeaders.LINK, links(query, page.total(), here))
                .build();
    }

    private ObjectNode tree(CaseDocument document) {
        return mapper.valueToTree(CaseJson.Document.of(document, site));
    }

    /** Another number as soon as a version is added or changed, and for every other question. */
    private long versionOf(long changes, UriInfo here) {
        var asked = Objects.hash(here.getRequestUri().getRawQuery(), site.edition());
        return (changes << Integer.SIZE | Integer.toUnsignedLong(asked)) & Long.MAX_VALUE;
    }

    /** Its own tag a page has got with what it showed; only {@code *} can ask for one on which there is nothing. */
    private static boolean isKnown(long version, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null && !ifNoneMatch.contains("*") && new Version(version).isNamedIn(ifNoneMatch);
    }

    private static String links(CaseQuery query, int total, UriInfo here) {
        var last = (total - 1) / query.limit() * query.limit();
        var links = new ArrayList<String>();
        links.add(link(0, "first", query, here));
        if (query.offset() > 0) {
            links.add(link(Math.max(0, query.offset() - query.limit()), "prev", query, here));
        }
        if (query.offset() + query.limit() < total) {
            links.add(link(query.offset() + query.limit(), "next", query, here));
        }
        links.add(link(last, "last", query, here));
        return String.join(", ", links);
    }

    private static String link(int offset, String relation, CaseQuery query, UriInfo here) {
        var there = here.getRequestUriBuilder()
                .replaceQueryParam("limit", query.limit())
                .replaceQueryParam("offset", offset)
                .build();
        return "<" + there.getRawPath() + "?" + there.getRawQuery() + ">; rel=\"" + relation + "\"";
    }

    @GET
    @Path("/CFDocuments/{sourcedId}")
    @PermitAll
    @Operation(operationId = "getCFDocument", summary = "A published version, without what it says")
    @APIResponseSchema(value = CaseJson.Document.class, responseCode = "200")
    public Response document(
            @PathParam(ID) @Parameter(example = EXAMPLE) String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.find(CaseDocument.class, identifier(sourcedId));
        return found(ifNoneMatch, "CFDocuments/" + sourcedId, found, () -> CaseJson.Document.of(found.thing(), site));
    }

    @GET
    @Path("/CFPackages/{sourcedId}")
    @PermitAll
    @Operation(operationId = "getCFPackage", summary = "A published version with all that it says")
    @APIResponseSchema(value = CaseJson.Whole.class, responseCode = "200")
    public Response whole(
            @PathParam(ID) @Parameter(description = "The identifier of the document", example = EXAMPLE)
                    String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.find(CaseDocument.class, identifier(sourcedId));
        return found(ifNoneMatch, "CFPackages/" + sourcedId, found, () -> CaseJson.Whole.of(found.in(), site));
    }

    @GET
    @Path("/CFItems/{sourcedId}")
    @PermitAll
    @Operation(operationId = "getCFItem", summary = "A part of one version")
    @APIResponseSchema(value = CaseJson.Item.class, responseCode = "200")
    public Response item(
            @PathParam(ID) @Parameter(example = EXAMPLE) String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.find(CaseItem.class, identifier(sourcedId));
        return found(
                ifNoneMatch,
                "CFItems/" + sourcedId,
                found,
                () -> CaseJson.Item.of(found.thing(), found.in().document(), site));
    }

    @GET
    @Path("/CFItemAssociations/{sourcedId}")
    @PermitAll
    @Operation(
            operationId = "getCFItemAssociations",
            summary = "A part of one version with every association from or to it",
            description =
                    "Also those in the packages of others: what took its place in the next version, which outcomes"
                            + " of curricula work towards it.")
    @APIResponseSchema(value = CaseJson.ItemAssociations.class, responseCode = "200")
    public Response associations(
            @PathParam(ID) @Parameter(description = "The identifier of the item", example = EXAMPLE) String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.associations(identifier(sourcedId));
        return found(
                ifNoneMatch,
                "CFItemAssociations/" + sourcedId,
                found.changedAt(),
                () -> CaseJson.ItemAssociations.of(found, site));
    }

    @GET
    @Path("/CFAssociations/{sourcedId}")
    @PermitAll
    @Operation(operationId = "getCFAssociation", summary = "That one version or part stands to another in some way")
    @APIResponseSchema(value = CaseJson.Association.class, responseCode = "200")
    public Response association(
            @PathParam(ID) @Parameter(example = EXAMPLE) String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.find(CaseAssociation.class, identifier(sourcedId));
        return found(
                ifNoneMatch,
                "CFAssociations/" + sourcedId,
                found,
                () -> CaseJson.Association.of(found.thing(), found.in().document(), site));
    }

    @GET
    @Path("/CFAssociationGroupings/{sourcedId}")
    @PermitAll
    @Operation(operationId = "getCFAssociationGrouping", summary = "What associations are for")
    @APIResponseSchema(value = CaseTermJson.Grouping.class, responseCode = "200")
    public Response grouping(
            @PathParam(ID) @Parameter(example = EXAMPLE) String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var grouping = CaseGrouping.of(identifier(sourcedId)).orElseThrow(NotFound::new);
        return word(ifNoneMatch, "CFAssociationGroupings/" + sourcedId, () -> CaseTermJson.Grouping.of(grouping, site));
    }

    @GET
    @Path("/CFConcepts/{sourcedId}")
    @PermitAll
    @Operation(operationId = "getCFConcept", summary = "A principle of a framework's code of practice")
    @APIResponseSchema(value = CaseTermJson.Concepts.class, responseCode = "200")
    public Response concept(
            @PathParam(ID) @Parameter(example = EXAMPLE) String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.find(CaseConcept.class, identifier(sourcedId));
        return found(
                ifNoneMatch,
                "CFConcepts/" + sourcedId,
                found,
                () -> CaseTermJson.Concepts.of(found.thing(), found.changedAt(), site));
    }

    @GET
    @Path("/CFItemTypes/{sourcedId}")
    @PermitAll
    @Operation(operationId = "getCFItemType", summary = "What an item can be, and what can stand below it")
    @APIResponseSchema(value = CaseTermJson.ItemTypes.class, responseCode = "200")
    public Response itemType(
            @PathParam(ID) @Parameter(example = EXAMPLE) String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var type = CaseItemType.of(identifier(sourcedId)).orElseThrow(NotFound::new);
        return word(ifNoneMatch, "CFItemTypes/" + sourcedId, () -> CaseTermJson.ItemTypes.from(type, site));
    }

    @GET
    @Path("/CFLicenses/{sourcedId}")
    @PermitAll
    @Operation(operationId = "getCFLicense", summary = "Under what the documents may be used")
    @APIResponseSchema(value = CaseTermJson.Licence.class, responseCode = "200")
    public Response licence(
            @PathParam(ID) @Parameter(example = EXAMPLE) String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        if (!identifier(sourcedId).equals(site.licence())) {
            throw new NotFound();
        }
        return word(ifNoneMatch, "CFLicenses/" + sourcedId, () -> CaseTermJson.Licence.of(site));
    }

    @GET
    @Path("/CFRubrics/{sourcedId}")
    @PermitAll
    @Operation(
            operationId = "getCFRubric",
            summary = "The rating scale of a framework, or what a curriculum requires of the delivery of a course")
    @APIResponseSchema(value = CaseRubricJson.Rubric.class, responseCode = "200")
    public Response rubric(
            @PathParam(ID) @Parameter(example = EXAMPLE) String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.find(CaseRubric.class, identifier(sourcedId));
        return found(
                ifNoneMatch,
                "CFRubrics/" + sourcedId,
                found,
                () -> CaseRubricJson.Rubric.of(found.thing(), found.changedAt(), site));
    }

    @GET
    @Path("/CFSubjects/{sourcedId}")
    @PermitAll
    @Operation(operationId = "getCFSubject", summary = "An area of a framework as the subject of its parts")
    @APIResponseSchema(value = CaseTermJson.Subjects.class, responseCode = "200")
    public Response subject(
            @PathParam(ID) @Parameter(example = EXAMPLE) String sourcedId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.find(CaseSubject.class, identifier(sourcedId));
        return found(
                ifNoneMatch,
                "CFSubjects/" + sourcedId,
                found,
                () -> CaseTermJson.Subjects.of(found.thing(), found.changedAt(), site));
    }

    @GET
    @Path("/discovery/imscasev1p1_openapi3_v1p0.json")
    @PermitAll
    @Operation(operationId = "discoverCase", summary = "What of CASE is served here, as an OpenAPI document")
    @APIResponse(
            responseCode = "200",
            description = "An OpenAPI 3.0 document",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response discover(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return word(ifNoneMatch, "discovery", () -> CaseDiscovery.of(site));
    }

    private static UUID identifier(String sourcedId) {
        return CaseIdentifier.read(sourcedId).orElseThrow(NotFound::new);
    }

    private Response found(
            @Nullable String ifNoneMatch, String what, CaseService.Found<?> found, Supplier<Object> view) {
        return found(ifNoneMatch, what, found.changedAt(), view);
    }

    /** Something that all documents share. */
    private Response word(@Nullable String ifNoneMatch, String what, Supplier<Object> view) {
        return found(ifNoneMatch, what, CaseVocabulary.CHANGED_AT, view);
    }

    /** @param what by which it is told from everything else that is shown, here or elsewhere */
    private Response found(@Nullable String ifNoneMatch, String what, Instant changedAt, Supplier<Object> view) {
        var version = versionOf(changedAt);
        return answers.found(ifNoneMatch, "case/" + what, version, () -> new Shown(view.get(), version));
    }

    /** Another number as soon as the version changes, or what we say of it. */
    private long versionOf(Instant changedAt) {
        return MICROS.between(Instant.EPOCH, changedAt) + site.edition();
    }
}
