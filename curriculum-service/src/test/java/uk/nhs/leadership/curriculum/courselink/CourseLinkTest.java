package uk.nhs.leadership.curriculum.courselink;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.courselink.CourseLinkRule.ACCREDITATION_ENDED;
import static uk.nhs.leadership.curriculum.courselink.CourseLinkRule.COURSE_ALREADY_UNLINKED;
import static uk.nhs.leadership.curriculum.courselink.CourseLinkRule.COURSE_FOR_ANOTHER_CURRICULUM;
import static uk.nhs.leadership.curriculum.courselink.CourseLinkRule.COURSE_FOR_ANOTHER_STAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.curriculum.accreditation.AccreditedCourse;
import uk.nhs.leadership.curriculum.accreditation.AccreditedCourseFixtures;
import uk.nhs.leadership.curriculum.courselink.CourseLinkEvent.CourseLinked;
import uk.nhs.leadership.curriculum.courselink.CourseLinkEvent.CourseUnlinked;
import uk.nhs.leadership.curriculum.programme.Programme;
import uk.nhs.leadership.curriculum.programme.ProgrammeFixtures;

class CourseLinkTest {
    private static final UUID ID = new UUID(9, 1);
    private static final UUID ACCREDITATION = new UUID(8, 1);
    private static final Programme PROGRAMME = ProgrammeFixtures.claiming();
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void aLinkIsAnnouncedToEveryoneWithTheProgrammeAndTheAccreditation() {
        var link = CourseLink.link(ID, PROGRAMME, suitable(), NOW);

        var event = link.linked(PROGRAMME);

        assertThat(event).isEqualTo(new CourseLinked(ID, PROGRAMME.id(), "MSP", "1.0", ACCREDITATION, "LMA-000123-1"));
        assertThat(event.audience()).isEqualTo(Audience.everyone());
        assertThat(link.unlinking()).isEmpty();
    }

    @Test
    void aProgrammeThatIsNotInForceIsLinkedToNothing() {
        var draft = ProgrammeFixtures.consistingOf();

        assertThatThrownBy(() -> CourseLink.link(ID, draft, suitable(), NOW))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule().name()).isEqualTo("VERSION_NOT_IN_FORCE"));
    }

    @Test
    void aCourseIsLinkedUntilTheDayBeforeItsWithdrawal() {
        var today = AccreditedCourseFixtures.withdrawn(ACCREDITATION, PROGRAMME.curriculumId(), TODAY);
        var tomorrow = AccreditedCourseFixtures.withdrawn(ACCREDITATION, PROGRAMME.curriculumId(), TODAY.plusDays(1));

        assertThatThrownBy(() -> CourseLink.link(ID, PROGRAMME, today, NOW)).isBrokenRule(ACCREDITATION_ENDED);

        assertThat(CourseLink.link(ID, PROGRAMME, tomorrow, NOW).accreditationId())
                .isEqualTo(ACCREDITATION);
    }

    @Test
    void aCourseThatIsNotAccreditedYetIsLinked() {
        var before = Instant.parse("2025-12-31T09:30:00Z");

        assertThat(CourseLink.link(ID, PROGRAMME, suitable(), before).createdAt())
                .isEqualTo(before);
    }

    @Test
    void aCourseJudgedByAnotherVersionOfTheCurriculumIsRefused() {
        var other = AccreditedCourseFixtures.course(ACCREDITATION, new UUID(4, 99), "S1");

        assertThatThrownBy(() -> CourseLink.link(ID, PROGRAMME, other, NOW))
                .isBrokenRule(COURSE_FOR_ANOTHER_CURRICULUM);
    }

    @Test
    void aCourseForAnotherStageIsRefused() {
        var other = AccreditedCourseFixtures.course(ACCREDITATION, PROGRAMME.curriculumId(), "F");

        assertThatThrownBy(() -> CourseLink.link(ID, PROGRAMME, other, NOW)).isBrokenRule(COURSE_FOR_ANOTHER_STAGE);
    }

    @Test
    void aLinkIsEndedOnceWithItsReason() {
        var link = CourseLink.link(ID, PROGRAMME, suitable(), NOW);
        var later = NOW.plusSeconds(60);

        var event = link.unlink(UnlinkReason.MISTAKE, "Another programme was meant.", later);

        assertThat(event).isEqualTo(new CourseUnlinked(ID, PROGRAMME.id(), "LMA-000123-1", UnlinkReason.MISTAKE));
        assertThat(event.reason()).isEqualTo("MISTAKE");
        assertThatThrownBy(() -> link.unlink(UnlinkReason.OTHER, "Once more.", later.plusSeconds(60)))
                .isBrokenRule(COURSE_ALREADY_UNLINKED);
        assertThat(link.unlinking())
                .contains(new Unlinking(UnlinkReason.MISTAKE, "Another programme was meant.", later));
        assertThat(link.updatedAt()).isEqualTo(later);
    }

    private static AccreditedCourse suitable() {
        return AccreditedCourseFixtures.course(ACCREDITATION, PROGRAMME.curriculumId(), "S1");
    }
}
