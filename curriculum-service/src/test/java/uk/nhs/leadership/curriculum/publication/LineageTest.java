package uk.nhs.leadership.curriculum.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.publication.Lineage.Known;

class LineageTest {
    private static final UUID OLD = new UUID(1, 1);
    private static final UUID OLDER = new UUID(1, 2);

    private final AtomicLong made = new AtomicLong();
    private final Lineage lineage = new Lineage(
            List.of(
                    new Known("COMPETENCY", "1.1.1", OLD),
                    new Known("COMPETENCY", "1.1.1", OLDER),
                    new Known("AREA", "1", OLDER)),
            () -> new UUID(9, made.incrementAndGet()));

    @Test
    void aPartIsRecognisedByItsCodeInTheFirstOfTheVersionsNamed() {
        assertThat(lineage.of("COMPETENCY", null, "1.1.1")).isEqualTo(OLD);
    }

    @Test
    void aPartOfAnotherKindIsNotRecognisedByTheSameCode() {
        assertThat(lineage.of("STANDARD", null, "1.1.1")).isEqualTo(new UUID(9, 1));
    }

    @Test
    void aSecondPartUnderTheSameCodeIsNew() {
        lineage.of("COMPETENCY", null, "1.1.1");

        assertThat(lineage.of("COMPETENCY", null, "1.1.1")).isEqualTo(new UUID(9, 1));
    }

    @Test
    void aPartThatNamesItsIdKeepsItUnderAnotherCode() {
        lineage.claim("COMPETENCY", OLD, "/id");
        lineage.mustHold();

        assertThat(lineage.of("COMPETENCY", OLD, "1.1.9")).isEqualTo(OLD);
    }

    @Test
    void anIdThatWasNamedIsNotGivenToWhateverNowHasTheOldCode() {
        lineage.claim("COMPETENCY", OLD, "/id");

        assertThat(lineage.of("COMPETENCY", null, "1.1.1")).isEqualTo(new UUID(9, 1));
    }

    @Test
    void anIdThatNoEarlierVersionHasIsRefused() {
        lineage.claim("COMPETENCY", new UUID(7, 7), "/areas/0/id");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(lineage::mustHold)
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(tuple("/areas/0/id", "ID_UNKNOWN")));
    }

    @Test
    void anIdOfAnotherKindOfPartIsRefused() {
        lineage.claim("STANDARD", OLD, "/areas/0/standards/0/id");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(lineage::mustHold)
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::code).containsExactly("ID_UNKNOWN"));
    }

    @Test
    void anIdNamedTwiceIsRefusedAtTheSecondPlace() {
        lineage.claim("COMPETENCY", OLD, "/first/id");
        lineage.claim("COMPETENCY", OLD, "/second/id");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(lineage::mustHold)
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(tuple("/second/id", "ID_REPEATED")));
    }
}
