package uk.nhs.leadership.accreditation.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.logging.Logger;
import uk.nhs.leadership.accreditation.inspection.Inspection;
import uk.nhs.leadership.accreditation.inspection.Inspector;
import uk.nhs.leadership.accreditation.inspection.MediaKind;
import uk.nhs.leadership.accreditation.objectstore.ObjectKeeper;
import uk.nhs.leadership.accreditation.objectstore.ObjectKey;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * Takes the content of evidence in, and gives it out. In, it goes into a file and past the inspection, then into the store, and
 * only then onto the row. No transaction, and so no connection to the database, is held while bytes come or go.
 */
@ApplicationScoped
class EvidenceContent {
    private static final Logger LOG = Logger.getLogger(EvidenceContent.class);
    private static final int PIECE = 64 * 1024;

    private final EvidenceService service;
    private final Inspector inspector;
    private final ObjectKeeper objects;
    private final PageCount pages;

    EvidenceContent(EvidenceService service, Inspector inspector, ObjectKeeper objects, PageCount pages) {
        this.service = service;
        this.inspector = inspector;
        this.objects = objects;
        this.pages = pages;
    }

    /** Sent again, the same content changes nothing. */
    Evidence receive(UUID id, InputStream body) throws IOException {
        var awaited = service.awaited(id);
        var file = objects.newFile();
        try (var inspection = inspector.begin()) {
            return receive(awaited, body, file, inspection);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Evidence receive(Evidence awaited, InputStream body, Path file, Inspection inspection) throws IOException {
        var upload = received(body, awaited.declared().bytes(), file, inspection);
        if (awaited.isStoredAs(upload.key().sha256())) {
            return awaited;
        }
        awaited.mustBeAnnouncedAs(upload.bytes(), upload.key().sha256());
        var type = inspected(awaited, file, inspection);
        var counted = pages.of(file, type);
        objects.keep(upload.key(), file);
        return service.store(awaited, upload.key().sha256(), upload.bytes(), type, counted);
    }

    /** Gives out what is stored. A caller who goes away in the middle is no failure of ours. */
    void send(Evidence stored, OutputStream out) throws IOException {
        try (var content = objects.open(new ObjectKey(stored.sha256()))) {
            var piece = new byte[PIECE];
            for (var length = content.read(piece); length >= 0; length = content.read(piece)) {
                if (!sent(out, piece, length)) {
                    return;
                }
            }
        }
    }

    private static boolean sent(OutputStream out, byte[] piece, int length) {
        try {
            out.write(piece, 0, length);
            return true;
        } catch (IOException e) {
            LOG.debug("event=download-broken-off", e);
            return false;
        }
    }

    private Upload received(InputStream body, long most, Path file, Inspection inspection) throws IOException {
        try (var filled = objects.fill(file)) {
            return Upload.into(filled, body, most, inspection);
        }
    }

    private MediaKind inspected(Evidence awaited, Path file, Inspection inspection) throws IOException {
        try {
            return inspection.kind(file);
        } catch (RuleBroken refused) {
            service.refuse(awaited, refused.rule());
            throw refused;
        }
    }
}
