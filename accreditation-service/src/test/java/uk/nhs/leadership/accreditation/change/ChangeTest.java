package uk.nhs.leadership.accreditation.change;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeAccepted;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeNoted;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeNotified;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeRecommended;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeRefused;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeWithdrawn;
import uk.nhs.leadership.accreditation.change.MaterialChange.Announcement;
import uk.nhs.leadership.accreditation.change.MaterialChange.Found;
import uk.nhs.leadership.accreditation.change.MaterialChange.Verdict;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.course.Depth;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.chassis.event.Audience;

class ChangeTest {
    private static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5eb0");
    private static final UUID CURRICULUM = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5eb1");
    private static final UUID ACCREDITATION = AccreditationFixtures.ID;
    private static final Instant NOW = Instant.parse("2027-02-10T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);
    private static final LocalDate SPRING = LocalDate.of(2027, 4, 1);
    private static final Difference ONLINE = changing("delivery", Delivery.ONLINE);

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(ChangeStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList()
                        + (status.isDecided() ? ", decided" : ""))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        NOTED -> []
                        NOTIFIED -> [RECOMMENDED, WITHDRAWN]
                        RECOMMENDED -> [ACCEPTED, REFUSED]
                        ACCEPTED -> [], decided
                        REFUSED -> [], decided
                        WITHDRAWN -> []""");
    }

    @Test
    void whatAChangeWeighs() {
        var cases = new LinkedHashMap<String, Difference>();
        cases.put("nothing", changing("none", ""));
        cases.put("the same title", changing("title", "First steps"));
        cases.put("title", changing("title", "Second steps"));
        cases.put("summary", changing("summary", "Other words"));
        cases.put("audience", changing("audience", "All"));
        cases.put("award", changing("award", "Diploma"));
        cases.put("110 hours", changing("learningHours", 110));
        cases.put("90 hours", changing("learningHours", 90));
        cases.put("111 hours", changing("learningHours", 111));
        cases.put("89 hours", changing("learningHours", 89));
        cases.put("59 hours", changing("learningHours", 59));
        cases.put("delivery", ONLINE);
        cases.put("another module for an outcome that is not required", changing("mapping", mapping(6, "X", 1)));
        cases.put("another module for one of six", changing("mapping", mapping(6, "O1", 2)));
        cases.put("two of six", changing("mapping", mapping(4, "O7", 0)));
        cases.put("three of six", changing("mapping", mapping(3, "O7", 0)));
        cases.put("the same mapping", changing("mapping", mapping(6, "O7", 0)));
        cases.put("stage", changing("stage", Stage.S2));
        cases.put("curriculum", changing("curriculum", ID));

        var table = cases.entrySet().stream()
                .map(each -> {
                    var touch = each.getValue().against(content());
                    return each.getKey() + ": " + touch.weight() + " " + touch.aspects() + " " + touch.criteria();
                })
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        nothing: NOTE [] []
                        the same title: NOTE [] []
                        title: NOTE [TITLE] []
                        summary: NOTE [SUMMARY] []
                        audience: NOTE [AUDIENCE] []
                        award: NOTE [AWARD] []
                        110 hours: NOTE [HOURS_WITHIN_TOLERANCE] []
                        90 hours: NOTE [HOURS_WITHIN_TOLERANCE] []
                        111 hours: PARTIAL [HOURS] [R-1, R-2]
                        89 hours: PARTIAL [HOURS] [R-1, R-2]
                        59 hours: NEW_SUBMISSION [HOURS_TOO_FEW] []
                        delivery: PARTIAL [DELIVERY] [R-1, R-2]
                        another module for an outcome that is not required: NOTE [MAPPING_OF_OTHER_OUTCOMES] []
                        another module for one of six: PARTIAL [MAPPING_OF_REQUIRED_OUTCOMES] [O1]
                        two of six: PARTIAL [MAPPING_OF_REQUIRED_OUTCOMES] [O5, O6]
                        three of six: NEW_SUBMISSION [TOO_MANY_OUTCOMES] []
                        the same mapping: NOTE [] []
                        stage: NEW_SUBMISSION [STAGE] []
                        curriculum: NEW_SUBMISSION [CURRICULUM] []""");
    }

    @Test
    void whatTouchesNoCriterionIsNotedAndThatIsAll() {
        var noted = change(changing("title", "Second steps"), TODAY);

        assertThat(noted.notified()).isEqualTo(new ChangeNoted(ACCREDITATION, "P0001", ID, TODAY));
        assertThat(noted.status()).isEqualTo(ChangeStatus.NOTED);
        assertThatThrownBy(noted::withdraw).isBrokenRule(CHANGE_MOVE_NOT_ALLOWED);
        assertThat(noted.difference()).isEqualTo(changing("title", "Second steps"));
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

    private static MaterialChange change(Difference difference, LocalDate effectiveOn) {
        return new MaterialChange(
                ID,
                AccreditationFixtures.accreditation(),
                difference,
                difference.against(content()),
                new Announcement("Trusts have asked for it.", effectiveOn),
                "lee",
                NOW);
    }

    @SuppressWarnings("unchecked") // a mapping is the one made here
    private static Difference changing(String member, Object value) {
        return new Difference(
                (String) only("title", member, value),
                (String) only("summary", member, value),
                (String) only("audience", member, value),
                (String) only("award", member, value),
                (Stage) only("stage", member, value),
                (Integer) only("learningHours", member, value),
                (Delivery) only("delivery", member, value),
                (UUID) only("curriculum", member, value),
                (List<OutcomeMapping>) only("mapping", member, value));
    }

    private static @Nullable Object only(String name, String member, Object value) {
        return name.equals(member) ? value : null;
    }

    /** Six required outcomes, each worked towards by a module, and two requirements. */
    private static AccreditedContent content() {
        var criteria = Stream.concat(
                        IntStream.rangeClosed(1, 6)
                                .mapToObj(each -> new Criterion(1, "O" + each, Criterion.Kind.OUTCOME, true, null)),
                        Stream.of("R-1", "R-2")
                                .map(code -> new Criterion(1, code, Criterion.Kind.REQUIREMENT, true, null)))
                .toList();
        return new AccreditedContent(
                new Course(
                        "First steps",
                        "Six months.",
                        "Managers",
                        Stage.S1,
                        "Award",
                        100,
                        Delivery.BLENDED,
                        LocalDate.of(2027, 1, 10)),
                CURRICULUM,
                mapping(6, "O7", 0),
                criteria,
                60);
    }

    /** A module for each of the first outcomes, and some more for another one. */
    private static List<OutcomeMapping> mapping(int outcomes, String another, int more) {
        var mapping = new ArrayList<OutcomeMapping>();
        IntStream.rangeClosed(1, outcomes)
                .forEach(each -> mapping.add(new OutcomeMapping("Module " + each, "O" + each, Depth.ASSESSED)));
        IntStream.rangeClosed(1, more)
                .forEach(each -> mapping.add(new OutcomeMapping("More " + each, another, Depth.INTRODUCED)));
        return mapping;
    }
}
