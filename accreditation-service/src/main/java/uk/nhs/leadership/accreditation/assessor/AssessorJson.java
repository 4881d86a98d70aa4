package uk.nhs.leadership.accreditation.assessor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.chassis.http.PlainText;

/** Assessors on the wire. */
final class AssessorJson {
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}";
    private static final String CODE_MESSAGE = "must be a code of the framework or the curriculum";
    private static final int USUAL_CASES = 4;

    private AssessorJson() {}

    @Schema(
            name = "DeclarationOfInterest",
            description = "All that an assessor has to do with organisations. It replaces the declaration before.")
    record Declaration(
            @Size(min = 1, max = 200)
            @PlainText
            @Pattern(regexp = "\\s*\\S.*", message = "must not be blank")
            @Schema(examples = "Ada Okafor", description = "What those who allocate assessors see")
            @Nullable
            String name,

            @NotNull @Size(max = 100) List<@NotNull @Valid InterestJson> interests) {

        List<Interest> toInterests() {
            return interests.stream()
                    .map(interest -> new Interest(interest.organisation, interest.kind, interest.until))
                    .toList();
        }
    }

    @Schema(name = "Interest")
    record InterestJson(
            @NotNull
            @Pattern(regexp = "[A-Z0-9]{3,6}", message = "must be the code of an organisation")
            @Schema(examples = "P0002", description = "Code of the organisation")
            String organisation,

            @NotNull @Schema(examples = "EMPLOYED", description = """
                            EMPLOYED counts until three years after its end, AUTHOR (wrote courses of the \
                            organisation) for ever, FINANCIAL, FAMILY and OTHER until their end""")
            Interest.Kind kind,

            @Schema(examples = "2024-03-31", description = "The last day; absent while it goes on") @Nullable
            LocalDate until) {}

    @Schema(
            name = "ProfileOfAssessor",
            description = "What an assessor knows and when they can be asked. It replaces what they said before.")
    record ProfileJson(
            @NotNull @Schema(examples = "ACTIVE", description = "RESTING is not proposed for anything")
            Profile.Status status,

            @NotNull
            @Size(max = 5)
            @Schema(examples = "[\"S1\"]", description = "For which stages they can judge courses")
            List<@NotNull Stage> stages,

            @NotNull @Size(max = 50) @Schema(examples = "[\"1\"]", description = "Codes of areas of the framework")
            List<@NotNull @Pattern(regexp = CODE, message = CODE_MESSAGE) String> areas,

            @NotNull
            @Size(max = 50)
            @Schema(examples = "[\"governance\"]", description = "Groups of the curriculum's requirements")
            List<@NotNull @Pattern(regexp = CODE, message = CODE_MESSAGE) String> requirementGroups,

            @NotNull @Schema(examples = "2026-09-01") LocalDate availableFrom,

            @Schema(examples = "2028-08-31", description = "The last day; absent while no end is in sight") @Nullable
            LocalDate availableUntil,

            @Min(1)
            @Max(50)
            @Schema(examples = "4", description = "On how many submissions they work at a time; 4 if absent")
            @Nullable
            Integer mostCases,

            @Size(max = 50) @Schema(description = "When they cannot be asked in between") @Nullable
            List<@NotNull @Valid AbsenceJson> absences) {

        Profile toProfile() {
            return new Profile(
                    status, availableFrom, availableUntil, Objects.requireNonNullElse(mostCases, USUAL_CASES));
        }

        Set<Expertise> toExpertise() {
            var expertise = new HashSet<Expertise>();
            stages.forEach(stage -> expertise.add(new Expertise(Expertise.Kind.STAGE, stage.name())));
            areas.forEach(area -> expertise.add(new Expertise(Expertise.Kind.AREA, area)));
            requirementGroups.forEach(group -> expertise.add(new Expertise(Expertise.Kind.REQUIREMENT_GROUP, group)));
            return expertise;
        }

        List<Absence> toAbsences() {
            return absences == null
                    ? List.of()
                    : absences.stream()
                            .map(absence -> new Absence(absence.from, absence.until))
                            .toList();
        }

        static @Nullable ProfileJson of(Assessor assessor) {
            var profile = assessor.profile();
            return profile == null
                    ? null
                    : new ProfileJson(
                            profile.status(),
                            assessor.codes(Expertise.Kind.STAGE).stream()
                                    .map(Stage::valueOf)
                                    .toList(),
                            assessor.codes(Expertise.Kind.AREA),
                            assessor.codes(Expertise.Kind.REQUIREMENT_GROUP),
                            profile.availableFrom(),
                            profile.availableUntil(),
                            profile.mostCases(),
                            assessor.absences().stream()
                                    .map(absence -> new AbsenceJson(absence.fromDay(), absence.untilDay()))
                                    .toList());
        }
    }

    @Schema(name = "AbsenceOfAssessor")
    record AbsenceJson(
            @NotNull @Schema(examples = "2026-12-21") LocalDate from,

            @NotNull @Schema(examples = "2027-01-03", description = "The last day")
            LocalDate until) {}

    @Schema(name = "Assessor")
    record View(
            @Schema(
                    examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70",
                    description = "Names the assessor in an allocation")
            UUID id,

            @Schema(examples = "Ada Okafor") @Nullable String name,

            @Schema(description = "Every organisation the assessor has acted for here", examples = "[\"X26\"]")
            List<String> organisations,

            List<InterestJson> interests,
            @Schema(examples = "2026-09-01T09:30:00Z") Instant declaredAt,

            @Schema(description = "Absent until they have said; nobody is proposed before") @Nullable
            ProfileJson profile,

            @Schema(
                    examples = "2",
                    description = "On how many submissions they work now; in the list of all assessors only")
            @Nullable
            Integer cases) {

        static View of(Assessor assessor) {
            return of(assessor, null);
        }

        static View of(Assessor assessor, @Nullable Integer cases) {
            return new View(
                    assessor.id(),
                    assessor.name(),
                    assessor.organisations().stream().sorted().toList(),
                    assessor.interests().stream()
                            .map(interest ->
                                    new InterestJson(interest.organisation(), interest.kind(), interest.until()))
                            .toList(),
                    assessor.declaredAt(),
                    ProfileJson.of(assessor),
                    cases);
        }
    }
}
