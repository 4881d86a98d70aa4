package uk.nhs.leadership.enrolment.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    @Test
    void fromOneSuccessorToTheNextOneMayComeBack() {
        var successors = Map.of("A", List.of("B"), "B", List.of("X", "C"), "C", List.of("A"), "D", List.of("B"));

        assertThat(List.of("A", "B", "C")).allMatch(code -> Succession.leadsBack(code, successors));
        assertThat(List.of("D", "X", "Y")).noneMatch(code -> Succession.leadsBack(code, successors));
    }
}
