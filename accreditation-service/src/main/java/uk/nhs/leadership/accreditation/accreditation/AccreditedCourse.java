package uk.nhs.leadership.accreditation.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.Submission;

/** What an accreditation says of the course, as it was submitted. It never changes. */
@Embeddable
public record AccreditedCourse(
        @Column(name = "course_id", updatable = false) UUID id,
        @Column(name = "course_version", updatable = false) int version,
        @Column(name = "course_title", updatable = false) String title,
        @Column(name = "course_summary", updatable = false) String summary,
        @Column(updatable = false) String audience,

        @Column(updatable = false) @Enumerated(EnumType.STRING)
        Stage stage,

        @Column(updatable = false) String award,
        @Column(updatable = false) int learningHours,

        @Column(updatable = false) @Enumerated(EnumType.STRING)
        Delivery delivery) {

    static AccreditedCourse of(Submission submission) {
        var course = submission.course();
        return new AccreditedCourse(
                submission.courseId(),
                submission.courseVersion(),
                course.title(),
                Objects.requireNonNull(course.summary()),
                Objects.requireNonNull(course.audience()),
                Objects.requireNonNull(course.stage()),
                Objects.requireNonNull(course.award()),
                Objects.requireNonNull(course.learningHours()),
                Objects.requireNonNull(course.delivery()));
    }
}
