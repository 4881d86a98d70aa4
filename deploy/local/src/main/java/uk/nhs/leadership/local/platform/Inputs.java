package uk.nhs.leadership.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a build is made of, as one hash: the same files with the same content give the same one, whatever their dates. */
final class Inputs {
    private Inputs() {}

    /** Of files, and of folders with all that is in them. */
    static String hash(Path root, List<String> paths) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var path :
                    paths.stream().map(root::resolve).filter(Files::exists).toList()) {
                try (var files = Files.walk(path)) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(
                                root.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        digest.update((byte) 0);
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what the build is made of", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
