package uk.nhs.leadership.curriculum.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** Searching frameworks over HTTP. */
@Path("/v1/search")
@Tag(name = "Search", description = "Titles and statements of frameworks found by their words")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SearchResource {
    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_CODE = 40;

    private final SearchService service;
    private final PublicationAccess access;

    SearchResource(SearchService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "search",
            summary = "Titles and statements in which words stand, the best first",
            description = "Looks in the version of each framework that is in force (the one published last, if several"
                    + " are). English words are found in any form, *planning* by *plan*, and words in every script with or"
                    + " without accents, *résumé* by *resume*. A word in a title counts for more than one in a"
                    + " statement, and what has the code that is asked for comes before all else. What was looked for is"
                    + " marked by segments, not by markup.")
    public Page<SearchJson.View> search(
            @QueryParam("q")
                    @NotBlank
                    @Size(max = LONGEST_QUESTION)
                    @PlainText
                    @Parameter(
                            description = "Words, all of which must be there; `\"…\"` for a phrase, `or` between"
                                    + " alternatives, `-` before what must not be there; or a code, such as `1.2.3`",
                            example = "compassion",
                            required = true)
                    String text,
            @QueryParam("stage")
                    @Nullable
                    @Size(max = LONGEST_CODE)
                    @PlainText
                    @Parameter(
                            description = "Only statements for this stage, and competencies that ask something of it",
                            example = "S1")
                    String stage,
            @QueryParam("area")
                    @Nullable
                    @Size(max = LONGEST_CODE)
                    @PlainText
                    @Parameter(description = "Only what is in the area with this code", example = "1")
                    String area,
            @QueryParam("framework")
                    @Nullable
                    @Size(max = LONGEST_CODE)
                    @PlainText
                    @Parameter(description = "Only in the framework with this code", example = "MLF")
                    String framework,
            @QueryParam("version")
                    @Nullable
                    @Size(max = LONGEST_CODE)
                    @PlainText
                    @Parameter(
                            description = "In this version of the framework named, whether in force or not",
                            example = "1.0")
                    String version,
            @QueryParam("drafts")
                    @Nullable
                    @Parameter(
                            description = "Also in versions that are not published yet, for those who see them",
                            schema = @Schema(implementation = Boolean.class))
                    String drafts,
            @BeanParam PageRequest page) {
        var question = new Question(
                text,
                stage,
                area,
                framework,
                version,
                QueryValue.flag("drafts", drafts),
                page.limit(),
                page.after().map(Position::of).orElse(Position.START));
        return Page.of(
                service.search(question, access.seesDrafts()),
                question.limit(),
                hit -> hit.position().cursor(),
                SearchJson.View::of);
    }
}
