package uk.nhs.leadership.accreditation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import uk.nhs.leadership.accreditation.objectstore.ObjectKeeper;
import uk.nhs.leadership.accreditation.objectstore.ObjectKey;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Writes the letter on a decision when it is first asked for, and keeps it: from then on everybody is given the same
 * bytes. No transaction, and so no connection to the database, is held while it is written.
 */
@ApplicationScoped
class LetterWriter {
    private static final Caller SELF = Caller.service("letter-writer");

    private final LetterService service;
    private final ObjectKeeper objects;
    private final Callers callers;
    private final LetterTemplate template = new LetterTemplate();

    LetterWriter(LetterService service, ObjectKeeper objects, Callers callers) {
        this.service = service;
        this.objects = objects;
        this.callers = callers;
    }

    KeptLetter letterOn(UUID submission, Reader reader) throws IOException {
        var kept = service.kept(submission, reader);
        return kept.isPresent() ? kept.get() : write(submission, service.toWrite(submission, reader));
    }

    byte[] content(KeptLetter letter) throws IOException {
        try (var content = objects.open(letter.key())) {
            return content.readAllBytes();
        }
    }

    private KeptLetter write(UUID submission, Letter letter) throws IOException {
        var file = objects.newFile();
        try {
            var key = print(letter, file);
            objects.keep(key, file);
            return callers.as(SELF, () -> service.keep(submission, letter, key));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ObjectKey print(Letter letter, Path file) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            PdfPrinter.print(template.filledWith(letter), out);
        }
        return ObjectKey.of(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
