package uk.nhs.leadership.accreditation.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.MET;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.NOT_APPLICABLE;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.NOT_MET;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.PARTLY_MET;
import static uk.nhs.leadership.accreditation.finding.FindingRule.FINDING_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.moderation.ModerationRule.MODERATED_ALREADY;
import static uk.nhs.leadership.accreditation.moderation.ModerationRule.NOT_DIFFERENT;
import static uk.nhs.leadership.accreditation.moderation.ModerationRule.NOT_IN_MODERATION;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ADA;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEN;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.LINEAGE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.atPanel;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.assessor.AssessorFixtures;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.moderation.ModerationEvent.DifferenceModerated;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.Allocation.Role;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;
import uk.nhs.leadership.chassis.event.Audience;

class ModerationTest {
    private static final UUID LEAD = AssessorFixtures.idOf("lea");

    @Test
    void whereAllFoundTheSameThereIsNothingToModerate() {
        var moderation = moderation(inAssessment(), "R-EDI-1", MET);

        assertThat(moderation.differences()).isEmpty();
        assertThat(moderation.isOpen()).isFalse();
        assertThatThrownBy(() -> moderation.mustBeOpenOn("R-EDI-1")).isBrokenRule(NOT_DIFFERENT);
    }

    @Test
    void whereTheyDifferTheLeadSaysWhatCounts() {
        var moderation = moderation(inAssessment(), "R-EDI-1", NOT_APPLICABLE);

        assertThat(moderation.differences())
                .extracting(difference -> difference.criterion().code())
                .containsExactly("R-EDI-1");
        assertThat(moderation.isUnderWay()).isTrue();
        assertThat(moderation.mustBeOpenOn("R-EDI-1").code()).isEqualTo("R-EDI-1");
        assertThatThrownBy(() -> moderation.mustBeOpenOn("R-GOV-1")).isBrokenRule(NOT_DIFFERENT);
        assertThatThrownBy(() -> moderation.mustBeOpenOn("1.9.9-S1")).isBrokenRule(NOT_DIFFERENT);
    }

