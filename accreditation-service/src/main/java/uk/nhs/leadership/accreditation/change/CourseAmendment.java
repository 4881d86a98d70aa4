package uk.nhs.leadership.accreditation.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.AssessmentMethod;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.course.Offer;

/** What a provider wants to be otherwise about a course and the terms on which it is held. Null stays as it is. */
@Embeddable
record CourseAmendment(
        @Column(updatable = false) @Nullable String title,
        @Column(updatable = false) @Nullable String summary,
        @Column(updatable = false) @Nullable String audience,
        @Column(updatable = false) @Nullable String award,
        @Column(updatable = false) @Nullable Integer learningHours,

        @Column(updatable = false) @Enumerated(EnumType.STRING) @Nullable
        Delivery delivery,

        @Column(updatable = false) @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Nullable
        List<AssessmentMethod> assessmentMethods,

        @Column(updatable = false) @Nullable Integer capacityPerCohort,
        @Column(updatable = false) @Nullable Integer pricePence,

        @Column(updatable = false) @JdbcTypeCode(SqlTypes.ARRAY) @Nullable
        List<String> languages,

        @Column(updatable = false) @Nullable String accessibility) {

    /** All of it stays as it is. */
    static final CourseAmendment NONE =
            new CourseAmendment(null, null, null, null, null, null, null, null, null, null, null);

    CourseAmendment {
        assessmentMethods = assessmentMethods == null ? null : List.copyOf(assessmentMethods);
        languages = languages == null ? null : List.copyOf(languages);
    }

    /** The course as it is then. */
    Course of(Course was) {
        return new Course(
                otherwise(title, was.title()),
                orStill(summary, was.summary()),
                orStill(audience, was.audience()),
                was.stage(),
                orStill(award, was.award()),
                orStill(learningHours, was.learningHours()),
                orStill(delivery, was.delivery()),
                was.firstCohortStartsOn());
    }

    /** The terms on which it is held then. */
    Offer of(Offer was) {
        return new Offer(
                otherwise(assessmentMethods, was.assessmentMethods()),
                orStill(capacityPerCohort, was.capacityPerCohort()),
                orStill(pricePence, was.pricePence()),
                otherwise(languages, was.languages()),
                orStill(accessibility, was.accessibility()));
    }

    private static <T> T otherwise(@Nullable T now, T was) {
        return Objects.requireNonNullElse(now, was);
    }

    private static <T> @Nullable T orStill(@Nullable T now, @Nullable T was) {
        return now == null ? was : now;
    }
}
