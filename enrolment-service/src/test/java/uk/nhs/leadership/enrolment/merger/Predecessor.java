package uk.nhs.leadership.enrolment.merger;

import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.enrolment.organisation.Directory;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;
import uk.nhs.leadership.local.LocalServers;

/** The trust RGT, which becomes part of RJZ again and again: somebody signs in for it, so what it sees no more can be asked for. */
final class Predecessor {
    static final String CODE = "RGT";
    static final String LEAD = "lead.rgt";

    /** Where the people of other tests are meanwhile. */
    private static final String ASIDE = "RGT99";

    /** Who signs in at RJZ as whoever came over last. */
    static final String PERSON = "participant.two.rjz";

    /** Whoever came to it for a test; anybody else was there for others. */
    private static final Set<String> CAME = ConcurrentHashMap.newKeySet();

    private Predecessor() {}

    /** Somebody of RJ1 is of RGT, with everything that is written of them, as if it had always been. */
    static String employs(String participant) {
        CAME.add(participant);
        changed("""
                select set_config('app.reach', 'ALL', false);
                update enrolment set employer = '%1$s' where participant_id = '%2$s' and employer = 'RJ1';
                select insight_count(array(select id from enrolment where participant_id = '%2$s'));
                set session_replication_role = replica;
                do $$
                declare
                  each record;
                begin
                  for each in
                    select c.table_name, p.column_name
                    from information_schema.columns c
                    join information_schema.columns p using (table_schema, table_name)
                    join information_schema.tables t using (table_schema, table_name)
                    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.column_name = 'employer'
                      and p.column_name in ('participant_id', 'enrolment_id') and c.table_name <> 'insight_counted'
                  loop
                    execute format('update %%I set employer = ''%1$s'' where employer = ''RJ1'' and %%I in (
                      select ''%2$s''::uuid union select id from enrolment where participant_id = ''%2$s'')',
                      each.table_name, each.column_name);
                  end loop;
                end
                $$;
                update participant set employer = '%1$s' where id = '%2$s';
                update legal_hold set organisation = '%1$s' where participant_id = '%2$s';
                update suspected_duplicate set other_employer = '%1$s' where other_id = '%2$s'""".formatted(CODE, participant));
        return participant;
    }

    /** Somebody is of RGT, and nothing else of them is. */
    static void hasCome(String participant) {
        CAME.add(participant);
        changed("update participant set employer = '" + CODE + "' where id = '" + participant + "'");
    }

    /** As {@link #employs}, and whoever signs in as {@link #PERSON} is this one, once they are at RJZ. */
    static String employsWithAccount(String participant) {
        Given.unlinked(PERSON, LEAD_RJZ);
        Rows.change("update participant set account_id = '" + accountOf(PERSON) + "' where id = '" + participant + "'");
        return employs(participant);
    }

    /** It has become part of RJZ, today. */
    static String merged() {
        return merged(Given.today());
    }

    static String merged(LocalDate on) {
        var merger = planned(on);
        Merging.isDone(merger);
        return merger;
    }

    static String planned(LocalDate on) {
        Directory.brought(Directory.trust(CODE));
        changed("""
                set session_replication_role = replica;
                update participant set employer = '%s'
                where employer = '%s' and not id = any (cast('{%s}' as uuid[]))""".formatted(ASIDE, CODE, String.join(",", CAME)));
        return Merging.merge(CODE, "RJZ", on).statusCode(201).extract().path("id");
    }

    /** What was done is undone so far that it can be done again, and that other tests find their people where they were. */
    static void isThereAgain() {
        changed("""
                select set_config('app.reach', 'ALL', false);
                update merger set status = 'CALLED_OFF', begun_at = null, ended_at = now()
                where predecessor = '%1$s' and status <> 'CALLED_OFF';
                set session_replication_role = replica;
                update participant set employer = '%1$s' where employer = '%2$s'""".formatted(CODE, ASIDE));
    }

    /** Changes what the service itself cannot. */
    static void changed(String statements) {
        var servers = LocalServers.forTests();
        var url = ConfigProvider.getConfig().getValue("DATABASE_URL", String.class);
        try (var session = DriverManager.getConnection(url, servers.adminUser(), servers.adminPassword());
                var statement = session.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }
}
