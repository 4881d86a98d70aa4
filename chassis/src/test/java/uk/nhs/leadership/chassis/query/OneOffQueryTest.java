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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.probe.Probe;

@QuarkusTest
@TestProfile(Probe.class)
@Transactional
class OneOffQueryTest {
    private static final int TIMES = 40;

    @Inject
    EntityManager database;

    @Test
    void eachKindOfValueIsSentAsWhatItIs() {
        var id = UUID.randomUUID();

        var found = ask(
                "select concat_ws(' ', cast(:id as uuid), cast(:day as date) + 1, extract(epoch from cast(:time as timestamptz))::int,"
                        + " cast(:words as text[]), :rows + 1)",
                Map.of(
                        "id",
                        id,
                        "day",
                        LocalDate.parse("2028-02-29"),
                        "time",
                        Instant.ofEpochSecond(7),
                        "words",
                        new String[] {"a", "b"},
                        "rows",
                        1));

        assertThat(found).containsExactly(id + " 2028-03-01 7 {a,b} 2");
    }

    @Test
    void aValueCanBeNamedTwiceAndACastIsNoName() {
        assertThat(ask("select :word || :word::text", Map.of("word", "ab"))).containsExactly("abab");
    }

    @Test
    void rowsComeInTheirOrder() {
        assertThat(ask("select n::text from generate_series(1, :most) n order by n desc", Map.of("most", 3)))
                .containsExactly("3", "2", "1");
    }

    @Test
    void aNameWithoutAValueIsRefused() {
        assertThatThrownBy(() -> ask("select :nothing", Map.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("nothing");
    }

    @Test
    void howOftenItIsAskedTheDatabaseKeepsNoPlan() {
        for (var time = 0; time < TIMES; time++) {
            ask("select 'asked for anything' || :time::text", Map.of("time", time));
        }

        var kept = OneColumn.of(
                database,
                "select count(*) from pg_prepared_statements where statement like 'select ''asked for%'",
                Long.class);
        assertThat(kept.getSingleResult()).isZero();
    }

    private List<String> ask(String sql, Map<String, Object> values) {
        return new OneOffQuery(sql, values).ask(database, row -> row.getString(1));
    }
}
