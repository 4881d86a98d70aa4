package uk.nhs.leadership.accreditation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.MET;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.NOT_APPLICABLE;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.NOT_MET;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.PARTLY_MET;
import static uk.nhs.leadership.accreditation.finding.FindingRule.CRITERION_APPLIES;
import static uk.nhs.leadership.accreditation.finding.FindingRule.FINDING_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ADA;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.FindingEvent.FindingCorrected;
import uk.nhs.leadership.accreditation.finding.FindingEvent.FindingRecorded;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;
import uk.nhs.leadership.chassis.event.Audience;

class FindingTest {
    private static final Criterion ESSENTIAL =
            new Criterion(1, "R-GOV-1", Criterion.Kind.REQUIREMENT, true, FindingResult.usual(true));
    private static final Criterion OPTIONAL =
            new Criterion(1, "R-EDI-1", Criterion.Kind.REQUIREMENT, false, List.of(MET, NOT_MET, NOT_APPLICABLE));

    @Test
    void aFindingSaysWhatWasFound() {
        var finding = finding(ADA, ESSENTIAL, MET);

        assertThat(finding.recorded())
                .isEqualTo(new FindingRecorded(SubmissionFixtures.ID, finding.id(), ADA, "R-GOV-1", MET));
        assertThat(finding.recorded().audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void anEssentialCriterionAppliesToEveryCourse() {
        assertThatThrownBy(() -> finding(ADA, ESSENTIAL, NOT_APPLICABLE)).isBrokenRule(CRITERION_APPLIES);
        assertThatCode(() -> finding(ADA, OPTIONAL, NOT_APPLICABLE)).doesNotThrowAnyException();
    }

    @Test
    void onlyWhatTheCurriculumAllowsIsFound() {
        assertThatThrownBy(() -> finding(ADA, OPTIONAL, PARTLY_MET))
                .isBrokenRule(FINDING_NOT_ALLOWED)
                .pointingAt("/result NOT_AMONG_ALLOWED");
        assertThatCode(() -> finding(ADA, OPTIONAL, NOT_MET)).doesNotThrowAnyException();
        assertThatCode(() -> finding(ADA, ESSENTIAL, PARTLY_MET)).doesNotThrowAnyException();
    }

    @Test
    void aCorrectionToWhatTheCurriculumDoesNotAllowIsRefusedAndChangesNothing() {
        var finding = finding(ADA, OPTIONAL, MET);

        assertThatThrownBy(() -> finding.correct(OPTIONAL, PARTLY_MET, "Half.", NOW.plusSeconds(60)))
                .isBrokenRule(FINDING_NOT_ALLOWED);

        assertThat(finding.result()).isEqualTo(MET);
        assertThat(finding.rationale()).isEqualTo("Because.");
    }

    @Test
    void whereNothingNarrowerWasSaidAllIsFoundButThatWhatIsEssentialDoesNotApply() {
        var essential = new Criterion(1, "R-GOV-1", Criterion.Kind.REQUIREMENT, true, null);
        var optional = new Criterion(1, "R-EDI-1", Criterion.Kind.REQUIREMENT, false, null);

        assertThat(essential.allowed()).containsExactly(MET, PARTLY_MET, NOT_MET);
        assertThat(optional.allowed()).containsExactly(MET, PARTLY_MET, NOT_MET, NOT_APPLICABLE);
        assertThatThrownBy(() -> finding(ADA, essential, NOT_APPLICABLE)).isBrokenRule(CRITERION_APPLIES);
    }

    @Test
    void aFindingIsCorrected() {
        var finding = finding(ADA, ESSENTIAL, MET);
        var later = NOW.plusSeconds(60);

        var event = finding.correct(ESSENTIAL, PARTLY_MET, "Only half.", later);

        assertThat(event)
                .isEqualTo(new FindingCorrected(SubmissionFixtures.ID, finding.id(), ADA, "R-GOV-1", PARTLY_MET));
        assertThat(finding.result()).isEqualTo(PARTLY_MET);
        assertThat(finding.rationale()).isEqualTo("Only half.");
        assertThat(finding.updatedAt()).isEqualTo(later);
    }

    @Test
    void aCorrectionThatDoesNotFitIsRefusedAndChangesNothing() {
        var finding = finding(ADA, ESSENTIAL, MET);

        assertThatThrownBy(() -> finding.correct(ESSENTIAL, NOT_APPLICABLE, "None.", NOW.plusSeconds(60)))
                .isBrokenRule(CRITERION_APPLIES);

        assertThat(finding.result()).isEqualTo(MET);
        assertThat(finding.rationale()).isEqualTo("Because.");
        assertThat(finding.updatedAt()).isEqualTo(NOW);
    }

    private static Finding finding(UUID assessor, Criterion criterion, FindingResult result) {
        return new Finding(UUID.randomUUID(), SubmissionFixtures.ID, assessor, criterion, result, "Because.", NOW);
    }
}
