package uk.nhs.leadership.files.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.nhs.leadership.files.inspection.Inspection;
import uk.nhs.leadership.files.inspection.Inspector;
import uk.nhs.leadership.files.inspection.MediaKind;
import uk.nhs.leadership.files.objectstore.ObjectKeeper;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/**
 * Takes in files whose content was announced. One goes past the inspection, then into the store, and only then is it written down
 * that it is there. To be called outside of transactions: none is to wait while bytes come.
 */
@ApplicationScoped
public class FileIntake {
    private final Inspector inspector;
    private final ObjectKeeper objects;

    FileIntake(Inspector inspector, ObjectKeeper objects) {
        this.inspector = inspector;
        this.objects = objects;
    }

    /** Writes down that a file is there. */
    @FunctionalInterface
    public interface Kept<T> {
        T as(Upload upload, MediaKind kind);
    }

    /**
     * Takes one in.
     *
     * @param most bytes that it may have
     * @return what was made of it
     * @throws uk.nhs.leadership.chassis.rule.RuleBroken if it breaks off, is not what was announced, or does not pass the inspection;
     *     then nothing of it is kept
     */
    public <T> T receive(ObjectKey announced, long most, InputStream body, Kept<T> kept) throws IOException {
        var file = objects.newFile();
        try (var inspection = inspector.begin()) {
            var upload = received(body, most, file, inspection);
            upload.mustBe(announced);
            var kind = inspection.kind(file);
            objects.keep(upload.key(), file);
            return kept.as(upload, kind);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Upload received(InputStream body, long most, Path file, Inspection inspection) throws IOException {
        try (var filled = objects.fill(file)) {
            return Upload.into(filled, body, most, inspection);
        }
    }
}
