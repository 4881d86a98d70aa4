package uk.nhs.leadership.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.local.platform.Build;
import uk.nhs.leadership.local.platform.Platform;
import uk.nhs.leadership.local.platform.Service;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.Processes;

/** The demonstration data, loaded over HTTP as the real roles would; once for each state of what loads it. */
final class Demonstration {
    private static final String LOADER = "uk.nhs.leadership.journeys.Demonstration";

    private final Build build;
    private final Path loaded;

    Demonstration(Stack stack, Build build) {
        this.build = build;
        this.loaded = stack.place().data().resolve("demonstration-loaded");
    }

    void load(Platform platform) {
        if (isLoaded()) {
            return;
        }
        if (!build.holds(LOADER)) {
            Console.progress("this checkout has no demonstration data to load");
            return;
        }
        Console.progress("loading demonstration data");
        var said = new ArrayList<String>();
        var exit = Processes.stream(
                List.of(Processes.java(), "-Xmx256m", "-cp", build.journeys(), LOADER), addresses(platform), line -> {
                    said.add(line);
                    Console.progress("  " + line);
                });
        if (exit != 0) {
            throw new LocalStackException("The demonstration data could not be loaded"
                    + (said.isEmpty() ? "." : ": " + said.getLast())
                    + "\nTo start without it: ./platform up --no-demonstration");
        }
        Folders.writeWhole(loaded, build.id());
    }

    static Map<String, String> addresses(Platform platform) {
        return Map.of(
                "PLATFORM_CURRICULUM_URL", platform.url(Service.CURRICULUM),
                "PLATFORM_ACCREDITATION_URL", platform.url(Service.ACCREDITATION),
                "PLATFORM_ENROLMENT_URL", platform.url(Service.ENROLMENT),
                "PLATFORM_ISSUER", platform.issuer());
    }

    private boolean isLoaded() {
        try {
            return Files.exists(loaded) && Files.readString(loaded).equals(build.id());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + loaded, e);
        }
    }
}
