package uk.nhs.leadership.enrolment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TransferStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(TransferStatus.values())
                .map(status -> status + " -> "
                        + status.next().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")))
                .map(String::strip)
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                ASKED -> ACCEPTED, CALLED_OFF, DECLINED
                ACCEPTED ->
                DECLINED ->
                CALLED_OFF ->""");
    }
}
