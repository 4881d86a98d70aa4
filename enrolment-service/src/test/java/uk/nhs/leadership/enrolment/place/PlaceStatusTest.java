package uk.nhs.leadership.enrolment.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlaceStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(PlaceStatus.values())
                .map(status -> status + (status.isUndecided() ? " (undecided)" : "") + " -> "
                        + status.next().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")))
                .map(String::strip)
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                NOMINATED (undecided) -> CANCELLED, EMPLOYER_APPROVED, EMPLOYER_DECLINED
                EMPLOYER_APPROVED (undecided) -> CANCELLED, OFFERED, REJECTED, WAITLISTED
                EMPLOYER_DECLINED ->
                REJECTED ->
                WAITLISTED (undecided) -> CANCELLED, OFFERED, REJECTED
                OFFERED (undecided) -> CANCELLED, DECLINED, ENROLLED, OFFER_EXPIRED
                DECLINED ->
                OFFER_EXPIRED ->
                ENROLLED -> CANCELLED
                CANCELLED ->""");
    }
}
