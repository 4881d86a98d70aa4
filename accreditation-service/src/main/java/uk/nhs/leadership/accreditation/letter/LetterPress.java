package uk.nhs.leadership.accreditation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import uk.nhs.leadership.files.objectstore.ObjectKeeper;
import uk.nhs.leadership.files.objectstore.ObjectKey;
import uk.nhs.leadership.print.Page;
import uk.nhs.leadership.print.PageTemplate;

/** Prints letters and keeps what was printed. To be used outside of a transaction: printing takes a while. */
@ApplicationScoped
public class LetterPress {
    private final ObjectKeeper objects;

    LetterPress(ObjectKeeper objects) {
        this.objects = objects;
    }

    /** Prints what a letter says into a template, and keeps the bytes; what names them is for the caller to write down. */
    public ObjectKey print(PageTemplate template, Object letter) throws IOException {
        var file = objects.newFile();
        try {
            var key = print(template.filledWith(letter), file);
            objects.keep(key, file);
            return key;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    public byte[] content(ObjectKey key) throws IOException {
        try (var content = objects.open(key)) {
            return content.readAllBytes();
        }
    }

    private static ObjectKey print(Page page, Path file) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            page.print(out);
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
