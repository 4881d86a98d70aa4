package uk.nhs.leadership.enrolment.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Looks courses up. */
@ApplicationScoped
@Transactional
class CourseService {
    private final Courses courses;

    CourseService(Courses courses) {
        this.courses = courses;
    }

    Course withNumber(String number) {
        return courses.withNumber(number).orElseThrow(NotFound::new);
    }

    List<Course> list(CourseFilter filter, Listing listing) {
        return courses.list(filter, listing);
    }
}
