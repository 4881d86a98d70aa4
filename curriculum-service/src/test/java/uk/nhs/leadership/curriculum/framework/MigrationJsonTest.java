package uk.nhs.leadership.curriculum.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.DROPPED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.MERGED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.NEW;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.REWORDED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.SAME;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.SPLIT;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.MigrationJson.Draft;
import uk.nhs.leadership.curriculum.framework.MigrationJson.Statement;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Stated;

class MigrationJsonTest {
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);

    @Test
    void whatIsSoundIsTakenInItsOrder() {
        var draft = new Draft(List.of(
                new Statement(SPLIT, A, A),
                new Statement(SPLIT, A, B),
                new Statement(DROPPED, B, null),
                new Statement(NEW, null, new UUID(1, 3))));

        assertThat(draft.toStated())
                .containsExactly(
                        new Stated(SPLIT, A, A),
                        new Stated(SPLIT, A, B),
                        new Stated(DROPPED, B, null),
                        new Stated(NEW, null, new UUID(1, 3)));
    }

    @Test
    void whatContradictsItselfIsFoundAtOnce() {
        var draft = new Draft(List.of(
                new Statement(SAME, A, A),
                new Statement(REWORDED, A, B),
                new Statement(MERGED, null, B),
                new Statement(SPLIT, A, null),
                new Statement(DROPPED, B, B),
                new Statement(NEW, B, A),
                new Statement(MERGED, new UUID(1, 4), B),
                new Statement(DROPPED, new UUID(1, 4), null),
                new Statement(MERGED, new UUID(1, 4), B)));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(draft::toStated)
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(
                                tuple("/statements/8", "REPEATED"),
                                tuple("/statements/0/became", "NOT_STATED"),
                                tuple("/statements/1/became", "NOT_STATED"),
                                tuple("/statements/2/from", "REQUIRED"),
                                tuple("/statements/3/to", "REQUIRED"),
                                tuple("/statements/4/to", "NOT_MEANT"),
                                tuple("/statements/5/from", "NOT_MEANT"),
                                tuple("/statements/5/became", "CONTRADICTORY"),
                                tuple("/statements/7/became", "CONTRADICTORY")));
    }
}
