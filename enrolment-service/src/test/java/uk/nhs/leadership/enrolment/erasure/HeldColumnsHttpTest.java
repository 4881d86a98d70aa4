package uk.nhs.leadership.enrolment.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Rows;

/** The list of what is held, by which people are erased and told what is held on them, names every column there is. */
@QuarkusTest
class HeldColumnsHttpTest {
    /** Tables of the migrations' own, and of tests. */
    private static final String OTHERS = "('flyway_schema_history', 'noted', 'only_once')";

    @Test
    void everyColumnOfEveryTableIsSaidToBeOfPeopleOrNot() {
        assertThat(Rows.texts(
                        "select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
                                + " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0"
                                + " and not a.attisdropped and c.relname not in " + OTHERS))
                .as("a migration that adds a table or a column says with holds(…) whose data it has")
                .containsExactlyInAnyOrderElementsOf(Rows.texts("select table_name || '.' || name from held_column"));
    }

    /** A free text, a name or a number in a row about somebody is erased, unless its table says that all of it goes. */
    @Test
    void noTextAboutAPersonIsKeptThatAnybodyCouldHaveWritten() {
        assertThat(Rows.texts("""
                        select c.table_name || '.' || c.name from held_column c
                        join held_table t on t.name = c.table_name
                        where t.about is not null and t.on_erasure <> 'DELETED' and c.becomes is null
                          and c.name ~ '(name|email|text|note|title|phone|address|number|site|account|comment)'"""))
                .containsExactlyInAnyOrder(
                        "certificate.number",
                        "certificate.accreditation_number",
                        "certificate.course_title",
                        "certification_period.course_title",
                        "waiting.number");
    }

    /** Whatever refers to participants is about them. */
    @Test
    void everyTableThatRefersToParticipantsIsAboutThem() {
        assertThat(Rows.texts("""
                        select c.conrelid::regclass::text from pg_constraint c
                        left join held_table t on t.name = c.conrelid::regclass::text and t.about is not null
                        where c.confrelid = 'participant'::regclass and c.contype = 'f' and t.name is null
                          and c.conrelid::regclass::text not in %s""".formatted(OTHERS))).isEmpty();
    }

    @Test
    void theApplicationMayDoWhatTheListSaysAndOnlyWithTheReachOfAll() {
        assertThat(Rows.texts("""
                        select t.name from held_table t
                        where t.on_erasure in ('ERASED', 'DELETED') and not exists (
                          select 1 from pg_policy p
                          where p.polrelid = t.name::regclass and p.polname = 'erased_with_its_participant')""")).isEmpty();
        assertThat(Rows.texts("""
                        select c.table_name || '.' || c.name from held_column c join held_table t on t.name = c.table_name
                        where t.on_erasure = 'ERASED' and c.becomes is not null
                          and not has_column_privilege(t.name, c.name, 'update')""")).isEmpty();
    }
}
