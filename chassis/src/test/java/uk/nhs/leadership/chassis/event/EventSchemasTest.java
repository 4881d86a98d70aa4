package uk.nhs.leadership.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventSchemasTest {
    sealed interface Careless extends Event {
        @Override
        default Audience audience() {
            return Audience.everyone();
        }

        @EventType("careless.told.v1")
        record Told(UUID subject, String givenName, LocalDate dateOfBirth, String code, List<Line> lines)
                implements Careless {}

        @EventType("other.told.v1")
        record Other(UUID subject, Map<String, Object> anything) implements Careless {}

        record Untyped(UUID subject) implements Careless {}
    }

    record Line(String contactEmail, int hours) {}

    @Test
    void whatSpeaksOfAPersonIsFoundHoweverDeep() {
        assertThat(faults())
                .anyMatch(fault -> fault.contains("givenName looks like personal data"))
                .anyMatch(fault -> fault.contains("dateOfBirth looks like personal data"))
                .anyMatch(fault -> fault.contains("lines.contactEmail looks like personal data"))
                .noneMatch(fault -> fault.contains("code looks like"))
                .noneMatch(fault -> fault.contains("hours looks like"));
    }

    @Test
    void whatCanHoldAnythingIsFound() {
        assertThat(faults()).anyMatch(fault -> fault.contains("anything is a java.util.Map"));
    }

    @Test
    void anEventWithoutTypeOrSchemaIsFound() {
        assertThat(faults())
                .anyMatch(fault -> fault.contains("Untyped: no @EventType"))
                .contains("careless.told.v1: no docs/events/schemas/careless.told.v1.json");
    }

    @Test
    void eventsOfOneFeatureThatGoToSeveralTopicsAreFound() {
        assertThat(faults()).anyMatch(fault -> fault.contains("go to several topics: [careless, other]"));
    }

    private static List<String> faults() {
        return EventSchemas.of(Careless.class).faults();
    }
}
