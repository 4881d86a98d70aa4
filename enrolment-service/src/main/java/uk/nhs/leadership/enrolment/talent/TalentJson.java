package uk.nhs.leadership.enrolment.talent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.careerconversation.Readiness;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.schedule.Region;

/** How talent looks on the wire. */
final class TalentJson {
    private static final String ID = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d90";

    private TalentJson() {}

    @Schema(name = "BecomeVisible", description = "What you would take on: in some regions, for some trusts, or both.")
    record Say(
            @NotNull
            @Size(max = 7)
            @Schema(description = "The national body finds you for these.", examples = "[\"LONDON\", \"SOUTH_EAST\"]")
            List<@NotNull Region> regions,

            @NotNull
            @Size(max = 20)
            @Schema(
                    description = "Each of these finds you too, by its ODS code; your own cannot be one of them.",
                    examples = "[\"RJZ\"]")
            List<@NotNull @Pattern(regexp = "[A-Z0-9]{3,6}", message = "must be an ODS code") String> trusts,

            @NotNull
            @Size(min = 1, max = 5)
            @Schema(description = "Of what stage the role may be.", examples = "[\"S2\", \"S3\"]")
            List<@NotNull Stage> stages,

            @NotNull @Schema(examples = "2027-09-01") LocalDate availableFrom) {

        OpenTo openTo() {
            return new OpenTo(Set.copyOf(regions), Set.copyOf(trusts), Set.copyOf(stages), availableFrom);
        }
    }

    @Schema(name = "OwnTalentProfile", description = "Whether you are visible, and for what.")
    record OwnView(
            @Schema(examples = "true") boolean visible,

            @Schema(examples = "[\"LONDON\", \"SOUTH_EAST\"]")
            List<Region> regions,

            @Schema(examples = "[\"RJZ\"]") List<String> trusts,

            @Schema(examples = "[\"S2\", \"S3\"]") List<Stage> stages,

            @Schema(description = "Absent if you are not visible.", examples = "2027-09-01") @Nullable
            LocalDate availableFrom,

            @Schema(description = "Absent if you are not visible.", examples = "2027-06-12") @Nullable
            LocalDate visibleSince) {

        static OwnView of(Optional<TalentProfile> own) {
            return new OwnView(
                    own.isPresent(),
                    own.map(TalentProfile::regions).orElse(List.of()),
                    own.map(TalentProfile::trusts).orElse(List.of()),
                    own.map(TalentProfile::stages).orElse(List.of()),
                    own.map(TalentProfile::availableFrom).orElse(null),
                    own.map(TalentProfile::visibleSince).orElse(null));
        }
    }

    @Schema(
            name = "TalentConversation",
            description =
                    "The last career conversation to which they agreed. Two people agreed on it; nothing computes it.")
    record Conversation(
            @Schema(examples = "2027-05-28") LocalDate heldOn,

            @Schema(
                    description =
                            "Held more than 18 months ago, so that it says nothing any more of whether they are ready.",
                    examples = "false")
            boolean outdated,

            @Schema(description = "Absent if it is outdated.", examples = "READY_NOW") @Nullable
            Readiness readiness) {

        static @Nullable Conversation of(Talent talent, LocalDate today) {
            return talent.heldOn() == null
                    ? null
                    : new Conversation(
                            talent.heldOn(),
                            talent.isOutdatedOn(today),
                            talent.readinessOn(today).orElse(null));
        }
    }

    @Schema(name = "TalentFound", description = "Somebody who is visible; without the name.")
    record FoundView(
            @Schema(examples = ID) UUID id,

            @Schema(description = "The trust that employs them.", examples = "RJ1")
            String employer,

            @Schema(description = "The stage of their present role.", examples = "S2")
            Stage stage,

            @Schema(examples = "[\"LONDON\", \"SOUTH_EAST\"]")
            List<Region> regions,

            @Schema(description = "A trust is told of itself only.", examples = "[\"RJZ\"]")
            List<String> trusts,

            @Schema(description = "Of what stage the role may be.", examples = "[\"S2\", \"S3\"]")
            List<Stage> stages,

            @Schema(examples = "2027-09-01") LocalDate availableFrom,

            @Schema(description = "Absent if there is none to which they agreed.") @Nullable
            Conversation conversation) {

        static FoundView of(Talent talent, @Nullable String trust, LocalDate today) {
            var profile = talent.profile();
            return new FoundView(
                    profile.id(),
                    talent.person().employer(),
                    talent.person().stage(),
                    profile.regions(),
                    talent.trustsToldTo(trust),
                    profile.stages(),
                    profile.availableFrom(),
                    Conversation.of(talent, today));
        }
    }

    @Schema(name = "Talent", description = "Somebody who is visible, to get in touch with.")
    record View(
            @Schema(examples = ID) UUID id,

            @Schema(examples = "Amara") String givenName,

            @Schema(examples = "Okafor") String familyName,

            @Schema(examples = "amara.okafor@rj1.example") String email,

            @Schema(description = "The trust that employs them.", examples = "RJ1")
            String employer,

            @Schema(description = "The stage of their present role.", examples = "S2")
            Stage stage,

            @Schema(examples = "[\"LONDON\", \"SOUTH_EAST\"]")
            List<Region> regions,

            @Schema(description = "A trust is told of itself only.", examples = "[\"RJZ\"]")
            List<String> trusts,

            @Schema(description = "Of what stage the role may be.", examples = "[\"S2\", \"S3\"]")
            List<Stage> stages,

            @Schema(examples = "2027-09-01") LocalDate availableFrom,

            @Schema(examples = "2027-06-12") LocalDate visibleSince,

            @Schema(description = "Absent if there is none to which they agreed.") @Nullable
            Conversation conversation) {

        static View of(Talent talent, @Nullable String trust, LocalDate today) {
            var profile = talent.profile();
            var person = talent.person();
            return new View(
                    profile.id(),
                    person.givenName(),
                    person.familyName(),
                    person.email(),
                    person.employer(),
                    person.stage(),
                    profile.regions(),
                    talent.trustsToldTo(trust),
                    profile.stages(),
                    profile.availableFrom(),
                    profile.visibleSince(),
                    Conversation.of(talent, today));
        }
    }
}
