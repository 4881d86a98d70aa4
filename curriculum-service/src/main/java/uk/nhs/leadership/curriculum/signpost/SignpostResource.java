package uk.nhs.leadership.curriculum.signpost;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.http.QueryValue;

/** Signposts over HTTP, for those who look for something to learn from. */
@Path("/v1/signposts")
@Tag(name = "Signposts", description = "Learning resources for what a competency asks for at a stage")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SignpostResource {
    private static final int LONGEST_STAGE = 8;

    private final SignpostService service;

    SignpostResource(SignpostService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listSignposts",
            summary = "Learning resources for a competency, in the order of their authors")
    public Page<SignpostJson.View> list(
            @QueryParam("competency")
                    @Nullable
                    @Parameter(
                            description = "The competency by its id",
                            required = true,
                            example = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03",
                            schema = @Schema(implementation = UUID.class))
                    String competency,
            @QueryParam("stage")
                    @Nullable
                    @Size(max = LONGEST_STAGE)
                    @PlainText
                    @Parameter(description = "Only for this stage", example = "S1")
                    String stage,
            @QueryParam("rating")
                    @Nullable
                    @Parameter(
                            description = "Only for those who rate themselves so",
                            example = "2",
                            schema = @Schema(implementation = Integer.class))
                    String rating,
            @QueryParam("frameworkVersionId")
                    @Nullable
                    @Parameter(
                            description = "Of this published version; if absent, of the version in force that was"
                                    + " published last of those that have the competency",
                            schema = @Schema(implementation = UUID.class))
                    String version,
            @BeanParam PageRequest page) {
        var wanted = new SignpostPage(
                SignpostJson.competency(competency),
                QueryValue.id("frameworkVersionId", version),
                stage,
                SignpostJson.rating(rating),
                page.limit(),
                page.after().map(SignpostResource::ordinal).orElse(0));
        var found = service.page(wanted);
        return Page.of(
                found.items(),
                wanted.limit(),
                item -> Cursor.of(item.ordinal()),
                item -> SignpostJson.View.of(item.signpost(), found));
    }

    private static int ordinal(Cursor cursor) {
        try {
            if (cursor.keys().size() == 1) {
                return Integer.parseInt(cursor.keys().getFirst());
            }
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }
}
