package uk.nhs.leadership.enrolment.catalogue;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How courses look on the wire. */
final class CourseJson {
    private CourseJson() {}

    @Schema(name = "Course", description = "One accredited version of a course, as far as is known here.")
    record View(
            @Schema(
                    description = "The number of its accreditation; what a cohort is planned with.",
                    examples = "LMA-000123-C")
            String accreditationNumber,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d10")
            UUID accreditationId,

            @Schema(description = "The code of the provider's organisation.", examples = "P0001")
            String provider,

            @Schema(
                    description = "Stays the same across versions of the course.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11")
            UUID courseId,

            @Schema(examples = "1") int courseVersion,

            @Schema(examples = "First Steps in Leading Care")
            String title,

            @Schema(description = "The stage it is for.", examples = "S1")
            Stage stage,

            @Schema(description = "What is awarded to those who pass.", examples = "Award in Leading Care")
            String award,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d12")
            UUID curriculumVersionId,

            @Schema(description = "The decision that accredited it.", examples = "ACCREDITED")
            String outcome,

            @Schema(description = "The first day it is accredited.", examples = "2026-09-01")
            LocalDate validFrom,

            @Schema(description = "The last day it is accredited.", examples = "2029-08-31")
            LocalDate validTo,

            @Schema(examples = "100") int learningHours,

            @Schema(description = "From when its accreditation is withdrawn.", examples = "2027-03-01") @Nullable
            LocalDate withdrawnOn,

            @Schema(description = "From when its provider has given it up.", examples = "2027-03-31") @Nullable
            LocalDate surrenderedOn,

            @Schema(
                    description = "From when another accreditation of the course stands in its place.",
                    examples = "2027-03-31")
            @Nullable
            LocalDate supersededOn,

            @Schema(
                    description = "Since when it has been suspended: no cohort starts. Null if it is not.",
                    examples = "2027-02-01")
            @Nullable
            LocalDate suspendedSince,

            @Schema(
                    description = "Until when those already on it may finish after a withdrawal or surrender.",
                    examples = "2027-12-31")
            @Nullable
            LocalDate teachOutUntil) {

        static View of(Course course) {
            return new View(
                    course.number(),
                    course.accreditationId(),
                    course.provider(),
                    course.courseId(),
                    course.courseVersion(),
                    course.title(),
                    course.stage(),
                    course.award(),
                    course.curriculumVersionId(),
                    course.outcome(),
                    course.validFrom(),
                    course.validTo(),
                    course.learningHours(),
                    course.withdrawnOn(),
                    course.surrenderedOn(),
                    course.supersededOn(),
                    course.suspendedSince(),
                    course.teachOutUntil());
        }
    }
}
