package uk.nhs.leadership.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a small artifact, which every machine that runs these tests has. */
class ArtifactsTest {
    private static final String ARTIFACT = "org.jspecify:jspecify:jar:1.0.0";
    private static final String SHA_256 = "1fad6e6be7557781e4d33729d49ae1cdc8fdda6fe477bb0cc68ce351eafdfbab";

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void aProjectWithALockOfItsOwn() throws IOException {
        var root = Project.find().root();
        Files.createDirectories(folder.resolve("deploy/local"));
        for (var part : List.of("mvnw", "pom.xml", ".mvn")) {
            Files.createSymbolicLink(folder.resolve(part), root.resolve(part));
        }
        project = new Project(folder, folder.resolve("cache"));
    }

    @Test
    void aSetIsFetchedCheckedAndUnpackedOnce() throws IOException {
        lock("small " + ARTIFACT + " " + SHA_256);
        var unpacked = new AtomicInteger();
        Artifacts.Unpacking unpacking = (copied, target) -> {
            unpacked.incrementAndGet();
            Folders.moveJars(copied, target);
        };

        var first = artifacts().folder("small", unpacking);
        var second = artifacts().folder("small", unpacking);

        assertThat(first).isEqualTo(second);
        assertThat(first.resolve("jspecify-1.0.0.jar")).exists();
        assertThat(unpacked).hasValue(1);
    }

    @Test
    void aFileWithAnotherChecksumIsNotUsed() throws IOException {
        lock("small " + ARTIFACT + " " + "0".repeat(64));

        assertThatThrownBy(() -> artifacts().folder("small", Folders::moveJars))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("jspecify-1.0.0.jar is not the file this project was built with")
                .hasMessageContaining("0".repeat(64))
                .hasMessageContaining(SHA_256);
        assertThat(folders()).isEmpty();
    }

    @Test
    void whatFailsOnTheWayLeavesNoHalfFolderAndIsDoneAgain() throws IOException {
        lock("small " + ARTIFACT + " " + SHA_256);

        assertThatThrownBy(() -> artifacts().folder("small", (copied, target) -> {
                    Folders.moveJars(copied, target);
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space left on device");
        assertThat(folders()).isEmpty();

        assertThat(artifacts().folder("small", Folders::moveJars).resolve("jspecify-1.0.0.jar"))
                .exists();
    }

    @Test
    void severalWhoNeedItAtOnceGetItOnce() throws IOException {
        lock("small " + ARTIFACT + " " + SHA_256);
        var unpacked = new AtomicInteger();

        var folders = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> artifacts().folder("small", (copied, target) -> {
                    unpacked.incrementAndGet();
                    Folders.moveJars(copied, target);
                }))
                .distinct()
                .toList();

        assertThat(folders).hasSize(1);
        assertThat(unpacked).hasValue(1);
    }

    @Test
    void aMachineWithoutBinariesIsToldSo() throws IOException {
        lock("small " + ARTIFACT + " " + SHA_256);

        assertThatThrownBy(() -> artifacts().folder("postgres-linux-s390x", Folders::moveJars))
                .hasMessageContaining("there is no postgres-linux-s390x for this machine");
    }

    private Artifacts artifacts() {
        return new Artifacts(project, what -> {});
    }

    private void lock(String line) throws IOException {
        Files.writeString(folder.resolve("deploy/local/servers.lock"), "# a comment\n" + line + "\n");
    }

    /** What is in the cache under its final name. */
    private List<String> folders() throws IOException {
        try (var all = Files.list(project.cache())) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("small-"))
                    .toList();
        }
    }
}
