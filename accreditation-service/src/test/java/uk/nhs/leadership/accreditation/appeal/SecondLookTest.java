package uk.nhs.leadership.accreditation.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.CLEO;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.DAN;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.ID;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.appeal;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.inReview;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.toChange;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.toUphold;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.upheldAt;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHALLENGE_FINDINGS_MISSING;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHANGE_NOT_CARRIED_BY_FINDINGS;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CRITERION_NOT_JUDGED_BY;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.JUDGED_BY_ALL;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.refused;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.appeal.ChallengeFinding.Found;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.FindingRule;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.accreditation.submission.Reader;

class SecondLookTest {
    private static final List<Criterion> CRITERIA = refused().criteria();
    private static final Reader AS_CLEO = new Reader(false, false, Optional.empty(), Optional.of("cleo"));
    private static final Reader AS_PROVIDER = new Reader(false, false, Optional.of("P0001"), Optional.empty());
    private static final Reader AS_PANEL = new Reader(true, true, Optional.empty(), Optional.empty());

    private static List<ChallengeFinding> allOf(UUID judge, FindingResult result) {
        return CRITERIA.stream()
                .map(criterion -> new ChallengeFinding(
                        UUID.randomUUID(), ID, judge, new Found(criterion.code(), result, "See module 1."), NOW))
                .toList();
    }

    private static SecondLook look(Challenge challenge, FindingResult ofCleo, FindingResult ofDan) {
        var findings = new ArrayList<>(allOf(CLEO, ofCleo));
        findings.addAll(allOf(DAN, ofDan));
        return new SecondLook(challenge, CRITERIA, findings);
    }

    @Test
    void aRecommendationWaitsForEveryFindingOfEveryJudge() {
        var look = new SecondLook(inReview(), CRITERIA, allOf(CLEO, FindingResult.MET));

        assertThat(look.missing()).hasSameSizeAs(CRITERIA);
        assertThatThrownBy(() -> look.mustCarry(toUphold("petra"))).isBrokenRule(CHALLENGE_FINDINGS_MISSING);
    }

    @Test
    void whatNobodyFoundEvenPartlyMetStaysRefused() {
        var nobody = look(inReview(), FindingResult.NOT_MET, FindingResult.NOT_MET);
        nobody.mustCarry(toUphold("petra"));
        assertThatThrownBy(() -> nobody.mustCarry(toChange("petra"))).isBrokenRule(CHANGE_NOT_CARRIED_BY_FINDINGS);

        look(inReview(), FindingResult.NOT_MET, FindingResult.MET).mustCarry(toChange("petra"));
    }

    @Test
    void anAppealIsHeardWithoutFindings() {
        var look = new SecondLook(appeal(), CRITERIA, List.of());

        assertThatCode(() -> look.mustCarry(toChange("polly"))).doesNotThrowAnyException();
    }

    @Test
    void onlyWhatItIsJudgedByIsFoundAndNothingOnceAllHaveFinished() {
        var look = new SecondLook(inReview(), CRITERIA, List.of());
        var unknown = List.of(new Found("R-NONE-1", FindingResult.MET, "See module 1."));
        var notAllowed = List.of(new Found(CRITERIA.getFirst().code(), FindingResult.NOT_APPLICABLE, "See module 1."));
        var good = List.of(new Found(CRITERIA.getFirst().code(), FindingResult.MET, "See module 1."));

        assertThatThrownBy(() -> look.mustTake(unknown)).isBrokenRule(CRITERION_NOT_JUDGED_BY);
        assertThatThrownBy(() -> look.mustTake(notAllowed)).isBrokenRule(FindingRule.CRITERION_APPLIES);
        look.mustTake(good);
        assertThatThrownBy(() ->
                        look(inReview(), FindingResult.MET, FindingResult.MET).mustTake(good))
                .isBrokenRule(JUDGED_BY_ALL);
    }

    @Test
    void judgesAreBlindUntilAllHaveFinished() {
        var cleos = new SecondLook(inReview(), CRITERIA, allOf(DAN, FindingResult.MET)).shownTo(AS_CLEO);
        assertThat(cleos.findings()).isEmpty();
        assertThat(cleos.missing()).extracting(SecondLook.Missing::assessorId).containsOnly(CLEO);
        assertThat(cleos.withNames()).isFalse();

        var finished = look(inReview(), FindingResult.MET, FindingResult.MET).shownTo(AS_CLEO);
        assertThat(finished.findings()).hasSize(2 * CRITERIA.size());
    }

    @Test
    void theProviderReadsWhatWasFoundOnceItIsDecidedAndNeverByWhom() {
        var before = look(inReview(), FindingResult.MET, FindingResult.MET).shownTo(AS_PROVIDER);
        assertThat(before.findings()).isEmpty();
        assertThat(before.withRecommendation()).isFalse();

        var after = look(upheldAt(NOW), FindingResult.MET, FindingResult.MET).shownTo(AS_PROVIDER);
        assertThat(after.findings()).hasSize(2 * CRITERIA.size());
        assertThat(after.withNames()).isFalse();
        assertThat(after.withRecommendation()).isTrue();

        assertThat(look(inReview(), FindingResult.MET, FindingResult.MET)
                        .shownTo(AS_PANEL)
                        .withNames())
                .isTrue();
    }
}
