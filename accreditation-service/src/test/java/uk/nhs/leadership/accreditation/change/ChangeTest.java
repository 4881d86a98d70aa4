package uk.nhs.leadership.accreditation.change;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.changing;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.content;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_CRITERION_NOT_MET;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_FINDINGS_INCOMPLETE;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_FINDING_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGED_BY_AUTHOR;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_NEEDS_NEW_SUBMISSION;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_OF_NOTHING;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_RATIFIED_BY_JUDGE;
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
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeAccepted;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeNoted;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeNotified;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeRecommended;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeRefused;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeWithdrawn;
import uk.nhs.leadership.accreditation.change.MaterialChange.Found;
import uk.nhs.leadership.accreditation.change.MaterialChange.Verdict;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.curriculum.Stage;
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
                        + (status.isDecided() ? ", decided" : ""))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        NOTED -> [], in force
                        NOTIFIED -> [RECOMMENDED, WITHDRAWN], under way
                        RECOMMENDED -> [ACCEPTED, REFUSED], under way
                        ACCEPTED -> [], in force, decided
                        REFUSED -> [], decided
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
    void itIsAcceptedByAnotherThanWhoJudgedIt() {
        var change = change(ONLINE, SPRING);

        var recommended = change.recommend(found(FindingResult.MET), Verdict.ACCEPT, "As before.", "pat", false);
        assertThat(recommended).isEqualTo(new ChangeRecommended(ACCREDITATION, "P0001", ID, Verdict.ACCEPT));
        assertThat(recommended.audience()).isEqualTo(Audience.whoSeeAll());
        assertThatThrownBy(() -> change.ratify("pat", false, NOW)).isBrokenRule(CHANGE_RATIFIED_BY_JUDGE);
        assertThatThrownBy(() -> change.ratify("rita", true, NOW)).isBrokenRule(CHANGE_JUDGED_BY_AUTHOR);
        assertThatThrownBy(() -> change.ratify("lee", false, NOW)).isBrokenRule(CHANGE_JUDGED_BY_AUTHOR);
        assertThat(change.status()).isEqualTo(ChangeStatus.RECOMMENDED);

        var accepted = change.ratify("rita", false, NOW);
        assertThat(accepted).isEqualTo(new ChangeAccepted(ACCREDITATION, "P0001", ID, SPRING));
        assertThat(accepted.audience()).isEqualTo(Audience.everyone());
        assertThat(change.decidedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> change.ratify("rita", false, NOW)).isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
    }

    @Test
    void itIsRefusedIfThatIsRecommended() {
        var change = change(ONLINE, SPRING);
        change.recommend(found(FindingResult.NOT_MET), Verdict.REFUSE, "No longer.", "pat", false);

        assertThat(change.ratify("rita", false, NOW)).isEqualTo(new ChangeRefused(ACCREDITATION, "P0001", ID));
        assertThat(change.status()).isEqualTo(ChangeStatus.REFUSED);
    }

    @Test
    void itIsJudgedByEachCriterionItTouchesAndByNoOther() {
        var change = change(ONLINE, SPRING);
        var met = new Found(FindingResult.MET, "As before.");

        for (var wrong :
                List.of(Map.of("R-1", met), Map.of("R-1", met, "R-2", met, "O1", met), Map.<String, Found>of())) {
            assertThatThrownBy(() -> change.recommend(wrong, Verdict.ACCEPT, "As before.", "pat", false))
                    .isBrokenRule(CHANGE_FINDINGS_INCOMPLETE);
        }
        assertThatThrownBy(() ->
                        change.recommend(found(FindingResult.NOT_MET), Verdict.ACCEPT, "All the same.", "pat", false))
                .isBrokenRule(CHANGE_CRITERION_NOT_MET);
        assertThat(change.status()).isEqualTo(ChangeStatus.NOTIFIED);
        assertThat(change.findings()).isEmpty();
    }

    @Test
    void onlyWhatTheCurriculumAllowsIsFound() {
        var partly = Map.of("O1", new Found(FindingResult.NOT_APPLICABLE, "It is gone."));

        assertThatThrownBy(() -> MaterialChange.mustAllow(content().criteria(), partly))
                .isBrokenRule(CHANGE_FINDING_NOT_ALLOWED);
        MaterialChange.mustAllow(content().criteria(), found(FindingResult.MET));
    }

    @Test
    void whoHadAHandInItDoesNotJudgeIt() {
        var change = change(ONLINE, SPRING);

        assertThatThrownBy(() -> change.recommend(found(FindingResult.MET), Verdict.ACCEPT, "Fine.", "lee", false))
                .isBrokenRule(CHANGE_JUDGED_BY_AUTHOR);
        assertThatThrownBy(() -> change.recommend(found(FindingResult.MET), Verdict.ACCEPT, "Fine.", "pat", true))
                .isBrokenRule(CHANGE_JUDGED_BY_AUTHOR);
        assertThat(change.recommendation()).isNull();
    }

    @Test
    void itIsTakenBackUntilItIsJudged() {
        var change = change(ONLINE, SPRING);
        var judged = change(ONLINE, SPRING);
        judged.recommend(found(FindingResult.MET), Verdict.ACCEPT, "As before.", "pat", false);

        assertThat(change.withdraw()).isEqualTo(new ChangeWithdrawn(ACCREDITATION, "P0001", ID));
        assertThatThrownBy(judged::withdraw).isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> change.recommend(found(FindingResult.MET), Verdict.ACCEPT, "Fine.", "pat", false))
                .isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> change.ratify("rita", false, NOW)).isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
    }

    private static Map<String, Found> found(FindingResult second) {
        return Map.of("R-1", new Found(FindingResult.MET, "As before."), "R-2", new Found(second, "See module 2."));
    }

    private static MaterialChange change(Amendment amendment, LocalDate effectiveOn) {
        return ChangeFixtures.change(ID, amendment, effectiveOn, NOW);
    }
}
