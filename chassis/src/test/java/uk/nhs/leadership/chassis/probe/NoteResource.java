package uk.nhs.leadership.chassis.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;

/** Creates notes, as any resource creates anything. */
@Path("/probe/notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"learning-lead", "provider-lead"})
public class NoteResource {
    /** A note with this text is written only once the test lets it. */
    public static final String SLOW = "slow";

    /** Lets slow notes be written. */
    public static volatile CountDownLatch slowNotes = new CountDownLatch(0);

    private final Notes notes;
    private final Callers callers;
    private final Ids ids;

    NoteResource(Notes notes, Callers callers, Ids ids) {
        this.notes = notes;
        this.callers = callers;
        this.ids = ids;
    }

    /** A note as sent. */
    public record Draft(String text) {}

    /** A note as shown. */
    public record View(UUID id, String text) {}

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "writeNote", summary = "Writes a note")
    public Response write(Draft draft) throws InterruptedException {
        if (draft.text().startsWith(SLOW) && !slowNotes.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the test did not let the note be written");
        }
        var note = new Note(ids.next(), callers.current().organisation(), draft.text());
        notes.persistAndFlush(note);
        return Answers.created("/probe/notes/" + note.id(), new View(note.id(), draft.text()), 0);
    }

    @POST
    @Path("{id}/reword")
    @Transactional
    @Operation(operationId = "rewordNote", summary = "Says it otherwise")
    public Response reword(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Draft draft) {
        var note = notes.findByIdOptional(id).orElseThrow(NotFound::new);
        Version.required(ifMatch).mustBe(note.version());
        note.reword(draft.text());
        return Answers.changed(new View(id, draft.text()), note.version());
    }

    @POST
    @Path("refused")
    @Idempotent
    @Transactional
    public Response refuse(Draft draft) {
        notes.persistAndFlush(new Note(ids.next(), callers.current().organisation(), draft.text()));
        throw new NotFound();
    }

    @POST
    @Path("with-key-only")
    @Idempotent(required = true)
    @Transactional
    @Operation(operationId = "writeNoteWithKey", summary = "Writes a note, only with a key")
    public Response writeWithKeyOnly(Draft draft) throws InterruptedException {
        return write(draft);
    }
}
