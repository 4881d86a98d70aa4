package uk.nhs.leadership.chassis.probe;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.Attached;
import uk.nhs.leadership.chassis.http.StaleVersion;
import uk.nhs.leadership.chassis.http.VersionMissing;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.rule.Unavailable;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.tenancy.OrganisationNotChosen;

/** Fails in the way asked for. */
@Path("/v1/failures")
@Tag(name = "probe")
@PermitAll
@RunOnVirtualThread
class FailureResource {
    private final AgroalDataSource database;
    private final Notes notes;
    private final Callers callers;

    FailureResource(AgroalDataSource database, Notes notes, Callers callers) {
        this.database = database;
        this.notes = notes;
        this.callers = callers;
    }

    @GET
    @Path("/{kind}")
    @Operation(operationId = "fail", summary = "Fails as asked")
    public String fail(@PathParam("kind") String kind) {
        switch (kind) {
            case "rule" ->
                throw new RuleBroken(
                        NoteRule.NOTE_SAID_ALREADY, List.of(new Fault("/text", "SAID", "This text was said")));
            case "wrapped-rule" -> throw new IllegalStateException(new RuleBroken(NoteRule.NOTE_SAID_ALREADY));
            case "unavailable" ->
                throw new Unavailable(NoteRule.NOTE_SAID_ALREADY, new IOException("the secret of Ada Lovelace"));
            case "not-found" -> throw new NotFound();
            case "invalid" -> throw new InvalidInput(new Fault("row 17, stage", "CODE_UNKNOWN", "No such code"));
            case "version-missing" -> throw new VersionMissing();
            case "stale" -> throw new StaleVersion();
            case "no-organisation" -> throw new OrganisationNotChosen();
            case "bug" -> throw new IllegalStateException("the secret of Ada Lovelace");
            case "error" -> throw new StackOverflowError();
            default -> throw new IllegalArgumentException(kind);
        }
    }

    @GET
    @Path("/file/{bytes}")
    @Produces("text/csv")
    @Operation(operationId = "failInFile", summary = "Fails after so many bytes of a file")
    public Response failInFile(@PathParam("bytes") int bytes) {
        return Attached.privately("a-file.csv", "text/csv", out -> {
            out.write(new byte[bytes]);
            if (bytes == 0) {
                throw new Unavailable(NoteRule.NOTE_SAID_ALREADY);
            }
            throw new IOException("the secret of Ada Lovelace");
        });
    }

    @GET
    @Path("/sql/{kind}")
    @Transactional
    @Operation(operationId = "failInSql", summary = "Fails in the database as asked")
    public String failInSql(@PathParam("kind") String kind) throws SQLException {
        return switch (kind) {
            case "unique" -> twice("note_said_once");
            case "check" -> run("insert into note values (gen_random_uuid(), 'RED', '', 0)");
            case "not-null" -> run("insert into note values (gen_random_uuid(), null, 'x', 0)");
            case "syntax" -> run("selekt 'the secret of Ada Lovelace'");
            case "cast" -> run("select 'Ada Lovelace'::integer");
            case "person" ->
                run("do $$ begin raise exception 'Ada Lovelace' using detail = 'ada@lovelace.example'; end $$");
            case "timeout" -> run("set local statement_timeout = 50; select pg_sleep(5)");
            case "deadlock" -> run("do $$ begin raise exception 'x' using errcode = '40P01'; end $$");
            case "serialization" -> run("do $$ begin raise exception 'x' using errcode = '40001'; end $$");
            case "locked" -> run("do $$ begin raise exception 'x' using errcode = '55P03'; end $$");
            case "stopping" -> run("do $$ begin raise exception 'Ada Lovelace' using errcode = '57P01'; end $$");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @GET
    @Path("/hibernate/{kind}")
    @Operation(operationId = "failInHibernate", summary = "Fails in Hibernate as asked")
    public String failInHibernate(@PathParam("kind") String kind) {
        return callers.as(Caller.service("probe"), () -> switch (kind) {
            case "unique" -> {
                var text = UUID.randomUUID().toString();
                saved(text);
                saved(text);
                yield "";
            }
            case "stale" -> {
                var note = saved(UUID.randomUUID().toString());
                QuarkusTransaction.requiringNew().run(() -> {
                    var same = notes.findById(note.id());
                    same.reword(UUID.randomUUID().toString());
                    QuarkusTransaction.requiringNew()
                            .run(() -> notes.findById(note.id())
                                    .reword(UUID.randomUUID().toString()));
                });
                yield "";
            }
            default -> throw new IllegalArgumentException(kind);
        });
    }

    private Note saved(String text) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var note = new Note(UUID.randomUUID(), "RED", text);
            notes.persist(note);
            return note;
        });
    }

    private String twice(String text) throws SQLException {
        run("select set_config('app.reach', 'ALL', true)");
        var insert = "insert into note values (gen_random_uuid(), 'RED', '" + text + "', 0)";
        run(insert);
        return run(insert);
    }

    private String run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.reach', 'ALL', true)");
            statement.execute(sql);
            return "done";
        }
    }
}
