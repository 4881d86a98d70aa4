package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The servers' binaries: named with their SHA-256 in {@code deploy/local/servers.lock}, copied by the project's Maven wrapper
 * (so that the user's mirrors and proxies hold), checked, then unpacked once into the cache.
 */
public final class Artifacts {
    private final Project project;
    private final Progress progress;
    private final List<Artifact> lock;

    /** One line of the lock file. */
    record Artifact(
            String set, String group, String name, String type, String version, String classifier, String sha256) {
        static Artifact parse(String line) {
            var fields = line.split(" ", -1);
            var parts = fields[1].split(":", -1);
            return new Artifact(
                    fields[0], parts[0], parts[1], parts[2], parts[3], parts.length > 4 ? parts[4] : "", fields[2]);
        }

        String file() {
            return name + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + "." + type;
        }
    }

    /** Turns the copied, checked files into the folder the server runs from. */
    @FunctionalInterface
    public interface Unpacking {
        void unpack(Path copied, Path target) throws IOException;
    }

    public Artifacts(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
        this.lock = read(project.root().resolve("deploy/local/servers.lock"));
    }

    private static List<Artifact> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Artifact::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The version of a set: that of its artifact with this name. */
    public String version(String artifact) {
        return lock.stream()
                .filter(line -> line.name().equals(artifact))
                .findFirst()
                .orElseThrow(() -> new LocalStackException("deploy/local/servers.lock names no " + artifact))
                .version();
    }

    /** The folder of an unpacked set, made now if this machine does not have it yet. */
    public Path folder(String set, Unpacking unpacking) {
        var artifacts = lock.stream().filter(line -> line.set().equals(set)).toList();
        if (artifacts.isEmpty()) {
            throw new LocalStackException("there is no " + set + " for this machine in deploy/local/servers.lock");
        }
        var folder = project.cache().resolve(set + "-" + fingerprint(artifacts));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try (var _ = LockedFolder.hold(project.cache())) {
            if (!Files.isDirectory(folder)) {
                make(set, artifacts, folder, unpacking);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + set + " into " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Everything happens in a folder beside, which gets its name last: a launcher killed on the way leaves no half server. */
    private void make(String set, List<Artifact> artifacts, Path folder, Unpacking unpacking) throws IOException {
        var beside = project.cache().resolve("unpacking-" + set);
        Folders.delete(beside);
        var copied = Files.createDirectories(beside.resolve("copied"));
        var target = Files.createDirectories(beside.resolve("target"));
        progress.say("fetching " + set + " (once)");
        copy(artifacts, copied);
        for (var artifact : artifacts) {
            check(artifact, copied.resolve(artifact.file()));
        }
        progress.say("unpacking " + set + " (once)");
        unpacking.unpack(copied, target);
        Files.move(target, folder);
        Folders.delete(beside);
    }

    private void copy(List<Artifact> artifacts, Path target) throws IOException {
        var pom = Files.writeString(target.resolve("pom.xml"), pom(artifacts, target));
        new Maven(project, progress)
                .run("fetching the servers' binaries", List.of("-f", pom.toString(), "dependency:copy"));
    }

    /** Child of the project's parent pom, which pins the version of the plugin that copies. */
    private String pom(List<Artifact> artifacts, Path target) {
        // Maven accepts a relative path only.
        var items = artifacts.stream()
                .map(artifact -> """
                        <artifactItem><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><type>%s</type>%s</artifactItem>
                        """.formatted(
                                artifact.group(),
                                artifact.name(),
                                artifact.version(),
                                artifact.type(),
                                artifact.classifier().isEmpty()
                                        ? ""
                                        : "<classifier>" + artifact.classifier() + "</classifier>"))
                .collect(Collectors.joining());
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>uk.nhs.leadership</groupId><artifactId>leadership-platform</artifactId><version>1.0.0-SNAPSHOT</version>
                    <relativePath>%s</relativePath>
                  </parent>
                  <artifactId>servers</artifactId><packaging>pom</packaging>
                  <build><plugins><plugin>
                    <groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId>
                    <configuration><outputDirectory>%s</outputDirectory><artifactItems>
                %s    </artifactItems></configuration>
                  </plugin></plugins></build>
                </project>
                """.formatted(target.relativize(project.root().resolve("pom.xml")), target, items);
    }

    private static void check(Artifact artifact, Path file) throws IOException {
        var actual = sha256(Files.newInputStream(file));
        if (!actual.equals(artifact.sha256())) {
            throw new LocalStackException("""
                    %s is not the file this project was built with and is not used.
                      expected SHA-256 %s (deploy/local/servers.lock)
                      but got          %s
                    Delete it from the local Maven repository and, if it comes again, ask whoever runs the mirror.""".formatted(artifact.file(), artifact.sha256(), actual));
        }
    }

    private static String fingerprint(List<Artifact> artifacts) {
        var all = artifacts.stream().map(Artifact::toString).sorted().collect(Collectors.joining("\n"));
        return sha256(new java.io.ByteArrayInputStream(all.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .substring(0, 12);
    }

    static String sha256(InputStream bytes) {
        try (bytes) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
