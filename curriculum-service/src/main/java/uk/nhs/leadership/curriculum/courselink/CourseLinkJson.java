package uk.nhs.leadership.curriculum.courselink;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.curriculum.accreditation.Standing;

/** The wire format of links between programmes and accredited courses. */
final class CourseLinkJson {
    static final String NUMBER = "LMA-[0-9]{6,12}-[0-9A-Z]";

    private CourseLinkJson() {}

    @Schema(name = "NewCourseLink", description = "That an accredited course is held for a version of a programme.")
    record NewLink(
            @NotNull
            @Schema(
                    description = "A version of a programme that is in force",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c00")
            UUID programmeVersionId,

            @NotNull
            @Pattern(regexp = NUMBER, message = "must be the number of an accreditation")
            @Schema(description = "As it stands on the register", examples = "LMA-000123-1")
            String accreditationNumber) {}

    @Schema(name = "CourseUnlinking", description = "Why a course is not, or no longer, held for a programme.")
    record Unlink(
            @NotNull @Schema(examples = "NO_LONGER_OFFERED") UnlinkReason reason,

            @NotBlank
            @Size(max = 2000)
            @PlainText(multiline = true)
            @Schema(
                    description = "What readers should know; everybody can read it",
                    examples = "The last cohort began in spring.")
            String text) {}

    @Schema(name = "CourseUnlinked", description = "When and why a link was ended.")
    record UnlinkedView(
            @Schema(examples = "NO_LONGER_OFFERED") UnlinkReason reason,

            @Schema(examples = "The last cohort began in spring.")
            String text,

            @Schema(examples = "2026-12-01T09:30:00Z") Instant at) {

        private static UnlinkedView of(Unlinking unlinking) {
            return new UnlinkedView(unlinking.reason(), unlinking.text(), unlinking.at());
        }
    }

    @Schema(name = "LinkedCourse", description = "What is known here of an accredited course.")
    record CourseView(
            @Schema(description = "The organisation that holds it", examples = "P0001")
            String provider,

            @Schema(examples = "First steps in leading a team")
            String title,

            @Schema(examples = "S1") String stage,

            @Schema(description = "The first day on which it is accredited", examples = "2026-11-20")
            LocalDate validFrom,

            @Schema(description = "The last day of the term", examples = "2029-11-19")
            LocalDate validTo,

            @Schema(description = "What it is today, in England", examples = "ACCREDITED")
            Standing standing) {

        private static CourseView of(CourseLinkService.Known known) {
            var course = known.course();
            return new CourseView(
                    course.provider(),
                    course.title(),
                    course.stage(),
                    course.validFrom(),
                    course.validTo(),
                    known.standing());
        }
    }

    @Schema(
            name = "CourseLink",
            description = "That an accredited course is, or was, held for a version of a programme.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8e00")
            UUID id,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8c00")
            UUID programmeVersionId,

            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70")
            UUID accreditationId,

            @Schema(examples = "LMA-000123-1") String accreditationNumber,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant updatedAt,

            @Nullable @Schema(description = "Left out while the course is held for the programme")
            UnlinkedView unlinked,

            @Nullable @Schema(description = "Left out if nothing is known of the course at the moment")
            CourseView course) {

        static View of(CourseLinkService.Shown shown) {
            var link = shown.link();
            var known = shown.known();
            return new View(
                    link.id(),
                    link.programmeId(),
                    link.accreditationId(),
                    link.accreditationNumber(),
                    link.createdAt(),
                    link.updatedAt(),
                    link.unlinking().map(UnlinkedView::of).orElse(null),
                    known == null ? null : CourseView.of(known));
        }
    }
}
