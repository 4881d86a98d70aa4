package uk.nhs.leadership.enrolment.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.equality.EqualityGroup.BME;
import static uk.nhs.leadership.enrolment.equality.EqualityGroup.UNKNOWN;
import static uk.nhs.leadership.enrolment.equality.EqualityGroup.WHITE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.equality.EqualityGroup.Subject;
import uk.nhs.leadership.enrolment.equality.Uptake.Count;

class UptakeTest {

    /** The example of the technical guidance: 1.00 is equal, more is to the advantage of White staff. */
    @Test
    void itIsTheShareOfTheFirstGroupDividedByThatOfTheSecond() {
        var uptake = Uptake.of(
                Subject.ETHNICITY,
                Map.of(WHITE, new Count(400, 200), BME, new Count(300, 100), UNKNOWN, new Count(50, 20)));

        assertThat(uptake.relativeLikelihood()).isEqualByComparingTo("1.50");
    }

    @Test
    void itIsNotToldWhenAGroupIsHidden() {
        var uptake = Uptake.of(
                Subject.ETHNICITY,
                Map.of(WHITE, new Count(400, 200), BME, new Count(30, 3), UNKNOWN, new Count(50, 20)));

        assertThat(uptake.groups().get(1).trained()).isNull();
        assertThat(uptake.groups().get(1).workforce()).isEqualTo(30);
        assertThat(uptake.relativeLikelihood()).isNull();
    }

    @Test
    void aGroupOfNobodyIsNotToldEither() {
        var uptake = Uptake.of(Subject.DISABILITY, Map.of(UNKNOWN, new Count(500, 200)));

        assertThat(uptake.groups())
                .allSatisfy(group -> assertThat(group.workforce()).isNull());
        assertThat(uptake.relativeLikelihood()).isNull();
    }
}
