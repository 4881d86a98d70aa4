package uk.nhs.leadership.accreditation.change;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.workingFor;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.PARTIES;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.assessed;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.changing;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.content;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.found;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_CRITERION_NOT_MET;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_FINDINGS_INCOMPLETE;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_FINDING_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGED_ALREADY;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGED_BY_AUTHOR;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGES_ENOUGH;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGE_ASKED_ALREADY;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGE_HAS_INTEREST;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_NEEDS_NEW_SUBMISSION;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_OF_NOTHING;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_RATIFIED_BY_JUDGE;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_RECOMMENDED_BY_JUDGE;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_TAKES_EFFECT_TOO_SOON;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures;
import uk.nhs.leadership.accreditation.assessor.AssessorFixtures;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeAccepted;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeJudged;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeNoted;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeNotified;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeRecommended;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeRefused;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeWithdrawn;
import uk.nhs.leadership.accreditation.change.ChangeEvent.JudgeAsked;
import uk.nhs.leadership.accreditation.change.ChangeEvent.JudgeRecused;
import uk.nhs.leadership.accreditation.change.MaterialChange.Verdict;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.chassis.event.Audience;

class ChangeTest {
    private static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5eb0");
    private static final UUID ACCREDITATION = AccreditationFixtures.ID;
    private static final Instant NOW = Instant.parse("2027-02-10T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);
    private static final LocalDate SPRING = LocalDate.of(2027, 4, 1);
    private static final Amendment ONLINE = changing("delivery", Delivery.ONLINE);

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(ChangeStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList()
                        + (status.isUnderWay() ? ", under way" : "")
                        + (status.isInForce() ? ", in force" : "")
                        + (status.isJudged() ? ", judged" : "")
                        + (status.isDecided() ? ", decided" : ""))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        NOTED -> [], in force
                        NOTIFIED -> [IN_ASSESSMENT, WITHDRAWN], under way
                        IN_ASSESSMENT -> [NOTIFIED, ASSESSED, WITHDRAWN], under way
                        ASSESSED -> [NOTIFIED, RECOMMENDED, WITHDRAWN], under way, judged
                        RECOMMENDED -> [ACCEPTED, REFUSED], under way, judged
                        ACCEPTED -> [], in force, judged, decided
                        REFUSED -> [], judged, decided
                        WITHDRAWN -> []""");
    }

    @Test
    void whatTouchesNoCriterionIsNotedAndThatIsAll() {
        var noted = change(changing("title", "Second steps"), TODAY);

        assertThat(noted.notified()).isEqualTo(new ChangeNoted(ACCREDITATION, "P0001", ID, TODAY));
        assertThat(noted.status()).isEqualTo(ChangeStatus.NOTED);
        assertThatThrownBy(noted::withdraw).isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
        assertThat(noted.particulars())
                .isEqualTo(changing("title", "Second steps").particulars());
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThatThrownBy(() -> change(changing("title", "First steps"), SPRING))
                .isBrokenRule(CHANGE_OF_NOTHING);
        assertThatThrownBy(() -> change(changing("stage", Stage.S2), SPRING)).isBrokenRule(CHANGE_NEEDS_NEW_SUBMISSION);
    }

    @Test
    void whatIsJudgedTakesEffectInFourWeeksAtTheEarliest() {
        assertThatThrownBy(() -> change(ONLINE, TODAY.plusDays(27))).isBrokenRule(CHANGE_TAKES_EFFECT_TOO_SOON);
        assertThatThrownBy(() -> change(changing("title", "Second steps"), TODAY.minusDays(1)))
                .isBrokenRule(CHANGE_TAKES_EFFECT_TOO_SOON);
        assertThat(change(ONLINE, TODAY.plusDays(28)).notified())
                .isEqualTo(new ChangeNotified(ACCREDITATION, "P0001", ID, TODAY.plusDays(28)));
    }

    @Test
    void itIsJudgedByTwoAndDecidedByOthers() {
        var change = change(ONLINE, SPRING);

        assertThat(change.ask(withoutInterest("ada"), PARTIES, NOW))
                .isEqualTo(new JudgeAsked(ACCREDITATION, "P0001", ID, AssessorFixtures.idOf("ada")));
        assertThat(change.status()).isEqualTo(ChangeStatus.NOTIFIED);
        change.ask(withoutInterest("ben"), PARTIES, NOW);
        assertThat(change.status()).isEqualTo(ChangeStatus.IN_ASSESSMENT);
        var judged = judge(change, "ada", found(change, FindingResult.MET));
        assertThat(judged).isEqualTo(new ChangeJudged(ACCREDITATION, "P0001", ID, AssessorFixtures.idOf("ada")));
        assertThat(judged.audience()).isEqualTo(Audience.whoSeeAll());
        assertThat(change.status()).isEqualTo(ChangeStatus.IN_ASSESSMENT);
        judge(change, "ben", found(change, FindingResult.MET));
        assertThat(change.status()).isEqualTo(ChangeStatus.ASSESSED);

        var recommended = recommend(change, Verdict.ACCEPT, "pat");
        assertThat(recommended).isEqualTo(new ChangeRecommended(ACCREDITATION, "P0001", ID, Verdict.ACCEPT));
        assertThat(recommended.audience()).isEqualTo(Audience.whoSeeAll());
        for (var judge : List.of("pat", "ada", "ben")) {
            assertThatThrownBy(() -> change.ratify(judge, PARTIES, NOW)).isBrokenRule(CHANGE_RATIFIED_BY_JUDGE);
        }
        for (var party : List.of("author", "dee", "lee")) {
            assertThatThrownBy(() -> change.ratify(party, PARTIES, NOW)).isBrokenRule(CHANGE_JUDGED_BY_AUTHOR);
        }
        assertThat(change.status()).isEqualTo(ChangeStatus.RECOMMENDED);

        var accepted = change.ratify("rita", PARTIES, NOW);
        assertThat(accepted).isEqualTo(new ChangeAccepted(ACCREDITATION, "P0001", ID, SPRING));
        assertThat(accepted.audience()).isEqualTo(Audience.everyone());
        assertThat(change.decidedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> change.ratify("rita", PARTIES, NOW)).isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
    }

    @Test
    void itIsRefusedIfThatIsRecommended() {
        var change = assessed(change(ONLINE, SPRING), FindingResult.NOT_MET, NOW);
        assertThatThrownBy(() -> recommend(change, Verdict.ACCEPT, "pat")).isBrokenRule(CHANGE_CRITERION_NOT_MET);
        recommend(change, Verdict.REFUSE, "pat");

        assertThat(change.ratify("rita", PARTIES, NOW)).isEqualTo(new ChangeRefused(ACCREDITATION, "P0001", ID));
        assertThat(change.status()).isEqualTo(ChangeStatus.REFUSED);
    }

    @Test
    void whatOneOfThemFindsNotMetIsNotAccepted() {
        var change = inAssessment(change(ONLINE, SPRING), NOW);
        judge(change, "ada", found(change, FindingResult.MET));
        judge(change, "ben", found(change, FindingResult.NOT_MET));

        assertThatThrownBy(() -> recommend(change, Verdict.ACCEPT, "pat")).isBrokenRule(CHANGE_CRITERION_NOT_MET);
        assertThat(change.status()).isEqualTo(ChangeStatus.ASSESSED);
    }

    @Test
    void itIsJudgedByEachCriterionItTouchesAndByNoOther() {
        var change = inAssessment(change(ONLINE, SPRING), NOW);
        var met = new Found(FindingResult.MET, "As before.");

        for (var wrong :
                List.of(Map.of("R-1", met), Map.of("R-1", met, "R-2", met, "O1", met), Map.<String, Found>of())) {
            assertThatThrownBy(() -> judge(change, "ada", wrong)).isBrokenRule(CHANGE_FINDINGS_INCOMPLETE);
        }
        assertThatThrownBy(() -> judge(change, "ada", found(change, FindingResult.NOT_APPLICABLE)))
                .isBrokenRule(CHANGE_FINDING_NOT_ALLOWED);
        assertThat(change.bench().findings()).isEmpty();
        judge(change, "ada", found(change, FindingResult.MET));
        assertThatThrownBy(() -> judge(change, "ada", found(change, FindingResult.NOT_MET)))
                .isBrokenRule(CHANGE_JUDGED_ALREADY);
        assertThat(change.bench().notMet()).isEmpty();
    }

    @Test
    void whoHasAnInterestNeitherJudgesNorLetsThePanelGoOn() {
        var change = change(ONLINE, SPRING);

        for (var close : List.of(workingFor("ada", "P0001"), withoutInterest("author"), withoutInterest("dee"))) {
            assertThatThrownBy(() -> change.ask(close, PARTIES, NOW)).isBrokenRule(CHANGE_JUDGE_HAS_INTEREST);
        }
        assertThat(change.bench().judges()).isEmpty();
        inAssessment(change, NOW);
        assertThatThrownBy(() -> change.judge(
                        workingFor("ada", "P0001"),
                        PARTIES,
                        content().criteria(),
                        found(change, FindingResult.MET),
                        NOW))
                .isBrokenRule(CHANGE_JUDGE_HAS_INTEREST);
        judge(change, "ada", found(change, FindingResult.MET));
        judge(change, "ben", found(change, FindingResult.MET));
        assertThatThrownBy(() -> change.recommend(
                        Verdict.ACCEPT, "Fine.", "pat", PARTIES, List.of(workingFor("ada", "P0001")), TODAY))
                .isBrokenRule(CHANGE_JUDGE_HAS_INTEREST);
        assertThat(change.status()).isEqualTo(ChangeStatus.ASSESSED);
    }

    @Test
    void twoJudgeItAndWhoStepsBackDoesNotComeAgain() {
        var change = assessed(change(ONLINE, SPRING), FindingResult.NOT_MET, NOW);
        assertThatThrownBy(() -> change.ask(withoutInterest("cat"), PARTIES, NOW))
                .isBrokenRule(CHANGE_JUDGES_ENOUGH);

        assertThat(change.recuse("ada", RecusalReason.INTEREST, NOW))
                .isEqualTo(new JudgeRecused(ACCREDITATION, "P0001", ID, AssessorFixtures.idOf("ada"), "INTEREST"));
        assertThat(change.status()).isEqualTo(ChangeStatus.NOTIFIED);
        assertThatThrownBy(() -> change.ask(withoutInterest("ada"), PARTIES, NOW))
                .isBrokenRule(CHANGE_JUDGE_ASKED_ALREADY);
        assertThat(change.bench().counting())
                .extracting(FindingOnChange::account)
                .containsOnly("ben");

        change.ask(withoutInterest("cat"), PARTIES, NOW);
        judge(change, "cat", found(change, FindingResult.MET));
        assertThat(change.status()).isEqualTo(ChangeStatus.ASSESSED);
    }

    @Test
    void whoHadAHandInItHasNoSay() {
        var change = assessed(change(ONLINE, SPRING), FindingResult.MET, NOW);

        for (var party : List.of("author", "dee", "lee")) {
            assertThatThrownBy(() -> recommend(change, Verdict.ACCEPT, party)).isBrokenRule(CHANGE_JUDGED_BY_AUTHOR);
        }
        assertThatThrownBy(() -> recommend(change, Verdict.ACCEPT, "ada")).isBrokenRule(CHANGE_RECOMMENDED_BY_JUDGE);
        assertThat(change.recommendation()).isNull();
    }

    @Test
    void itIsTakenBackUntilThePanelHasSpoken() {
        var change = assessed(change(ONLINE, SPRING), FindingResult.MET, NOW);
        var recommended = assessed(change(ONLINE, SPRING), FindingResult.MET, NOW);
        recommend(recommended, Verdict.ACCEPT, "pat");

        assertThat(change.withdraw()).isEqualTo(new ChangeWithdrawn(ACCREDITATION, "P0001", ID));
        assertThatThrownBy(recommended::withdraw).isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> recommend(change, Verdict.ACCEPT, "pat")).isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> change.ratify("rita", PARTIES, NOW)).isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> change.ask(withoutInterest("cat"), PARTIES, NOW))
                .isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
    }

    private static ChangeJudged judge(MaterialChange change, String judge, Map<String, Found> found) {
        return change.judge(withoutInterest(judge), PARTIES, content().criteria(), found, NOW);
    }

    private static ChangeRecommended recommend(MaterialChange change, Verdict verdict, String by) {
        return change.recommend(verdict, "As before.", by, PARTIES, List.of(), TODAY);
    }

    private static MaterialChange change(Amendment amendment, LocalDate effectiveOn) {
        return ChangeFixtures.change(ID, amendment, effectiveOn, NOW);
    }
}
