package uk.nhs.leadership.accreditation.submission;

import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.curriculum.Stage;

/** What a list says of a course. */
public record Heading(String title, @Nullable Stage stage) {

    static Heading of(Course course) {
        return new Heading(course.title(), course.stage());
    }
}
