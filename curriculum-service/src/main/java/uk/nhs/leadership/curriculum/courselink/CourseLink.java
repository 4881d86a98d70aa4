package uk.nhs.leadership.curriculum.courselink;

import static java.util.Objects.requireNonNull;
import static uk.nhs.leadership.curriculum.courselink.CourseLinkRule.ACCREDITATION_ENDED;
import static uk.nhs.leadership.curriculum.courselink.CourseLinkRule.COURSE_ALREADY_UNLINKED;
import static uk.nhs.leadership.curriculum.courselink.CourseLinkRule.COURSE_FOR_ANOTHER_CURRICULUM;
import static uk.nhs.leadership.curriculum.courselink.CourseLinkRule.COURSE_FOR_ANOTHER_STAGE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.curriculum.accreditation.AccreditedCourse;
import uk.nhs.leadership.curriculum.courselink.CourseLinkEvent.CourseLinked;
import uk.nhs.leadership.curriculum.courselink.CourseLinkEvent.CourseUnlinked;
import uk.nhs.leadership.curriculum.programme.Programme;
import uk.nhs.leadership.curriculum.publication.England;

/**
 * That an accredited course is held for a version of a programme. It outlives the accreditation, and is ended only by
 * somebody who says why.
 */
@Entity
class CourseLink {
    @Id
    private UUID id;

    /** Counts the changes to the row; callers see it as the entity tag. */
    @jakarta.persistence.Version
    private long revision;

    private UUID programmeId;

    private UUID accreditationId;

    private String accreditationNumber;

    private Instant createdAt;

    private Instant updatedAt;

    private @Nullable Instant unlinkedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable UnlinkReason unlinkReason;

    private @Nullable String unlinkText;

    protected CourseLink() {}

    /** Whoever answers for a programme in force says that a course is held for it. */
    static CourseLink link(UUID id, Programme programme, AccreditedCourse course, Instant now) {
        programme.publication().mustBeInForce();
        if (course.standingOn(England.dateAt(now)).isOver()) {
            throw new RuleBroken(ACCREDITATION_ENDED);
        }
        if (!course.curriculumId().equals(programme.curriculumId())) {
            throw new RuleBroken(COURSE_FOR_ANOTHER_CURRICULUM);
        }
        if (!course.stage().equals(programme.stage())) {
            throw new RuleBroken(COURSE_FOR_ANOTHER_STAGE);
        }
        var link = new CourseLink();
        link.id = id;
        link.programmeId = programme.id();
        link.accreditationId = course.accreditationId();
        link.accreditationNumber = course.number();
        link.createdAt = now;
        link.updatedAt = now;
        return link;
    }

    /** What to announce of a link just made. */
    CourseLinked linked(Programme programme) {
        return new CourseLinked(
                id, programmeId, programme.code(), programme.version(), accreditationId, accreditationNumber);
    }

    CourseUnlinked unlink(UnlinkReason reason, String text, Instant now) {
        if (unlinkedAt != null) {
            throw new RuleBroken(COURSE_ALREADY_UNLINKED);
        }
        unlinkedAt = now;
        unlinkReason = reason;
        unlinkText = text;
        updatedAt = now;
        return new CourseUnlinked(id, programmeId, accreditationNumber, reason);
    }

    UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    UUID programmeId() {
        return programmeId;
    }

    UUID accreditationId() {
        return accreditationId;
    }

    String accreditationNumber() {
        return accreditationNumber;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** When and why it was ended, if it was. */
    Optional<Unlinking> unlinking() {
        return Optional.ofNullable(unlinkedAt)
                .map(at -> new Unlinking(requireNonNull(unlinkReason), requireNonNull(unlinkText), at));
    }
}