    @Test
    void whatWasSaidOnceIsSaid() {
        var open = moderation(ledByLea(), "R-EDI-1", NOT_MET);
        var said = said(open);
        var moderation = new Moderation(open.submission(), true, open.findings(), List.of(said));

        assertThat(moderation.isOpen()).isFalse();
        assertThat(moderation.moderatedOn(criterion(open.submission(), "R-EDI-1")))
                .contains(MET);
        assertThat(moderation.moderatedOn(criterion(open.submission(), "R-GOV-1")))
                .isEmpty();
        assertThatThrownBy(() -> moderation.mustBeOpenOn("R-EDI-1")).isBrokenRule(MODERATED_ALREADY);
        assertThat(said.moderated()).isEqualTo(new DifferenceModerated(SubmissionFixtures.ID, LEAD, "R-EDI-1", MET));
        assertThat(said.moderated().audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void whatALeadSaidWhoSteppedBackCountsNoMore() {
        var open = moderation(ledByLea(), "R-EDI-1", NOT_MET);
        var said = said(open);
        open.submission().recuse(LEAD, RecusalReason.INTEREST, NOW);
        var moderation = new Moderation(open.submission(), true, open.findings(), List.of(said));

        assertThat(moderation.isOpen()).isTrue();
        assertThat(moderation.moderated()).isEmpty();
        assertThat(moderation.moderatedOn(criterion(open.submission(), "R-EDI-1")))
                .isEmpty();
    }

    @Test
    void whoJudgesBlindSeesNoDifferencesAlsoAsAPanelMember() {
        var moderation = moderation(ledByLea(), "R-EDI-1", NOT_MET);

        assertThat(moderation.isShownTo(panelMember("pat"))).isTrue();
        assertThat(moderation.isShownTo(panelMember("ada"))).isFalse();
        assertThat(moderation.isShownTo(panelMember("lea"))).isTrue();
        assertThat(moderation.isShownTo(assessor("lea"))).isTrue();
        assertThat(moderation.isShownTo(assessor("ada"))).isFalse();
        assertThat(moderation(atPanel(), "R-EDI-1", NOT_MET).isShownTo(panelMember("ada")))
                .isTrue();
    }

    @Test
    void nothingIsToldOfDifferencesBeforeAllHaveFinished() {
        var finished = moderation(inAssessment(), "R-EDI-1", NOT_MET);
        var findings = new ArrayList<>(finished.findings());
        findings.removeIf(finding ->
                finding.criterion().equals("R-GOV-1") && finding.assessorId().equals(BEN));
        var moderation = new Moderation(finished.submission(), true, findings, List.of());

        assertThat(moderation.differences()).isEmpty();
        assertThatThrownBy(() -> moderation.mustBeOpenOn("R-EDI-1")).isBrokenRule(NOT_IN_MODERATION);
    }

    @Test
    void nothingIsModeratedWhereTheProcedureDoesNotAskForItOrThePanelHasIt() {
        var differing = moderation(inAssessment(), "R-EDI-1", NOT_MET);
        var notAsked = new Moderation(differing.submission(), false, differing.findings(), List.of());

        assertThat(notAsked.isOpen()).isFalse();
        assertThatThrownBy(() -> notAsked.mustBeOpenOn("R-EDI-1")).isBrokenRule(NOT_IN_MODERATION);
        assertThatThrownBy(() -> moderation(atPanel(), "R-EDI-1", NOT_MET).mustBeOpenOn("R-EDI-1"))
                .isBrokenRule(NOT_IN_MODERATION);
        assertThat(moderation(atPanel(), "R-EDI-1", NOT_MET).isUnderWay()).isFalse();
    }

    @Test
    void whoSteppedBackMakesNoDifference() {
        var submission = inAssessment();
        var findings = moderation(submission, "R-EDI-1", NOT_MET).findings();
        submission.recuse(BEN, RecusalReason.OTHER, NOW);

        assertThat(new Moderation(submission, true, findings, List.of()).isOpen())
                .isFalse();
    }

    @Test
    void theLeadSaysWhatTheCurriculumAllows() {
        var open = moderation(inAssessment(), "R-EDI-1", NOT_MET);
        var criterion = open.mustBeOpenOn("R-EDI-1");

        assertThatThrownBy(() -> new ModeratedFinding(
                        UUID.randomUUID(), open.submission(), criterion, PARTLY_MET, "Half.", LEAD, NOW))
                .isBrokenRule(FINDING_NOT_ALLOWED);
    }

    /** Both found that everything is met, but for what the second one found on one criterion. */
    private static Moderation moderation(Submission submission, String criterion, FindingResult second) {
        var findings = new ArrayList<Finding>();
        for (var each : submission.criteria()) {
            findings.add(finding(ADA, each, MET));
            findings.add(finding(BEN, each, each.code().equals(criterion) ? second : MET));
        }
        return new Moderation(submission, true, findings, List.of());
    }

    private static Submission ledByLea() {
        var submission = inAssessment();
        submission.staffing().allocate(withoutInterest("lea"), Role.LEAD, LINEAGE, Set.of(), TODAY, NOW);
        return submission;
    }

    /** What the lead says of what is open. */
    private static ModeratedFinding said(Moderation open) {
        return new ModeratedFinding(
                UUID.randomUUID(), open.submission(), open.mustBeOpenOn("R-EDI-1"), MET, "Seen.", LEAD, NOW);
    }

    private static Reader panelMember(String account) {
        return new Reader(true, true, Optional.empty(), Optional.of(account));
    }

    private static Reader assessor(String account) {
        return new Reader(false, false, Optional.empty(), Optional.of(account));
    }

    private static Criterion criterion(Submission submission, String code) {
        return submission.criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(UUID assessor, Criterion criterion, FindingResult result) {
        return new Finding(UUID.randomUUID(), SubmissionFixtures.ID, assessor, criterion, result, "Because.", NOW);
    }
}
