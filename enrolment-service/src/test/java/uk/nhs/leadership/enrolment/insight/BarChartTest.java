package uk.nhs.leadership.enrolment.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.insight.BarChart.Bar;

class BarChartTest {

    @Test
    void eachBarSaysItsNumberAndIsAsLongAsItIsLarge() {
        var drawn = BarChart.of("Places", List.of(new Bar("RJ1", 1200), new Bar("RJZ", 600), new Bar("R0A", 0)));

        assertThat(drawn)
                .contains("RJ1: 1,200", "RJZ: 600", "width=\"410\"", "width=\"205\"", "width=\"0\"")
                .isEqualTo(
                        BarChart.of("Places", List.of(new Bar("RJ1", 1200), new Bar("RJZ", 600), new Bar("R0A", 0))));
    }

    @Test
    void whatStandsInALabelIsText() {
        assertThat(BarChart.of("A & B", List.of(new Bar("<script>", 12.5))))
                .contains("A &amp; B", "&lt;script&gt;: 12.5")
                .doesNotContain("<script>");
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(BarChart.of("Places", List.of())).contains("<title id=\"chart-title\">Places</title>");
    }

    @Test
    void moreThanAHundredBarsAreNotDrawn() {
        var many = Collections.nCopies(BarChart.MOST_BARS + 1, new Bar("RJ1", 1));

        assertThatThrownBy(() -> BarChart.of("Places", many)).isInstanceOf(InvalidInput.class);
    }
}
