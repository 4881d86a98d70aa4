package uk.nhs.leadership.accreditation.appeal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.CLEO;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.DAN;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.ENGLAND;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.ID;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.PROCEDURE;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.admitted;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.admittedAppeal;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.appeal;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.claim;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.inReview;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.number;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.recommended;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.reconsiderationAt;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.requested;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.ruling;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.toChange;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.toUphold;
import static uk.nhs.leadership.accreditation.appeal.ChallengeFixtures.upheldAt;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHALLENGE_LACKS_REVIEWERS;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHALLENGE_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHALLENGE_OF_OTHER_KIND;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHALLENGE_TOO_LATE;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.DECIDED_BY_REVIEWER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.NOTHING_TO_CHALLENGE;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.NOT_SEATED;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.RECONSIDERATION_COMES_FIRST;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.REVIEWED_BY_RECOMMENDER;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.atPanel;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.decided;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.SubmissionRule;

class ChallengeTest {

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(ChallengeStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        REQUESTED -> [ADMITTED, NOT_ADMITTED, WITHDRAWN]
                        ADMITTED -> [IN_REVIEW, WITHDRAWN]
                        NOT_ADMITTED -> []
                        IN_REVIEW -> [ADMITTED, RECOMMENDED, WITHDRAWN]
                        RECOMMENDED -> [DECIDED, WITHDRAWN]
                        DECIDED -> []
                        WITHDRAWN -> []""");
    }

    @Test
    void onlyARefusalIsChallenged() {
        for (var submission : List.of(atPanel(), decided())) {
            assertThatThrownBy(() ->
                            Challenge.reconsideration(ID, number(), submission, claim(null), PROCEDURE, ENGLAND, NOW))
                    .isBrokenRule(NOTHING_TO_CHALLENGE);
        }
    }

    /** Refused on 20 November 2026; the twentieth working day after that is 18 December, a Friday. */
    @Test
    void theLastWorkingDayCountsUntilMidnight() {
        assertThat(reconsiderationAt(Instant.parse("2026-12-18T23:59:59Z")).status())
                .isEqualTo(ChallengeStatus.REQUESTED);
        assertThatThrownBy(() -> reconsiderationAt(Instant.parse("2026-12-19T00:00:00Z")))
                .isBrokenRule(CHALLENGE_TOO_LATE);
    }

    /** In summer midnight in London comes an hour sooner than in UTC, and the holidays do not count. */
    @Test
    void bankHolidaysGiveLongerAndSummerTimeEndsTheDaySooner() {
        // The twentieth working day after 4 May 2027 without 31 May is 2 June.
        var upheld = upheldAt(Instant.parse("2027-05-04T09:00:00Z"));
        var inTime = Instant.parse("2027-06-02T22:59:59Z");

        assertThat(upheld.appealedAgainst(ID, number(), claim(Claim.Grounds.PROCEDURE), PROCEDURE, ENGLAND, inTime)
                        .challengedOn())
                .isEqualTo(LocalDate.of(2027, 5, 4));
        assertThatThrownBy(() -> upheld.appealedAgainst(
                        ID, number(), claim(Claim.Grounds.PROCEDURE), PROCEDURE, ENGLAND, inTime.plusSeconds(1)))
                .isBrokenRule(CHALLENGE_TOO_LATE);
    }

    @Test
    void itIsDueAsManyWorkingDaysAfterItIsAdmittedAsTheProviderHad() {
        assertThat(requested().dueOn()).isNull();
        // NOW is 20 November.
        assertThat(admitted().dueOn()).isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    void anAppealComesAfterAReconsiderationThatUpheldTheRefusal() {
        assertThatThrownBy(() -> inReview().appealedAgainst(ID, number(), claim(null), PROCEDURE, ENGLAND, NOW))
                .isBrokenRule(RECONSIDERATION_COMES_FIRST);
        assertThatThrownBy(() -> recommended(toUphold("petra"))
                        .appealedAgainst(ID, number(), claim(null), PROCEDURE, ENGLAND, NOW))
                .isBrokenRule(RECONSIDERATION_COMES_FIRST);
        var changed = recommended(toChange("petra"));
        changed.decide(ruling("rolf", "LMA-000001-L", NOW), NOW);
        assertThatThrownBy(() -> changed.appealedAgainst(ID, number(), claim(null), PROCEDURE, ENGLAND, NOW))
                .isBrokenRule(NOTHING_TO_CHALLENGE);

        assertThat(appeal().kind()).isEqualTo(Challenge.Kind.APPEAL);
    }

    @Test
    void itIsTakenBackUntilItIsDecidedAndNotAfterIt() {
        for (var open : List.of(requested(), admitted(), inReview(), recommended(toUphold("petra")))) {
            open.withdraw(NOW);
            assertThat(open.status()).isEqualTo(ChallengeStatus.WITHDRAWN);
        }
        var decided = upheldAt(NOW);
        assertThatThrownBy(() -> decided.withdraw(NOW)).isBrokenRule(CHALLENGE_MOVE_NOT_ALLOWED);
        assertThat(decided.isDecided()).isTrue();
    }

    @Test
    void whatIsNotAdmittedGoesNowhere() {
        var refused = requested();
        refused.refuse("petra", Admission.RefusalReason.NEW_EVIDENCE_ONLY, "Submit it anew.", NOW);

        assertThatThrownBy(() -> refused.admit("petra", ENGLAND, NOW)).isBrokenRule(CHALLENGE_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> refused.ask(withoutInterest("cleo"), NOW)).isBrokenRule(CHALLENGE_MOVE_NOT_ALLOWED);
        assertThat(refused.dueOn()).isNull();
    }

    @Test
    void theLastJudgeThatIsNeededBringsItIntoReviewAndOneWhoStepsBackOutOfIt() {
        var challenge = admitted();
        challenge.ask(withoutInterest("cleo"), NOW);
        assertThat(challenge.status()).isEqualTo(ChallengeStatus.ADMITTED);
        challenge.ask(withoutInterest("dan"), NOW);
        assertThat(challenge.status()).isEqualTo(ChallengeStatus.IN_REVIEW);

        challenge.recuse(DAN, RecusalReason.UNAVAILABLE, NOW);

        assertThat(challenge.status()).isEqualTo(ChallengeStatus.ADMITTED);
        assertThatThrownBy(() -> challenge.ask(withoutInterest("dan"), NOW))
                .isBrokenRule(SubmissionRule.ASSESSOR_RECUSED);
        assertThatThrownBy(() -> challenge.ask(withoutInterest("cleo"), NOW))
                .isBrokenRule(SubmissionRule.ASSESSOR_ALREADY_ALLOCATED);
        assertThatThrownBy(() -> challenge.recuse(DAN, RecusalReason.OTHER, NOW))
                .isBrokenRule(SubmissionRule.ASSESSOR_NOT_ALLOCATED);
        assertThatThrownBy(() -> challenge.recommend(toUphold("petra"), NOW)).isBrokenRule(CHALLENGE_LACKS_REVIEWERS);
    }

    @Test
    void whatIsInReviewIsNotAdmittedAgainAndIsDueWhenItWas() {
        var challenge = inReview();
        var dueOn = challenge.dueOn();

        assertThatThrownBy(() -> challenge.admit("petra", ENGLAND, NOW.plus(Duration.ofDays(7))))
                .isBrokenRule(CHALLENGE_MOVE_NOT_ALLOWED);

        assertThat(challenge.status()).isEqualTo(ChallengeStatus.IN_REVIEW);
        assertThat(challenge.dueOn()).isEqualTo(dueOn);
    }

    @Test
    void nothingIsFoundBeforeAnInterestIsDenied() {
        var challenge = inReview();
        assertThatThrownBy(() -> challenge.takeFindings(CLEO, NOW)).isBrokenRule(SubmissionRule.INTEREST_NOT_DECLARED);

        challenge.declareNoInterest(CLEO, NOW);

        challenge.takeFindings(CLEO, NOW);
        assertThat(challenge.bench().liveJudge("cleo")).contains(CLEO);
    }

    @Test
    void assessorsJudgeAReconsiderationAndAPanelHearsAnAppeal() {
        assertThatThrownBy(() -> inReview().sit("polly", NOW)).isBrokenRule(CHALLENGE_OF_OTHER_KIND);
        assertThatThrownBy(() -> admittedAppeal().ask(withoutInterest("cleo"), NOW))
                .isBrokenRule(CHALLENGE_OF_OTHER_KIND);
    }

    @Test
    void anAppealIsHeardByAQuorumAndOnlyWhoHearsItSpeaks() {
        var appeal = admittedAppeal();
        assertThat(appeal.sit("polly", NOW)).hasSize(1);
        assertThat(appeal.sit("polly", NOW)).isEmpty();
        assertThatThrownBy(() -> appeal.recommend(toUphold("polly"), NOW)).isBrokenRule(CHALLENGE_LACKS_REVIEWERS);
        appeal.sit("paul", NOW);

        assertThatThrownBy(() -> appeal.recommend(toUphold("peter"), NOW)).isBrokenRule(NOT_SEATED);
        appeal.recommend(toUphold("paul"), NOW);

        assertThat(appeal.status()).isEqualTo(ChallengeStatus.RECOMMENDED);
    }

    @Test
    void whoJudgesDoesNotRecommendAndWhoReviewedDoesNotDecide() {
        assertThatThrownBy(() -> inReview().recommend(toUphold("cleo"), NOW)).isBrokenRule(REVIEWED_BY_RECOMMENDER);
        var challenge = recommended(toUphold("petra"));
        for (var reviewer : List.of("petra", "cleo", "dan")) {
            assertThatThrownBy(() -> challenge.decide(ruling(reviewer, null, NOW), NOW))
                    .isBrokenRule(DECIDED_BY_REVIEWER);
        }
        var appeal = admittedAppeal();
        appeal.sit("polly", NOW);
        appeal.sit("paul", NOW);
        appeal.recommend(toUphold("paul"), NOW);
        assertThatThrownBy(() -> appeal.decide(ruling("polly", null, NOW), NOW)).isBrokenRule(DECIDED_BY_REVIEWER);

        assertThat(challenge.status()).isEqualTo(ChallengeStatus.RECOMMENDED);
    }

    @Test
    void itIsDecidedAsRecommendedAndWithAnAccreditationIfThatChangesTheRefusal() {
        var event = recommended(toChange("petra")).decide(ruling("rolf", "LMA-000001-L", NOW), NOW);

        assertThat(event.outcome()).isEqualTo(Recommended.Outcome.CHANGED);
        assertThat(event.accreditationNumber()).isEqualTo("LMA-000001-L");
        assertThatThrownBy(() -> inReview().decide(ruling("rolf", null, NOW), NOW))
                .isBrokenRule(CHALLENGE_MOVE_NOT_ALLOWED);
    }
}
