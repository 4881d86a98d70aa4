package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.MET;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.NOT_APPLICABLE;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.NOT_MET;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.usual;
import static uk.nhs.leadership.accreditation.procedure.ProcedureFixtures.full;
import static uk.nhs.leadership.accreditation.procedure.ProcedureFixtures.light;
import static uk.nhs.leadership.accreditation.submission.Allocation.Role.ASSESSOR;
import static uk.nhs.leadership.accreditation.submission.DeclarationKind.CONTENT_IS_TRUE;
import static uk.nhs.leadership.accreditation.submission.DeclarationKind.DATA_PROTECTION;
import static uk.nhs.leadership.accreditation.submission.DeclarationKind.EQUALITY;
import static uk.nhs.leadership.accreditation.submission.DeclarationKind.PARTICIPANT_SAFEGUARDING;
import static uk.nhs.leadership.accreditation.submission.DeclarationKind.RIGHTS_TO_MATERIAL;
import static uk.nhs.leadership.accreditation.submission.Return.Reason.INCOMPLETE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ADA;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEFORE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEN;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ENGLAND;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ID;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.PANEL_ID;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.SAT;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.atPanel;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.decided;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.draft;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.recommended;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.refusesAndChangesNothing;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submitted;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.toAccredit;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.withdrawal;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.PANEL_MEMBER_WROTE_COURSE;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_INCOMPLETE;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_NOT_A_DRAFT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.DRAFT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.REJECTED_AT_TRIAGE;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.RETURNED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.SUBMITTED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.WITHDRAWN;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.calendar.CalendarFixtures;
import uk.nhs.leadership.accreditation.course.CourseFixtures;
import uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessmentBegun;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessorAllocated;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.DeclarationsSigned;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.DeclarationsVoided;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.DueDateMoved;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.RejectedAtTriage;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionChanged;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionDrafted;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionRecommended;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionReturned;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionSubmitted;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionWithdrawn;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.Fault;

