package uk.nhs.leadership.curriculum.pathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.pathway.Offered.Offer;

/** The wire format of the version after a published one of a pathway, and of what that leaves to be done. */
final class ReworkJson {
    private ReworkJson() {}

    @Schema(
            name = "PathwaySuccessor",
            description = "The version that continues a published one, and begins as its copy.")
    record Successor(
            @NotNull
            @Pattern(regexp = PathwayJson.VERSION)
            @Schema(description = "The number of the new version", examples = "1.1")
            String version,

            @Nullable
            @Schema(
                    description = "The version of the same framework through whose stages it is to lead, if another",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a01")
            UUID frameworkVersionId) {}

    @Schema(
            name = "PathwaySuccessorDraft",
            description =
                    "A version just begun as the copy of another, and what has happened with its programmes meanwhile.")
    record SuccessorView(PathwayJson.View draft, List<ChangedProgramme> rework) {
        static SuccessorView of(Pathway successor, List<Changed> rework) {
            return new SuccessorView(PathwayJson.View.of(successor), ReworkView.of(rework).rework);
        }
    }

    @Schema(
            name = "PathwayRework",
            description =
                    "What has happened with the programmes of a version since the one that it continues was published.")
    record ReworkView(
            @Schema(
                    description =
                            "Those that can no longer be begun, and those of which there is a newer version; by their steps")
            List<ChangedProgramme> rework) {

        static ReworkView of(List<Changed> rework) {
            return new ReworkView(rework.stream().map(ChangedProgramme::of).toList());
        }
    }

    @Schema(
            name = "ChangedProgramme",
            description = "A programme of a step, and the versions of it that can be begun today.")
    record ChangedProgramme(
            @Schema(examples = "TEAM") String step,
            @Schema(examples = "MSP") String programme,

            @Schema(description = "Empty if the programme has ended or is closing: lead past it")
            List<OfferedVersion> versions) {

        private static ChangedProgramme of(Changed changed) {
            return new ChangedProgramme(
                    changed.step().code(),
                    changed.programme(),
                    changed.offers().stream()
                            .map(offer -> OfferedVersion.of(offer, changed.isNew(offer)))
                            .toList());
        }
    }

    @Schema(name = "OfferedVersion", description = "A version of a programme that can be begun.")
    record OfferedVersion(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c00")
            UUID programmeVersionId,

            @Schema(examples = "1.1") String version,
            @Schema(examples = "Mary Seacole") String title,
            @Schema(examples = "S1") String stage,

            @Schema(description = "Whether it was published since", examples = "true")
            boolean newer,

            @Schema(description = "The codes of the programmes that it asks for", examples = "[\"EJP\"]")
            List<String> prerequisites) {

        private static OfferedVersion of(Offer offer, boolean newer) {
            return new OfferedVersion(
                    offer.id(), offer.version(), offer.title(), offer.stage(), newer, offer.prerequisites());
        }
    }
}
