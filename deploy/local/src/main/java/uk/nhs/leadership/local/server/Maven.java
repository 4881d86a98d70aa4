package uk.nhs.leadership.local.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The project's Maven wrapper, under the JDK we run on. What it fetches and builds is shown now and then, not line by line. */
public final class Maven {
    private static final Duration SAYS_EVERY = Duration.ofSeconds(10);
    private static final int LINES_SHOWN = 40;
    private static final Pattern BUILDING = Pattern.compile("\\[INFO] Building (.+?) \\S+ +\\[\\d+/\\d+]");

    private final Project project;
    private final Progress progress;

    public Maven(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    /** A failure shows the errors Maven has named. */
    public void run(String what, List<String> arguments) {
        var watcher = new Watcher(what, progress);
        var exit = Processes.stream(command(arguments), environment(), watcher::hear);
        if (exit != 0) {
            throw new LocalStackException(what + " failed:\n" + String.join("\n", watcher.errors()));
        }
    }

    /** For a command whose output the user wants to see as it is. */
    public List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(project.root().resolve("mvnw").toString(), "-B"));
        command.addAll(arguments);
        return command;
    }

    public Map<String, String> environment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    private static final class Watcher {
        private final String what;
        private final Progress progress;
        private final Deque<String> lines = new ArrayDeque<>();
        private Instant said = Instant.now();
        private int fetched;
        private String module = "";

        Watcher(String what, Progress progress) {
            this.what = what;
            this.progress = progress;
        }

        void hear(String line) {
            if (line.contains("Downloading from ")) {
                return;
            }
            if (line.contains("Downloaded from ")) {
                fetched++;
            } else {
                lines.add(line);
                if (lines.size() > LINES_SHOWN) {
                    lines.remove();
                }
            }
            var building = BUILDING.matcher(line);
            if (building.matches()) {
                module = building.group(1);
            }
            if (said.plus(SAYS_EVERY).isBefore(Instant.now())) {
                said = Instant.now();
                progress.say("  " + what + (module.isEmpty() ? "" : ", now " + module)
                        + (fetched == 0 ? "" : ", " + fetched + " files fetched"));
            }
        }

        List<String> errors() {
            var errors = lines.stream().filter(line -> line.contains("ERROR")).toList();
            return errors.isEmpty() ? List.copyOf(lines) : errors;
        }
    }
}
