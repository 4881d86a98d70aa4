package uk.nhs.leadership.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.Maven;
import uk.nhs.leadership.local.server.Progress;
import uk.nhs.leadership.local.server.Project;

/**
 * The bare application that the benchmark compares the services with, built when its sources have changed. Only the
 * benchmark wants it, so it is no part of the {@link Build} that everybody waits for.
 *
 * @param jar the application with all it needs
 */
public record Baseline(Path jar) {
    private static final List<String> MADE_OF =
            List.of("pom.xml", "deploy/bench-baseline/pom.xml", "deploy/bench-baseline/src/main");

    /** That of the checkout as it is now, made if there is none. */
    public static Baseline current(Project project, Progress progress) {
        var folder = project.local().resolve("baseline");
        var jar = folder.resolve(Inputs.hash(project.root(), MADE_OF).substring(0, 12) + ".jar");
        if (!Files.exists(jar)) {
            Folders.delete(folder);
            make(project, progress, jar);
        }
        return new Baseline(jar);
    }

    private static void make(Project project, Progress progress, Path jar) {
        progress.say("building the bare application to compare with");
        new Maven(project, progress)
                .run(
                        "building the bare application",
                        List.of(
                                "package",
                                "-pl",
                                "deploy/bench-baseline",
                                "-am",
                                "-Dmaven.test.skip",
                                "-Dspotless.check.skip",
                                "-Denforcer.skip",
                                "-Djacoco.skip",
                                "-Dcyclonedx.skip"));
        var target = project.root().resolve("deploy/bench-baseline/target");
        try (var jars = Files.newDirectoryStream(target, "*-runner.jar")) {
            for (var packaged : jars) {
                Files.createDirectories(jar.getParent());
                var beside = jar.resolveSibling("new");
                Files.copy(packaged, beside, StandardCopyOption.REPLACE_EXISTING);
                Files.move(beside, jar);
                return;
            }
            throw new LocalStackException("Maven has made no jar in " + target);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the bare application to " + jar, e);
        }
    }
}
