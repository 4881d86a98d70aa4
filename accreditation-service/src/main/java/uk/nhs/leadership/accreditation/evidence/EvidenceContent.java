package uk.nhs.leadership.accreditation.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.files.inspection.Inspection;
import uk.nhs.leadership.files.inspection.Inspector;
import uk.nhs.leadership.files.inspection.MediaKind;
import uk.nhs.leadership.files.objectstore.ObjectKeeper;
import uk.nhs.leadership.files.objectstore.ObjectKey;
import uk.nhs.leadership.files.upload.Upload;

/**
 * Takes the content of evidence in, and gives it out. In, it goes into a file and past the inspection, then into the store, and
 * only then onto the row. No transaction, and so no connection to the database, is held while bytes come or go.
 */
@ApplicationScoped
class EvidenceContent {
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

    /** Gives out what is stored. */
    void send(Evidence stored, OutputStream out) throws IOException {
        objects.send(new ObjectKey(stored.sha256()), out);
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
