package uk.nhs.leadership.curriculum.signpost;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** How signposts look on the wire. */
final class SignpostJson {
    private SignpostJson() {}

    /** Which competency is asked for. */
    static UUID competency(@Nullable String text) {
        var id = QueryValue.id("competency", text);
        if (id == null) {
            throw wrong("competency", "REQUIRED", "Name the competency by its id");
        }
        return id;
    }

    /** Which rating is asked for; null if none is. */
    static @Nullable Integer rating(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw wrong("rating", "RATING_UNKNOWN", "Send a rating of the framework's scale, a whole number");
        }
    }

    private static InvalidInput wrong(String parameter, String code, String detail) {
        return new InvalidInput(new Fault("?" + parameter, code, detail));
    }

    @Schema(
            name = "Signpost",
            description =
                    "A learning resource for a competency at a stage, for those who rate themselves so or so on it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(examples = "Planning a week that leaves room")
            String title,

            @Schema(
                    description = "Where it is: an address of the web",
                    examples = "https://learning.example.org/planning-a-week")
            String uri,

            @Schema(description = "Who offers it", examples = "An example provider")
            String source,

            @Schema(examples = "ARTICLE") SignpostKind kind,

            @Nullable @Schema(description = "How long it takes; left out if that cannot be said", examples = "20")
            Integer minutes,

            @Schema(description = "The version of the framework", examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID frameworkVersionId,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
            UUID competencyId,

            @Schema(examples = "1.1.1") String competency,
            @Schema(examples = "S1") String stage,

            @Schema(description = "The lowest rating of oneself for which it is meant", examples = "1")
            int ratingFrom,

            @Schema(description = "The highest", examples = "2")
            int ratingTo) {

        static View of(Signpost signpost, SignpostService.Found found) {
            return new View(
                    signpost.title(),
                    signpost.uri(),
                    signpost.source(),
                    signpost.kind(),
                    signpost.minutes(),
                    found.framework(),
                    signpost.competencyId(),
                    found.competency().code(),
                    signpost.stage(),
                    signpost.ratingFrom(),
                    signpost.ratingTo());
        }
    }

    @Schema(name = "SignpostImport", description = "What became of a file of signposts, or what would become of it.")
    record Import(
            @Schema(description = "Whether nothing was stored", examples = "false")
            boolean dryRun,

            @Schema(description = "How many signposts the version has", examples = "120")
            int signposts,

            @Schema(description = "How many of them it did not have before", examples = "18")
            int added,

            @Schema(description = "How many it had before and has no more", examples = "2")
            int removed,

            @Schema(description = "How many are as they were", examples = "102")
            int unchanged) {

        static Import of(SignpostChange change, boolean dryRun) {
            return new Import(dryRun, change.after().size(), change.added(), change.removed(), change.unchanged());
        }
    }
}
