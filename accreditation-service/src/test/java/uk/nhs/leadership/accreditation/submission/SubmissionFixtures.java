package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.submission.Allocation.Role.ASSESSOR;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import uk.nhs.leadership.accreditation.assessor.AssessorFixtures;
import uk.nhs.leadership.accreditation.calendar.CalendarFixtures;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.course.CourseFixtures;
import uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures;
import uk.nhs.leadership.accreditation.procedure.ProcedureFixtures;

/** Submissions of P0001 at each step of their road, written by {@code author}, assessed by {@code ada} and {@code ben}. */
public final class SubmissionFixtures {
    public static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73");
    public static final UUID COURSE = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e72");
    public static final UUID ADA = AssessorFixtures.idOf("ada");
    public static final UUID BEN = AssessorFixtures.idOf("ben");
    /** Nobody has become part of P0001. */
    public static final Set<String> LINEAGE = Set.of("P0001");

    public static final UUID PANEL_ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90");

    /** Who attended the panel. */
    static final Set<String> SAT = Set.of("pat", "pia");

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Instant BEFORE = Instant.parse("2026-11-19T09:00:00Z");
    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    static final WorkingCalendar ENGLAND = CalendarFixtures.england2026To2027();

    private SubmissionFixtures() {}

    static Submission draft() {
        return saying(new Wording(CurriculumFixtures.ID, CourseFixtures.complete()));
    }

    /** A draft with these words. */
    public static Submission saying(Wording wording) {
        return new Submission(
                ID,
                "LMS-000042-U",
                "P0001",
                COURSE,
                1,
                wording.curriculumVersionId(),
                wording.proposal(),
                "author",
                BEFORE);
    }

    public static Submission submitted() {
        var submission = draft();
        submission.submit(List.of(), CurriculumFixtures.small(), ProcedureFixtures.full(), ENGLAND, BEFORE);
        return submission;
    }

    public static Submission inAssessment() {
        var submission = submitted();
        submission.staffing().allocate(withoutInterest("ada"), ASSESSOR, LINEAGE, Set.of(), TODAY, BEFORE);
        submission.staffing().allocate(withoutInterest("ben"), ASSESSOR, LINEAGE, Set.of(), TODAY, BEFORE);
        submission.declareInterest(ADA, false, null, BEFORE);
        submission.declareInterest(BEN, false, null, BEFORE);
        return submission;
    }

    /** Returned and submitted again: revision 2. */
    public static Submission submittedAgain() {
        var submission = returned();
        submission.submit(List.of(), CurriculumFixtures.small(), ProcedureFixtures.full(), ENGLAND, NOW);
        return submission;
    }

    /** Until 17 December 2026. */
    static Submission returned() {
        var submission = submitted();
        submission
                .triaging()
                .sendBack(
                        "pat",
                        Return.Reason.INCOMPLETE,
                        "The summary is too short.",
                        List.of(),
                        ProcedureFixtures.full().definition(),
                        ENGLAND,
                        BEFORE);
        return submission;
    }

    public static Submission atPanel() {
        var submission = inAssessment();
        submission.assessing().sendToPanel(BEFORE);
        return submission;
    }

    static Submission recommended(Recommendation recommendation) {
        var submission = atPanel();
        submission.deciding().recommend(recommendation, List.of(), LINEAGE, TODAY, BEFORE);
        return submission;
    }

    public static Submission decided() {
        var submission = recommended(toAccredit("pat"));
        submission.deciding().ratify("rita", SAT, null, "LMA-000001-L", TODAY, BEFORE);
        return submission;
    }

    /** Refused on 20 November 2026, a Friday, by {@code rita} as {@code pat} recommended. */
    public static Submission refused() {
        var submission = recommended(toRefuse("pat"));
        submission.deciding().ratify("rita", SAT, null, null, TODAY, BEFORE);
        return submission;
    }

    static Recommendation toAccredit(String panelMember) {
        return new Recommendation(Recommended.ACCREDITED, null, "All criteria are met.", panelMember, PANEL_ID);
    }

    static Recommendation toRefuse(String panelMember) {
        return new Recommendation(
                Recommended.REFUSED,
                Recommendation.RefusalReason.CRITERIA_NOT_MET,
                "Two are not met.",
                panelMember,
                PANEL_ID);
    }

    static Recommendation toDefer(String panelMember) {
        return new Recommendation(
                Recommended.DEFERRED,
                Recommendation.RefusalReason.EVIDENCE_INSUFFICIENT,
                "More evidence, please.",
                panelMember,
                PANEL_ID);
    }

    static Withdrawal withdrawal() {
        return new Withdrawal(Withdrawal.Reason.COURSE_CHANGED, "We have merged two modules.");
    }

    /** A refusal leaves everything as it was. */
    static void refusesAndChangesNothing(Submission submission, SubmissionRule rule, Consumer<Submission> act) {
        var before = said(submission);

        assertThatThrownBy(() -> act.accept(submission)).isBrokenRule(rule);

        assertThat(said(submission)).isEqualTo(before);
    }

    private static List<Object> said(Submission submission) {
        return List.of(
                submission.status(),
                Optional.ofNullable(submission.road().clock().dueOn()),
                List.copyOf(submission.road().clock().runs()),
                submission.wording(),
                Map.copyOf(submission.written().declarations()),
                List.copyOf(submission.criteria()),
                submission.allocations(),
                Optional.ofNullable(submission.recommendation()),
                Optional.ofNullable(submission.ratification()),
                Optional.ofNullable(submission.withdrawal()),
                submission.road().updatedAt());
    }
}
