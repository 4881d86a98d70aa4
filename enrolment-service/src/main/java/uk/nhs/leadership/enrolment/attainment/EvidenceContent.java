package uk.nhs.leadership.enrolment.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import uk.nhs.leadership.enrolment.attainment.AttainmentService.Whole;
import uk.nhs.leadership.files.objectstore.ObjectKeeper;
import uk.nhs.leadership.files.objectstore.ObjectKey;
import uk.nhs.leadership.files.upload.FileIntake;

/** Takes files of evidence in, and gives them out. No transaction is held while bytes come or go. */
@ApplicationScoped
class EvidenceContent {
    private final AttainmentService service;
    private final FileIntake intake;
    private final ObjectKeeper objects;

    EvidenceContent(AttainmentService service, FileIntake intake, ObjectKeeper objects) {
        this.service = service;
        this.intake = intake;
        this.objects = objects;
    }

    /** Sent again, the same content changes nothing. */
    Whole receive(UUID attainment, ObjectKey announced, EvidenceKind kind, String name, InputStream body)
            throws IOException {
        if (service.awaits(attainment, announced.sha256())) {
            return service.find(attainment);
        }
        return intake.receive(
                announced,
                Evidence.MOST_BYTES,
                body,
                (upload, type) -> service.add(
                        attainment,
                        new Evidence.Received(kind, name, upload.key().sha256(), upload.bytes(), type)));
    }

    void send(Evidence evidence, OutputStream out) throws IOException {
        objects.send(new ObjectKey(evidence.sha256()), out);
    }
}
