package uk.nhs.leadership.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.Maven;
import uk.nhs.leadership.local.server.Progress;
import uk.nhs.leadership.local.server.Project;

/**
 * The services built from the checkout, again only when a file they are made of has changed. Each build is copied to a folder of its
 * own under {@code .local/build}, so that Maven can clean and compile while a built one runs, and its AOT caches belong to it.
 */
public final class Build implements Applications {
    private static final List<String> MADE_OF = List.of(
            "pom.xml",
            ".mvn",
            "chassis/pom.xml",
            "chassis/src/main",
            "files/pom.xml",
            "files/src/main",
            "print/pom.xml",
            "print/src/main",
            "curriculum-service/pom.xml",
            "curriculum-service/src/main",
            "accreditation-service/pom.xml",
            "accreditation-service/src/main",
            "enrolment-service/pom.xml",
            "enrolment-service/src/main",
            "deploy/local/pom.xml",
            "deploy/local/src/main",
            "deploy/keycloak",
            "deploy/journeys/pom.xml",
            "deploy/journeys/src/main");

    private final Path folder;

    private Build(Path folder) {
        this.folder = folder;
    }

    /** The build of the checkout as it is now, made if there is none. */
    public static Build current(Project project, Progress progress) {
        var all = project.local().resolve("build");
        var build = new Build(all.resolve(Inputs.hash(project.root(), MADE_OF).substring(0, 12)));
        if (!Files.isDirectory(build.folder)) {
            build.make(project, progress);
            build.forgetOthers(all);
        }
        return build;
    }

    private void make(Project project, Progress progress) {
        progress.say("building the services");
        new Maven(project, progress)
                .run(
                        "building the services",
                        List.of(
                                "package",
                                "dependency:build-classpath",
                                "-pl",
                                String.join(",", modules()),
                                "-am",
                                "-Dmaven.test.skip",
                                // ./platform test runs these gates; whoever starts the platform has not asked for them.
                                "-Dspotless.check.skip",
                                "-Denforcer.skip",
                                "-Djacoco.skip",
                                "-Dcyclonedx.skip",
                                "-Dmdep.includeScope=runtime",
                                "-Dmdep.outputFile=target/runtime.classpath"));
        var beside = folder.resolveSibling("building");
        Folders.delete(beside);
        try {
            Files.createDirectories(beside.resolve("journeys"));
            for (var service : Service.values()) {
                Files.copy(packaged(project, service), beside.resolve(service.key() + ".jar"));
            }
            copyJourneys(project.root().resolve("deploy/journeys/target"), beside.resolve("journeys"));
            Files.move(beside, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the built services to " + folder, e);
        }
    }

    private static List<String> modules() {
        return Stream.concat(Stream.of(Service.values()).map(Service::module), Stream.of("deploy/journeys"))
                .toList();
    }

    /** The jar Maven has made of a service. */
    public static Path packaged(Project project, Service service) {
        var target = project.root().resolve(service.module()).resolve("target");
        return only(target, "*-runner.jar")
                .orElseThrow(() -> new LocalStackException(
                        "there is no " + target + "/*-runner.jar: build the services first (./mvnw package)"));
    }

    /** Its own jar and those it depends on. */
    private static void copyJourneys(Path target, Path to) throws IOException {
        var own = only(target, "journeys-*.jar")
                .orElseThrow(() -> new LocalStackException("Maven has made no jar in " + target));
        Files.copy(own, to.resolve(own.getFileName()));
        for (var jar :
                Files.readString(target.resolve("runtime.classpath")).strip().split(File.pathSeparator, -1)) {
            if (!jar.isEmpty()) {
                Files.copy(Path.of(jar), to.resolve(Path.of(jar).getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Optional<Path> only(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            for (var file : files) {
                return Optional.of(file);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private void forgetOthers(Path all) {
        try (var builds = Files.newDirectoryStream(all, other -> !other.equals(folder))) {
            builds.forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + all, e);
        }
    }

    @Override
    public Path jar(Service service) {
        return folder.resolve(service.key() + ".jar");
    }

    @Override
    public Optional<Path> aotCache(Service service) {
        return Optional.of(cache(service)).filter(Files::exists);
    }

    private Path cache(Service service) {
        return folder.resolve(service.key() + ".aot");
    }

    /** Names what was built: the same sources give the same. */
    public String id() {
        return folder.getFileName().toString();
    }

    /** Whether a class is among the demonstration and the benchmark. */
    public boolean holds(String className) {
        var entry = className.replace('.', '/') + ".class";
        return only(folder.resolve("journeys"), "journeys-*.jar").stream().anyMatch(jar -> {
            try (var zip = new ZipFile(jar.toFile())) {
                return zip.getEntry(entry) != null;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + jar, e);
            }
        });
    }

    /** Holds each service's jar and AOT cache. */
    public Path folder() {
        return folder;
    }

    /** All jars of the demonstration and the benchmark, for {@code java -cp}. */
    public String journeys() {
        return folder.resolve("journeys") + "/*";
    }

    public boolean hasAotCaches() {
        return Stream.of(Service.values()).allMatch(service -> aotCache(service).isPresent());
    }

    /** Has the platform, whose servers run, record the caches; they count only when all are there. */
    public void makeAotCaches(Platform platform, Progress progress) {
        progress.say("recording what the services load, so that they start faster from now on (once a build)");
        var recorded = new EnumMap<Service, Path>(Service.class);
        for (var service : Service.values()) {
            recorded.put(service, folder.resolve(service.key() + ".aot.new"));
        }
        platform.recordInto(recorded);
        recorded.forEach((service, file) -> keep(service, file, progress));
    }

    private void keep(Service service, Path recorded, Progress progress) {
        if (!Files.exists(recorded)) {
            progress.say("the JVM wrote no AOT cache for " + service.key() + ": it starts without");
            return;
        }
        try {
            Files.move(recorded, cache(service), StandardCopyOption.REPLACE_EXISTING);
            // What the JVM made the cache from: as large, and of no more use.
            Files.deleteIfExists(recorded.resolveSibling(recorded.getFileName() + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + recorded, e);
        }
    }
}
