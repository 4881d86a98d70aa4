package uk.nhs.leadership.accreditation.change;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.changing;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.content;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.faculty;
import static uk.nhs.leadership.accreditation.change.ChangeFixtures.mapping;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_CURRICULUM_UNKNOWN;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_OVERTAKES_ANOTHER;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_UNDER_WAY;
import static uk.nhs.leadership.accreditation.change.ChangeRule.TOO_MANY_CHANGES;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.course.AssessmentMethod;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;

class WeighingTest {
    private static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5eb0");
    private static final Instant NOW = Instant.parse("2027-02-10T09:00:00Z");
    private static final LocalDate SPRING = LocalDate.of(2027, 4, 1);
    private static final ChangeConfig CONFIG = new ChangeFixtures.AsConfigured();

    @Test
    void whatAChangeWeighs() {
        var cases = new LinkedHashMap<String, Amendment>();
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
        cases.put("delivery", changing("delivery", Delivery.ONLINE));
        cases.put(
                "the same methods in another order",
                changing("assessmentMethods", List.of(AssessmentMethod.PRESENTATION, AssessmentMethod.PORTFOLIO)));
        cases.put("one method fewer", changing("assessmentMethods", List.of(AssessmentMethod.PORTFOLIO)));
        cases.put("capacity", changing("capacityPerCohort", 30));
        cases.put("price", changing("pricePence", 0));
        cases.put("languages", changing("languages", List.of("en", "cy")));
        cases.put("accessibility", changing("accessibility", "Stairs only."));
        cases.put("the same faculty in another order", changing("faculty", faculty("Dee", "Cal", "Bea", "Ann")));
        cases.put("one of four is gone", changing("faculty", faculty("Ann", "Bea", "Cal")));
        cases.put("two of four are gone", changing("faculty", faculty("Ann", "Bea")));
        cases.put("one of five is new", changing("faculty", faculty("Ann", "Bea", "Cal", "Dee", "Eve")));
        cases.put(
                "four of eight are new",
                changing("faculty", faculty("Ann", "Bea", "Cal", "Dee", "Eve", "Fay", "Gus", "Hal")));
        cases.put("another module for an outcome that is not required", changing("mapping", mapping(6, "X", 1)));
        cases.put("another module for one of six", changing("mapping", mapping(6, "O1", 2)));
        cases.put("two of six", changing("mapping", mapping(4, "O7", 0)));
        cases.put("three of six", changing("mapping", mapping(3, "O7", 0)));
        cases.put("the same mapping", changing("mapping", mapping(6, "O7", 0)));
        cases.put("stage", changing("stage", Stage.S2));
        cases.put("curriculum", changing("curriculum", ID));

        var table = cases.entrySet().stream()
                .map(each -> {
                    var touch = touch(each.getValue());
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
                        the same methods in another order: NOTE [] []
                        one method fewer: PARTIAL [ASSESSMENT_METHODS] [R-1, R-2]
                        capacity: NOTE [CAPACITY] []
                        price: NOTE [PRICE] []
                        languages: NOTE [LANGUAGES] []
                        accessibility: PARTIAL [ACCESSIBILITY] [R-1, R-2]
                        the same faculty in another order: NOTE [] []
                        one of four is gone: NOTE [FACULTY_IN_PART] []
                        two of four are gone: PARTIAL [FACULTY] [R-1, R-2]
                        one of five is new: NOTE [FACULTY_IN_PART] []
                        four of eight are new: PARTIAL [FACULTY] [R-1, R-2]
                        another module for an outcome that is not required: NOTE [MAPPING_OF_OTHER_OUTCOMES] []
                        another module for one of six: PARTIAL [MAPPING_OF_REQUIRED_OUTCOMES] [O1]
                        two of six: PARTIAL [MAPPING_OF_REQUIRED_OUTCOMES] [O5, O6]
                        three of six: NEW_SUBMISSION [TOO_MANY_OUTCOMES] []
                        the same mapping: NOTE [] []
                        stage: NEW_SUBMISSION [STAGE] []
                        curriculum: NEW_SUBMISSION [CURRICULUM] []""");
    }

    @Test
    void itIsMeasuredByWhatHasBeenAcceptedSince() {
        var online = accepted(changing("delivery", Delivery.ONLINE));

        assertThat(touch(changing("delivery", Delivery.ONLINE), online).aspects())
                .isEmpty();
        assertThat(touch(changing("delivery", Delivery.BLENDED), online).aspects())
                .containsExactly(Aspect.DELIVERY);

        var longer = accepted(changing("learningHours", 150));
        assertThat(touch(changing("learningHours", 160), longer).aspects())
                .containsExactly(Aspect.HOURS_WITHIN_TOLERANCE);
        assertThat(touch(changing("learningHours", 100), longer).aspects()).containsExactly(Aspect.HOURS);

        var fewerModules = accepted(changing("mapping", mapping(5, "O7", 0)));
        assertThat(touch(changing("mapping", mapping(4, "O7", 0)), fewerModules).criteria())
                .containsExactly("O5");
        var others = accepted(changing("faculty", faculty("Ann", "Bea", "Eve", "Fay")));
        assertThat(touch(changing("faculty", faculty("Ann", "Eve", "Fay")), others)
                        .aspects())
                .containsExactly(Aspect.FACULTY_IN_PART);
    }

    @Test
    void manySmallStepsThatAreOnlyNotedNeverBecomeALargeOne() {
        var longer = change(changing("learningHours", 110));
        assertThat(touch(changing("learningHours", 120), longer).aspects()).containsExactly(Aspect.HOURS);
        assertThat(touch(changing("learningHours", 110), longer).aspects()).isEmpty();
        assertThat(touch(changing("learningHours", 100), longer).aspects())
                .containsExactly(Aspect.HOURS_WITHIN_TOLERANCE);

        var oneGone = change(changing("faculty", faculty("Ann", "Bea", "Cal")));
        assertThat(touch(changing("faculty", faculty("Ann", "Bea")), oneGone).aspects())
                .containsExactly(Aspect.FACULTY);
        var titled = change(changing("title", "Second steps"));
        assertThat(touch(changing("title", "First steps"), titled).aspects()).containsExactly(Aspect.TITLE);
    }

    @Test
    void whatIsBeingJudgedIsNotChangedBesides() {
        var online = change(changing("delivery", Delivery.ONLINE));
        var soFar = new CourseSoFar(content(), List.of(online));

        for (var another :
                List.of(changing("delivery", Delivery.IN_PERSON), changing("accessibility", "Stairs only."))) {
            assertThatThrownBy(() -> soFar.mustTake(soFar.touchedBy(another, CONFIG), SPRING))
                    .isBrokenRule(CHANGE_UNDER_WAY);
        }
        soFar.mustTake(soFar.touchedBy(changing("title", "Second steps"), CONFIG), SPRING);

        var mapped = new CourseSoFar(content(), List.of(change(changing("mapping", mapping(6, "O1", 2)))));
        assertThatThrownBy(() ->
                        mapped.mustTake(mapped.touchedBy(changing("mapping", mapping(6, "X", 1)), CONFIG), SPRING))
                .isBrokenRule(CHANGE_UNDER_WAY);
    }

    @Test
    void whatChangesOnADayIsNotChangedBeforeIt() {
        var soFar = new CourseSoFar(content(), List.of(change(changing("pricePence", 90_000))));
        var dearer = soFar.touchedBy(changing("pricePence", 99_000), CONFIG);

        assertThatThrownBy(() -> soFar.mustTake(dearer, SPRING.minusDays(1))).isBrokenRule(CHANGE_OVERTAKES_ANOTHER);
        soFar.mustTake(dearer, SPRING);
        soFar.mustTake(soFar.touchedBy(changing("title", "Second steps"), CONFIG), SPRING.minusDays(1));
    }

    @Test
    void thereIsAnEndToChanges() {
        var many = Collections.nCopies(CourseSoFar.MOST_CHANGES - 1, change(changing("title", "Second steps")));
        var touch = touch(changing("pricePence", 90_000));

        new CourseSoFar(content(), many).mustTake(touch, SPRING);
        var full = Collections.nCopies(CourseSoFar.MOST_CHANGES, many.getFirst());
        assertThatThrownBy(() -> new CourseSoFar(content(), full).mustTake(touch, SPRING))
                .isBrokenRule(TOO_MANY_CHANGES);
    }

    @Test
    void howFewHoursAreTooFewIsNotGuessed() {
        assertThatThrownBy(() -> AccreditedContent.submitted(SubmissionFixtures.submitted(), Optional.empty()))
                .isBrokenRule(CHANGE_CURRICULUM_UNKNOWN);
    }

    private static Touch touch(Amendment amendment, MaterialChange... changes) {
        return new CourseSoFar(content(), List.of(changes)).touchedBy(amendment, CONFIG);
    }

    private static MaterialChange change(Amendment amendment) {
        return ChangeFixtures.change(ID, amendment, SPRING, NOW);
    }

    private static MaterialChange accepted(Amendment amendment) {
        return ChangeFixtures.accepted(change(amendment), NOW);
    }
}
