package uk.nhs.leadership.curriculum.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.FRAMEWORK;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.ID;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.NONE_YET;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.NOVEMBER;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.closingCurriculum;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.complete;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.draft;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.drafted;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.inReview;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.publishedCurriculum;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.FRAMEWORK_CLOSED;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.FRAMEWORK_NOT_CONTINUED;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.FRAMEWORK_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.LAST_SUBMISSION_AFTER_CUT_OFF;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.LAST_SUBMISSION_BEFORE_FIRST;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.LAST_SUBMISSION_PASSED;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.PUBLISHER;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.closing;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.unpublished;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.PUBLISHER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_INCOMPLETE;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_IN_FORCE;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.IN_REVIEW;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIRED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Requirement;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumChangesRequested;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumDrafted;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumLastSubmissionSet;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumPublished;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumRetired;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumRetirementScheduled;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumRetirementUndone;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumReviewRequested;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumRevised;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumSucceeded;
import uk.nhs.leadership.curriculum.framework.Descent;
import uk.nhs.leadership.curriculum.framework.DescentFixtures;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

class CurriculumTest {
    private static final Instant SATURDAY = Instant.parse("2026-11-07T09:00:00Z");

    @Test
    void aDraftIsAnnouncedToTheNationalBodyOnly() {
        var event = drafted(complete()).drafted();

        assertThat(event).isEqualTo(new CurriculumDrafted(ID, "ADC", "1.0"));
        assertThat(event.audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void buildingOnAFrameworkThatIsNotPublishedIsRefused() {
        assertThatThrownBy(() -> Curriculum.draft(ID, draft(complete()), unpublished(), NONE_YET, AUTHOR, MONDAY))
                .isBrokenRule(FRAMEWORK_NOT_PUBLISHED);
    }

    @Test
    void movingADraftToAFrameworkThatIsNotPublishedIsRefusedAndChangesNothing() {
        var curriculum = drafted(complete());

        assertThatThrownBy(() ->
                        curriculum.revise(draft("ADC", "2.0", complete()), unpublished(), NONE_YET, AUTHOR, FRIDAY))
                .isBrokenRule(FRAMEWORK_NOT_PUBLISHED);

        assertThat(curriculum.version()).isEqualTo("1.0");
        assertThat(curriculum.publication().updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void aFrameworkTakesNothingNewAfterItsCutOffDate() {
        var closing = closing(LocalDate.parse("2026-11-06"), LocalDate.parse("2027-09-01"));

        assertThatThrownBy(() -> Curriculum.draft(ID, draft(complete()), closing, NONE_YET, AUTHOR, SATURDAY))
                .isBrokenRule(FRAMEWORK_CLOSED);
        assertThatCode(() -> Curriculum.draft(ID, draft(complete()), closing, NONE_YET, AUTHOR, FRIDAY))
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasBegunBeforeTheCutOffDateIsNeitherChangedNorPublishedAfterIt() {
        var closing = closing(LocalDate.parse("2026-11-06"), LocalDate.parse("2027-09-01"));
        var draft = drafted(complete());
        var reviewed = inReview(complete());

        assertThatThrownBy(() -> draft.revise(draft("ADC", "1.1", complete()), closing, NONE_YET, AUTHOR, SATURDAY))
                .isBrokenRule(FRAMEWORK_CLOSED);
        assertThatThrownBy(() -> reviewed.publish(closing, List.of(), PUBLISHER, SATURDAY))
                .isBrokenRule(FRAMEWORK_CLOSED);

        assertThat(draft.version()).isEqualTo("1.0");
        assertThat(reviewed.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void outcomesForWhatTheFrameworkDoesNotHaveAreRefusedOneByOne() {
        var strange = new CurriculumContent(
                List.of(
                        outcome("A", "9.9.9", "S1"),
                        outcome("B", "1.1.1", "S1"),
                        outcome("C", "1.1.2", "F"),
                        outcome("D", "1.1.2", "S9")),
                List.of());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> drafted(strange))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(
                                tuple("/outcomes/0/competency", "COMPETENCY_UNKNOWN"),
                                tuple("/outcomes/2/stage", "STAGE_NOT_CLAIMED"),
                                tuple("/outcomes/3/stage", "STAGE_NOT_CLAIMED")));
    }

    @Test
    void revisingReplacesAllThatTheDraftAsksFor() {
        var curriculum = drafted(complete());
        var other = new CurriculumContent(List.of(outcome("B", "1.1.1", "F")), List.of());

        var event = curriculum.revise(draft("ADC", "1.1", other), FRAMEWORK, NONE_YET, AUTHOR, FRIDAY);

        assertThat(event).isEqualTo(new CurriculumRevised(ID, "ADC", "1.1"));
        assertThat(curriculum.version()).isEqualTo("1.1");
        assertThat(curriculum.content()).isEqualTo(other);
        assertThat(curriculum.publication().updatedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void aDraftCannotMoveToAnotherCurriculum() {
        var curriculum = drafted(complete());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> curriculum.revise(draft("OTHER", "1.0", complete()), FRAMEWORK, NONE_YET, AUTHOR, FRIDAY))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(tuple("/code", "CODE_FIXED")));

        assertThat(curriculum.code()).isEqualTo("ADC");
        assertThat(curriculum.publication().updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void whatIsPublishedCannotBeRevisedAndKeepsWhatItAsksFor() {
        var curriculum = publishedCurriculum();
        var before = curriculum.content();

        assertThatThrownBy(() -> curriculum.revise(
                        draft("ADC", "1.0", new CurriculumContent(List.of(), List.of())),
                        FRAMEWORK,
                        NONE_YET,
                        AUTHOR,
                        FRIDAY))
                .isBrokenRule(VERSION_NOT_DRAFT);

        assertThat(curriculum.content()).isEqualTo(before);
    }

    @Test
    void submittingAndReturningAreAnnounced() {
        var curriculum = drafted(complete());

        assertThat(curriculum.submitForReview(FRIDAY)).isEqualTo(new CurriculumReviewRequested(ID, "ADC", "1.0"));
        assertThat(curriculum.publication().status()).isEqualTo(IN_REVIEW);

        var event = curriculum.requestChanges(ReturnReason.INCOMPLETE, "Hours?", PUBLISHER, FRIDAY);

        assertThat(event).isEqualTo(new CurriculumChangesRequested(ID, "ADC", "1.0", ReturnReason.INCOMPLETE));
        assertThat(event.reason()).isEqualTo("INCOMPLETE");
        assertThat(event.audience()).isEqualTo(Audience.whoSeeAll());
        assertThat(curriculum.publication().status()).isEqualTo(DRAFT);
    }

    @Test
    void publishingAnnouncesAllThatWhoeverAccreditsNeeds() {
        var curriculum = inReview(complete());

        var event = curriculum.publish(FRAMEWORK, List.of(), PUBLISHER, FRIDAY);

        assertThat(curriculum.publication().status()).isEqualTo(PUBLISHED);
        assertThat(event.audience()).isEqualTo(Audience.everyone());
        assertThat(event)
                .isEqualTo(new CurriculumPublished(
                        ID,
                        "ADC",
                        "1.0",
                        "A curriculum",
                        FRAMEWORK.id(),
                        "MLF",
                        "1.0",
                        60,
                        3,
                        NOVEMBER,
                        null,
                        List.of(AssessmentMethod.PORTFOLIO),
                        List.of(LearningAssessor.FACULTY, LearningAssessor.PEER),
                        List.of(
                                new CurriculumPublished.Outcome(new UUID(4, 1), "1.1.1-S1", "1.1.1", "S1", true),
                                new CurriculumPublished.Outcome(new UUID(4, 2), "1.1.2-S1", "1.1.2", "S1", false)),
                        List.of(new CurriculumPublished.Requirement(
                                new UUID(4, 3), "R-GOV-1", "governance", true, Finding.usual(true)))));
    }

    @Test
    void whoWroteItCannotPublishIt() {
        var curriculum = inReview(complete());

        assertThatThrownBy(() -> curriculum.publish(FRAMEWORK, List.of(), AUTHOR, FRIDAY))
                .isBrokenRule(PUBLISHER_IS_AUTHOR);

        assertThat(curriculum.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void publishingIsRefusedWithEverythingThatIsMissing() {
        var curriculum = inReview(new CurriculumContent(
                List.of(
                        new Outcome(null, "A", "", " ", "1.1.1", "S1", false),
                        new Outcome(null, "A", "Plan", "the week", "1.1.1", "F", false)),
                List.of(
                        new Requirement(null, "R-1", RequirementGroup.FACULTY, "", "A list", true, Finding.usual(true)),
                        new Requirement(
                                null,
                                "R-1",
                                RequirementGroup.FACULTY,
                                "Tutors teach",
                                "\n",
                                true,
                                Finding.usual(true)))));

        assertThatThrownBy(() -> curriculum.publish(FRAMEWORK, List.of(), PUBLISHER, FRIDAY))
                .isBrokenRule(VERSION_INCOMPLETE)
                .pointingAt(
                        "/outcomes MISSING",
                        "/outcomes/1/code REPEATED",
                        "/requirements/1/code REPEATED",
                        "/outcomes/0/verb MISSING",
                        "/outcomes/0/text MISSING",
                        "/requirements/0/text MISSING",
                        "/requirements/1/evidenceExpected MISSING");
        assertThat(curriculum.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void anEmptyCurriculumLacksATitleOutcomesAndRequirements() {
        var empty = new CurriculumDraft(
                "ADC",
                "1.0",
                "",
                "",
                FRAMEWORK.id(),
                60,
                3,
                NOVEMBER,
                null,
                new LearningAssessment(List.of(), List.of()),
                new CurriculumContent(List.of(), List.of()));

        assertThat(Curriculum.draft(ID, empty, FRAMEWORK, NONE_YET, AUTHOR, MONDAY)
                        .missing())
                .extracting(Fault::pointer)
                .containsExactly("/title", "/outcomes", "/requirements", "/assessmentMethods", "/learningAssessors");
    }

    @Test
    void theLastDayOfSubmissionsIsSetAndChangedWhileItIsInForce() {
        var curriculum = publishedCurriculum();

        var event = curriculum.takeSubmissionsUntil(until("2027-03-31"), SATURDAY);

        assertThat(event)
                .isEqualTo(new CurriculumLastSubmissionSet(
                        ID, "ADC", "1.0", LastSubmissionReason.SUPERSEDED, LocalDate.parse("2027-03-31")));
        assertThat(event.reason()).isEqualTo("SUPERSEDED");
        assertThat(event.audience()).isEqualTo(Audience.everyone());
        assertThat(curriculum.lastSubmissionOn()).contains(LocalDate.parse("2027-03-31"));
        assertThat(curriculum.lastSubmission()).contains(until("2027-03-31"));
        assertThat(curriculum.publication().updatedAt()).isEqualTo(SATURDAY);
        curriculum.takeSubmissionsUntil(until("2026-11-07"), SATURDAY);
        assertThat(curriculum.lastSubmissionOn()).contains(LocalDate.parse("2026-11-07"));
    }

    @Test
    void onlyInForceItHasALastDayOfItsOwn() {
        var draft = drafted(complete());
        var retired = closingCurriculum(LocalDate.parse("2026-11-06"), LocalDate.parse("2026-11-07"));
        retired.retire(SATURDAY);

        assertThatThrownBy(() -> draft.takeSubmissionsUntil(until("2027-03-31"), FRIDAY))
                .isBrokenRule(VERSION_NOT_IN_FORCE);
        assertThatThrownBy(() -> retired.takeSubmissionsUntil(until("2027-03-31"), SATURDAY))
                .isBrokenRule(VERSION_NOT_IN_FORCE);

        assertThat(draft.lastSubmissionOn()).isEmpty();
        assertThat(retired.lastSubmissionOn()).contains(LocalDate.parse("2026-11-06"));
    }

    @Test
    void aLastDayThatIsOverIsRefusedAndChangesNothing() {
        var curriculum = publishedCurriculum();

        assertThatThrownBy(() -> curriculum.takeSubmissionsUntil(until("2026-11-06"), SATURDAY))
                .isBrokenRule(LAST_SUBMISSION_PASSED);

        assertThat(curriculum.lastSubmissionOn()).isEmpty();
        assertThat(curriculum.publication().updatedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void aLastDayBeforeTheFirstIsRefusedAndChangesNothing() {
        var curriculum = publishedCurriculum();
        var october = Instant.parse("2026-10-01T09:00:00Z");

        assertThatThrownBy(() -> curriculum.takeSubmissionsUntil(until("2026-10-31"), october))
                .isBrokenRule(LAST_SUBMISSION_BEFORE_FIRST);

        assertThat(curriculum.lastSubmissionOn()).isEmpty();
        assertThat(curriculum.publication().updatedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void aLastDayAfterTheCutOffIsRefusedAndChangesNothing() {
        var curriculum = closingCurriculum(LocalDate.parse("2026-12-01"), LocalDate.parse("2027-09-01"));

        assertThatThrownBy(() -> curriculum.takeSubmissionsUntil(until("2026-12-02"), SATURDAY))
                .isBrokenRule(LAST_SUBMISSION_AFTER_CUT_OFF);

        assertThat(curriculum.lastSubmissionOn()).contains(LocalDate.parse("2026-12-01"));
        curriculum.takeSubmissionsUntil(until("2026-11-30"), SATURDAY);
        assertThat(curriculum.lastSubmissionOn()).contains(LocalDate.parse("2026-11-30"));
    }

    @Test
    void aRetirementMovesTheLastDayNoLaterThanItsCutOffAndGivesItBackWhenUndone() {
        var curriculum = publishedCurriculum();
        curriculum.takeSubmissionsUntil(until("2028-01-01"), FRIDAY);
        var end = new Retirement(
                RetirementReason.SUPERSEDED, "See 1.1.", LocalDate.parse("2027-01-01"), LocalDate.parse("2027-09-01"));

        var scheduled = curriculum.scheduleRetirement(end, SATURDAY);
        assertThat(scheduled)
                .isEqualTo(new CurriculumRetirementScheduled(
                        ID,
                        "ADC",
                        "1.0",
                        RetirementReason.SUPERSEDED,
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2027-09-01"),
                        LocalDate.parse("2027-01-01")));
        assertThat(scheduled.reason()).isEqualTo("SUPERSEDED");
        assertThat(curriculum.lastSubmissionOn()).contains(LocalDate.parse("2027-01-01"));

        assertThat(curriculum.undoRetirement(SATURDAY))
                .isEqualTo(new CurriculumRetirementUndone(ID, "ADC", "1.0", LocalDate.parse("2028-01-01")));
        assertThat(curriculum.lastSubmissionOn()).contains(LocalDate.parse("2028-01-01"));
    }

    @Test
    void aLastDayBeforeTheCutOffStays() {
        var curriculum = publishedCurriculum();
        curriculum.takeSubmissionsUntil(until("2026-12-01"), FRIDAY);
        var end = new Retirement(
                RetirementReason.OTHER, "It ends.", LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-01"));

        assertThat(curriculum.scheduleRetirement(end, SATURDAY).lastSubmissionOn())
                .isEqualTo("2026-12-01");
    }

    @Test
    void itsDayComes() {
        var curriculum = closingCurriculum(LocalDate.parse("2026-11-06"), LocalDate.parse("2026-11-07"));

        assertThat(curriculum.retire(SATURDAY)).isEqualTo(new CurriculumRetired(ID, "ADC", "1.0"));

        assertThat(curriculum.publication().status()).isEqualTo(RETIRED);
    }

    @Test
    void itsSuccessorAsksForTheSameUntilItIsChanged() {
        var curriculum = publishedCurriculum();
        curriculum.takeSubmissionsUntil(until("2027-03-31"), FRIDAY);

        var successor = succeeded(curriculum, FRAMEWORK, DescentFixtures.unchanged());

        assertThat(successor.drafted()).isEqualTo(new CurriculumDrafted(new UUID(3, 2), "ADC", "1.1"));
        assertThat(successor.content()).isEqualTo(curriculum.content());
        assertThat(successor.assessment()).isEqualTo(curriculum.assessment());
        assertThat(successor.predecessorId()).contains(ID);
        assertThat(successor.lastSubmissionOn()).isEmpty();
        assertThat(successor.publication().status()).isEqualTo(DRAFT);
        assertThat(successor.succession()).contains(new CurriculumSucceeded(ID, "ADC", new UUID(3, 2), "1.1"));
        assertThat(curriculum.succession()).isEmpty();
    }

    @Test
    void outcomesFollowTheirCompetencyAndWhatCannotIsNamed() {
        var curriculum = publishedCurriculum();

        var successor = succeeded(curriculum, DescentFixtures.splitting(), DescentFixtures.split());

        assertThat(successor.content().outcomes())
                .extracting(Outcome::code, Outcome::competency)
                .containsExactly(tuple("1.1.1-S1", "9.9.9"));
        assertThat(successor.content().outcomes().getFirst().id())
                .isEqualTo(curriculum.content().outcomes().getFirst().id());
        assertThat(Rework.of(curriculum.content(), successor.content(), DescentFixtures.split()))
                .singleElement()
                .satisfies(rework -> {
                    assertThat(rework.outcome())
                            .isEqualTo(curriculum.content().outcomes().getLast());
                    assertThat(rework.became()).isEqualTo(Became.SPLIT);
                    assertThat(rework.candidates())
                            .extracting(FrameworkContent.Competency::code)
                            .containsExactly("1.1.2", "1.1.3");
                });
    }

    @Test
    void whatOnlyCopiesBegunByHandLackIsNamedToo() {
        var content = publishedCurriculum().content();

        assertThat(Rework.of(content, new CurriculumContent(List.of(), List.of()), Optional.empty()))
                .extracting(rework -> rework.outcome().code(), Rework::became, Rework::candidates)
                .containsExactly(tuple("1.1.1-S1", null, List.of()), tuple("1.1.2-S1", null, List.of()));
    }

    @Test
    void itDoesNotFollowToAFrameworkThatContinuesAnother() {
        var curriculum = publishedCurriculum();

        assertThatThrownBy(() -> succeeded(curriculum, FRAMEWORK, Optional.empty()))
                .isBrokenRule(FRAMEWORK_NOT_CONTINUED);
    }

    @Test
    void whatIsNotPublishedIsNotContinued() {
        var draft = drafted(complete());

        assertThatThrownBy(() -> succeeded(draft, FRAMEWORK, DescentFixtures.unchanged()))
                .isBrokenRule(VERSION_NOT_PUBLISHED);
    }

    private static Curriculum succeeded(Curriculum curriculum, Framework framework, Optional<Descent> descent) {
        return curriculum.succeededBy(
                new UUID(3, 2), "1.1", framework, descent, new VersionHistory<>(List.of(curriculum)), AUTHOR, FRIDAY);
    }

    private static LastSubmission until(String day) {
        return new LastSubmission(LastSubmissionReason.SUPERSEDED, "See 1.1.", LocalDate.parse(day));
    }

    private static Outcome outcome(String code, String competency, String stage) {
        return new Outcome(null, code, "Plan", "the week", competency, stage, true);
    }
}