/** A submission on its road from the first draft: what its provider does with it, and what becomes of it at triage. */
class SubmissionTest {
    private static final Signature SIGNATURE =
            new Signature("Juniper Exampleford", "Director of education", "lead", NOW);
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 12, 18);
    private static final Rejection REJECTION =
            new Rejection(Rejection.Reason.OUT_OF_SCOPE, "No outcome is about clinical skills.");
    private static final UUID OTHER_CURRICULUM = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e00");

    @Test
    void aDraftSaysWhatItIsADraftOf() {
        assertThat(draft().drafted())
                .isEqualTo(new SubmissionDrafted(
                        ID, "LMS-000042-U", "P0001", CurriculumFixtures.ID, SubmissionFixtures.COURSE, 1));
    }

    @Test
    void aDraftIsRewritten() {
        var submission = draft();

        var event = submission.change(new Wording(OTHER_CURRICULUM, CourseFixtures.titleOnly()), "second", NOW);

        assertThat(event).isEqualTo(List.of(new SubmissionChanged(ID, "P0001", OTHER_CURRICULUM)));
        assertThat(submission.written().proposal()).isEqualTo(CourseFixtures.titleOnly());
        assertThat(submission.curriculumVersionId()).isEqualTo(OTHER_CURRICULUM);
        assertThat(submission.road().updatedAt()).isEqualTo(NOW);
    }

    @Test
    void aLeadSignsWhatADraftSays() {
        var submission = draft();

        var event = submission.sign(Set.of(EQUALITY, CONTENT_IS_TRUE), SIGNATURE);

        assertThat(event).isEqualTo(new DeclarationsSigned(ID, "P0001", List.of(CONTENT_IS_TRUE, EQUALITY)));
        assertThat(submission.written().declarations())
                .isEqualTo(Map.of(CONTENT_IS_TRUE, SIGNATURE, EQUALITY, SIGNATURE));
        assertThat(submission.written().unsigned())
                .containsExactly(RIGHTS_TO_MATERIAL, DATA_PROTECTION, PARTICIPANT_SAFEGUARDING);
    }

    @Test
    void aChangeVoidsWhatWasSignedBefore() {
        var submission = draft();
        submission.sign(Set.of(DeclarationKind.values()), SIGNATURE);

        var events = submission.change(new Wording(CurriculumFixtures.ID, CourseFixtures.complete()), "author", NOW);

        assertThat(events)
                .containsExactly(
                        new SubmissionChanged(ID, "P0001", CurriculumFixtures.ID), new DeclarationsVoided(ID, "P0001"));
        assertThat(submission.written().unsigned()).containsExactly(DeclarationKind.values());
    }

    @Test
    void whatIsSubmittedIsNotSignedAnyMore() {
        refusesAndChangesNothing(
                submitted(), SUBMISSION_NOT_A_DRAFT, it -> it.sign(Set.of(CONTENT_IS_TRUE), SIGNATURE));
    }

    @Test
    void whatIsSubmittedCannotBeRewritten() {
        refusesAndChangesNothing(
                submitted(),
                SUBMISSION_NOT_A_DRAFT,
                it -> it.change(new Wording(OTHER_CURRICULUM, CourseFixtures.titleOnly()), "second", NOW));
    }

    @Test
    void submittingFixesWhatItIsJudgedBy() {
        var submission = draft();

        var event = submission.submit(List.of(), CurriculumFixtures.small(), full(), ENGLAND, NOW);

        assertThat(submission.status()).isEqualTo(SUBMITTED);
        assertThat(submission.criteria())
                .containsExactly(
                        new Criterion(1, "1.1.1-S1", Criterion.Kind.OUTCOME, true, usual(true)),
                        new Criterion(1, "1.1.2-S1", Criterion.Kind.OUTCOME, true, usual(true)),
                        new Criterion(
                                1, "R-EDI-1", Criterion.Kind.REQUIREMENT, false, List.of(MET, NOT_MET, NOT_APPLICABLE)),
                        new Criterion(1, "R-GOV-1", Criterion.Kind.REQUIREMENT, true, usual(true)));
        assertThat(submission.termYears()).isEqualTo(3);
        assertThat(submission.road().submittedAt()).isEqualTo(NOW);
        assertThat(event)
                .isEqualTo(new SubmissionSubmitted(
                        ID,
                        "LMS-000042-U",
                        "P0001",
                        CurriculumFixtures.ID,
                        SubmissionFixtures.COURSE,
                        1,
                        1,
                        Stage.S1,
                        CourseFixtures.START));
    }

    @Test
    void byTheLightProcedureItIsJudgedByWhatIsEssentialOnly() {
        var submission = draft();

        submission.submit(List.of(), CurriculumFixtures.small(), light(), ENGLAND, NOW);

        assertThat(submission.criteria())
                .extracting(Criterion::code)
                .containsExactly("1.1.1-S1", "1.1.2-S1", "R-GOV-1");
        assertThat(submission.measure().procedureId()).isEqualTo(light().id());
        assertThat(submission.road().clock().dueOn()).isEqualTo("2026-12-29");
    }

    @Test
    void theClockRunsFromTheDayOfSubmissionToTheDecision() {
        var submission = recommended(toAccredit("pat"));
        var due = submission.road().clock().dueOn();

        submission.deciding().ratify("rita", SAT, null, "LMA-000001-L", TODAY, NOW);

        assertThat(due).isEqualTo("2027-01-26");
        assertThat(submission.road().clock().dueOn()).isNull();
        assertThat(submission.road().clock().read(ENGLAND, LocalDate.of(2027, 2, 1)))
                .contains(new ClockReading(false, 1, 45, null, null, List.of()));
    }

    @Test
    void aBankHolidayThatIsEnteredLaterMovesWhatIsDue() {
        var submission = submitted();
        var without = CalendarFixtures.england2026To2027();
        var with = CalendarFixtures.england2026To2027And(LocalDate.of(2026, 12, 1));

        assertThat(submission.recount(without, NOW)).isEmpty();
        assertThat(submission.road().updatedAt()).isEqualTo(BEFORE);
        assertThat(submission.recount(with, NOW)).contains(new DueDateMoved(ID, "P0001", LocalDate.of(2027, 1, 27)));
        assertThat(submission.road().clock().dueOn()).isEqualTo("2027-01-27");
        assertThat(draft().recount(with, NOW)).isEmpty();
    }

    @Test
    void whatIsReturnedIsMendedAndComesAgainAsTheNextRevision() {
        var submission = submitted();
        var faults = List.of(new Return.Fault("/course/summary", "Too short."));

        var event = submission
                .triaging()
                .sendBack("pat", INCOMPLETE, "The summary is too short.", faults, definition(), ENGLAND, NOW);

        assertThat(event).isEqualTo(new SubmissionReturned(ID, "P0001", "INCOMPLETE", 1, ANSWER_BY));
        assertThat(submission.status()).isEqualTo(RETURNED);
        assertThat(submission.road().deadline().answerBy()).isEqualTo(ANSWER_BY);
        assertThat(submission.criteria()).extracting(Criterion::revision).containsOnly(1);
        assertThat(submission.road().clock().dueOn()).isNull();

        submission.change(new Wording(CurriculumFixtures.ID, CourseFixtures.complete()), "second", NOW);
        var again =
                submission.submit(List.of(), CurriculumFixtures.small(), full(), ENGLAND, NOW.plus(Duration.ofDays(4)));

        assertThat(again.revision()).isEqualTo(2);
        assertThat(submission.status()).isEqualTo(SUBMITTED);
        assertThat(submission.road().deadline().answerBy()).isNull();
        assertThat(submission.road().submittedAt()).isEqualTo(BEFORE);
        assertThat(submission.criteria())
                .hasSize(4)
                .extracting(Criterion::revision)
                .containsOnly(2);
        assertThat(submission.measure().criteriaOfAll()).hasSize(8);
        assertThat(submission.triage().returned())
                .isEqualTo(new Return(INCOMPLETE, "The summary is too short.", 1, TODAY));
        assertThat(submission.triage().faults()).isEqualTo(faults);
        assertThat(submission.road().clock().dueOn()).isEqualTo("2027-01-28");
    }

    @Test
    void whatIsRejectedAtTriageHasComeToItsEnd() {
        var submission = submitted();

        var event = submission.triaging().reject("pat", REJECTION, NOW);

        assertThat(event).isEqualTo(new RejectedAtTriage(ID, "P0001", "OUT_OF_SCOPE"));
        assertThat(submission.status()).isEqualTo(REJECTED_AT_TRIAGE);
        assertThat(submission.triage().rejection()).isEqualTo(REJECTION);
        assertThat(submission.road().clock().dueOn()).isNull();
        refusesAndChangesNothing(submission, SUBMISSION_MOVE_NOT_ALLOWED, it -> it.withdraw(withdrawal(), NOW));
    }

    @Test
    void triageEndsWhenTheAssessmentBegins() {
        for (var submission : List.of(draft(), inAssessment(), atPanel(), recommended(toAccredit("pat")), decided())) {
            refusesAndChangesNothing(
                    submission,
                    SUBMISSION_MOVE_NOT_ALLOWED,
                    it -> it.triaging().sendBack("pat", INCOMPLETE, "Late.", List.of(), definition(), ENGLAND, NOW));
            refusesAndChangesNothing(
                    submission, SUBMISSION_MOVE_NOT_ALLOWED, it -> it.triaging().reject("pat", REJECTION, NOW));
        }
    }

    @Test
    void whoeverWroteItDoesNotDecideOnItsTriage() {
        refusesAndChangesNothing(
                submitted(),
                PANEL_MEMBER_WROTE_COURSE,
                it -> it.triaging().sendBack("author", INCOMPLETE, "Mine.", List.of(), definition(), ENGLAND, NOW));
        refusesAndChangesNothing(
                submitted(), PANEL_MEMBER_WROTE_COURSE, it -> it.triaging().reject("author", REJECTION, NOW));
    }

    @Test
    void anIncompleteSubmissionIsRefusedWithAllThatIsMissing() {
        var submission = draft();
        var faults = List.of(new Fault("/course/summary", "COURSE_INCOMPLETE", "…"), new Fault("/a", "B", "…"));

        assertThatThrownBy(() -> submission.submit(faults, CurriculumFixtures.small(), full(), ENGLAND, NOW))
                .isBrokenRule(SUBMISSION_INCOMPLETE)
                .pointingAt("/course/summary COURSE_INCOMPLETE", "/a B");

        assertThat(submission.status()).isEqualTo(DRAFT);
        assertThat(submission.criteria()).isEmpty();
        assertThat(submission.road().submittedAt()).isNull();
        assertThat(submission.road().updatedAt()).isEqualTo(BEFORE);
    }

    @Test
    void withoutACurriculumOrAStageNothingIsSubmitted() {
        refusesAndChangesNothing(
                draft(), SUBMISSION_INCOMPLETE, it -> it.submit(List.of(), null, full(), ENGLAND, NOW));
        var stageless = draft();
        stageless.change(new Wording(CurriculumFixtures.ID, CourseFixtures.titleOnly()), "author", BEFORE);
        refusesAndChangesNothing(
                stageless,
                SUBMISSION_INCOMPLETE,
                it -> it.submit(List.of(), CurriculumFixtures.small(), full(), ENGLAND, NOW));
    }

    @Test
    void submittingTwiceIsRefused() {
        refusesAndChangesNothing(
                submitted(),
                SUBMISSION_MOVE_NOT_ALLOWED,
                it -> it.submit(List.of(), CurriculumFixtures.small(), full(), ENGLAND, NOW));
    }

    @Test
    void theProviderMayWithdrawUntilItIsDecided() {
        for (var submission :
                List.of(draft(), submitted(), inAssessment(), atPanel(), recommended(toAccredit("pat")))) {
            var event = submission.withdraw(withdrawal(), NOW);

            assertThat(submission.status()).isEqualTo(WITHDRAWN);
            assertThat(submission.withdrawal()).isEqualTo(withdrawal());
            assertThat(event).isEqualTo(new SubmissionWithdrawn(ID, "P0001", "COURSE_CHANGED"));
            assertThat(event.reason()).isEqualTo("COURSE_CHANGED");
        }
    }

    @Test
    void whatIsDecidedCannotBeWithdrawn() {
        refusesAndChangesNothing(decided(), SUBMISSION_MOVE_NOT_ALLOWED, it -> it.withdraw(withdrawal(), NOW));
    }

    @Test
    void theProviderHearsOfTheRoadButNotOfWhoJudges() {
        assertThat(draft().drafted().audience()).isEqualTo(Audience.only("P0001"));
        assertThat(new AssessmentBegun(ID, "P0001").audience()).isEqualTo(Audience.only("P0001"));
        assertThat(new AssessorAllocated(ID, ADA, ASSESSOR).audience()).isEqualTo(Audience.whoSeeAll());
        assertThat(new SubmissionRecommended(ID, Recommended.ACCREDITED, null, PANEL_ID).audience())
                .isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void eachReaderSeesWhatIsTheirs() {
        var national = new Reader(true, true, Optional.empty(), Optional.empty());
        var provider = new Reader(false, false, Optional.of("P0001"), Optional.empty());
        var otherProvider = new Reader(false, false, Optional.of("P0002"), Optional.empty());
        var assessor = new Reader(false, false, Optional.empty(), Optional.of("ada"));

        assertThat(national.sees(draft())).isFalse();
        assertThat(national.sees(submitted())).isTrue();
        assertThat(provider.sees(draft())).isTrue();
        assertThat(otherProvider.sees(submitted())).isFalse();
        assertThat(assessor.sees(submitted())).isFalse();
        assertThat(assessor.sees(inAssessment())).isTrue();
        assertThat(assessor.mayRecuse(inAssessment(), ADA)).isTrue();
        assertThat(assessor.mayRecuse(inAssessment(), BEN)).isFalse();
        assertThat(national.mayRecuse(inAssessment(), BEN)).isTrue();
        assertThat(new Reader(true, false, Optional.empty(), Optional.of("ada")).mayRecuse(inAssessment(), BEN))
                .isFalse();
    }

    private static Procedure.Definition definition() {
        return full().definition();
    }
}
