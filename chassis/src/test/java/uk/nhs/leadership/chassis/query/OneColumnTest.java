package uk.nhs.leadership.chassis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.probe.Probe;

@QuarkusTest
@TestProfile(Probe.class)
@Transactional
class OneColumnTest {
    private static final int TIMES = 40;

    @Inject
    EntityManager database;

    @Test
    void eachKindOfValueIsReadAsWhatItIs() {
        assertThat(one("select cast('0190b0a2-0000-7000-8000-000000000001' as uuid)", UUID.class))
                .hasToString("0190b0a2-0000-7000-8000-000000000001");
        assertThat(one("select cast(7 as bigint)", Long.class)).isEqualTo(7);
        assertThat(one("select 7", Integer.class)).isEqualTo(7);
        assertThat(one("select true", Boolean.class)).isTrue();
        assertThat(one("select cast('seven' as text)", String.class)).isEqualTo("seven");
        assertThat(one("select date '2028-02-29'", LocalDate.class)).isEqualTo("2028-02-29");
        assertThat(one("select timestamptz '2026-03-29T01:00:00Z'", Instant.class))
                .isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void nothingIsReadAsNothing() {
        assertThat(OneColumn.of(database, "select cast(null as uuid)", UUID.class)
                        .getResultList())
                .containsExactly((UUID) null);
    }

    @Test
    void whatIsOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> one("select 7", String.class)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void howOftenItIsAskedItHasOnePlan() {
        var before = plans();
        for (var time = 0; time < TIMES; time++) {
            one("select 'asked again and again'", String.class);
        }
        // The background work of the service asks things for the first time meanwhile.
        assertThat(plans() - before).isLessThan(TIMES / 2);
    }

    private <T> T one(String sql, Class<T> type) {
        return OneColumn.of(database, sql, type).getSingleResult();
    }

    private int plans() {
        return database.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }
}
