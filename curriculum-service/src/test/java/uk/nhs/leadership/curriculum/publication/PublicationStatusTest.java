package uk.nhs.leadership.curriculum.publication;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PublicationStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(PublicationStatus.values())
                .map(status -> status
                        + (status.isPublic() ? " (public)" : "")
                        + " -> "
                        + status.next().stream().map(Enum::name).sorted().collect(joining(", ")))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                DRAFT -> IN_REVIEW
                IN_REVIEW -> DRAFT, PUBLISHED
                PUBLISHED (public) -> RETIREMENT_SCHEDULED
                RETIREMENT_SCHEDULED (public) -> PUBLISHED, RETIRED
                RETIRED (public) ->\s""");
    }
}
