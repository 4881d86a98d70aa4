package uk.nhs.leadership.curriculum.courselink;

import static uk.nhs.leadership.curriculum.courselink.CourseLinkRule.ACCREDITATION_UNKNOWN;
import static uk.nhs.leadership.curriculum.courselink.CourseLinkRule.COURSE_ALREADY_LINKED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.accreditation.AccreditedCourse;
import uk.nhs.leadership.curriculum.accreditation.AccreditedCourses;
import uk.nhs.leadership.curriculum.accreditation.Standing;
import uk.nhs.leadership.curriculum.programme.Programme;
import uk.nhs.leadership.curriculum.programme.Programmes;
import uk.nhs.leadership.curriculum.publication.England;

/** What can be done with links between programmes and accredited courses; each method is one transaction. */
@ApplicationScoped
@Transactional
class CourseLinkService {
    private final CourseLinks links;
    private final AccreditedCourses courses;
    private final Programmes programmes;
    private final EventLog eventLog;
    private final Ids ids;
    private final Clock clock;

    CourseLinkService(
            CourseLinks links,
            AccreditedCourses courses,
            Programmes programmes,
            EventLog eventLog,
            Ids ids,
            Clock clock) {
        this.links = links;
        this.courses = courses;
        this.programmes = programmes;
        this.eventLog = eventLog;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is known of an accredited course, and what it is today in England. */
    record Known(AccreditedCourse course, Standing standing) {}

    /**
     * A link and its course.
     *
     * @param known null if the course is not known any more, or not again yet
     */
    record Shown(CourseLink link, @Nullable Known known) {}

    /** Who answers for a version of a programme. For a published one that never changes. */
    String ownerOf(UUID programme) {
        return programme(programme).owner();
    }

    /** Who answers for the programme of a link. */
    String ownerOfLinked(UUID link) {
        return ownerOf(load(link).programmeId());
    }

    Shown link(UUID programmeId, String number) {
        var programme = programme(programmeId);
        var course = courses.withNumber(number).orElseThrow(() -> new RuleBroken(ACCREDITATION_UNKNOWN));
        var link = CourseLink.link(ids.next(), programme, course, clock.instant());
        if (links.isMade(programmeId, course.accreditationId())) {
            throw new RuleBroken(COURSE_ALREADY_LINKED);
        }
        links.persistAndFlush(link);
        eventLog.append(link.linked(programme));
        return new Shown(link, known(course));
    }

    private Programme programme(UUID id) {
        return programmes
                .findByIdOptional(id)
                .orElseThrow(() -> new InvalidInput(new Fault(
                        "/programmeVersionId", "PROGRAMME_UNKNOWN", "There is no such version of a programme")));
    }

    Shown unlink(UUID id, Version seen, UnlinkReason reason, String text) {
        var link = load(id);
        seen.mustBe(link.revision());
        eventLog.append(link.unlink(reason, text, clock.instant()));
        links.flush();
        return shown(List.of(link)).getFirst();
    }

    Shown find(UUID id) {
        return shown(List.of(load(id))).getFirst();
    }

    private CourseLink load(UUID id) {
        return links.findByIdOptional(id).orElseThrow(NotFound::new);
    }

    List<Shown> page(CourseLinkList wanted) {
        return shown(links.page(wanted));
    }

    private List<Shown> shown(List<CourseLink> page) {
        var known = courses.accreditedAs(
                page.stream().map(CourseLink::accreditationId).distinct().toList());
        return page.stream()
                .map(link -> new Shown(link, known(known.get(link.accreditationId()))))
                .toList();
    }

    private @Nullable Known known(@Nullable AccreditedCourse course) {
        return course == null ? null : new Known(course, course.standingOn(England.dateAt(clock.instant())));
    }
}
