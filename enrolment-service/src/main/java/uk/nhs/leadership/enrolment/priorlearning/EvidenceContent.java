package uk.nhs.leadership.enrolment.priorlearning;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.UUID;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningService.Whole;
import uk.nhs.leadership.files.inspection.Inspector;
import uk.nhs.leadership.files.objectstore.ObjectKeeper;
import uk.nhs.leadership.files.objectstore.ObjectKey;
import uk.nhs.leadership.files.upload.Upload;

/**
 * Takes files of evidence in, and gives them out. In, a file goes past the inspection, then into the store, and only then onto its
 * row. No transaction, and so no connection to the database, is held while bytes come or go.
 */
@ApplicationScoped
class EvidenceContent {
    private final PriorLearningService service;
    private final Inspector inspector;
    private final ObjectKeeper objects;

    EvidenceContent(PriorLearningService service, Inspector inspector, ObjectKeeper objects) {
        this.service = service;
        this.inspector = inspector;
        this.objects = objects;
    }

    /** Sent again, the same content changes nothing. */
    Whole receive(UUID claim, ObjectKey announced, String name, InputStream body) throws IOException {
        if (service.awaits(claim, announced.sha256())) {
            return service.find(claim);
        }
        var file = objects.newFile();
        try (var inspection = inspector.begin()) {
            Upload upload;
            try (var filled = objects.fill(file)) {
                upload = Upload.into(filled, body, Evidence.MOST_BYTES, inspection);
            }
            upload.mustBe(announced);
            var type = inspection.kind(file);
            objects.keep(upload.key(), file);
            return service.add(claim, new Evidence.Received(name, upload.key().sha256(), upload.bytes(), type));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    void send(Evidence evidence, OutputStream out) throws IOException {
        objects.send(new ObjectKey(evidence.sha256()), out);
    }
}
