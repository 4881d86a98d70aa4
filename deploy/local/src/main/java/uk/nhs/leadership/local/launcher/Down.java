package uk.nhs.leadership.local.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import uk.nhs.leadership.local.server.Processes;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.Server;

/** Stops everything, in order; data is kept. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops the services, Keycloak, Kafka and PostgreSQL, in this order. Data is kept.")
final class Down implements Callable<Integer> {
    /** Services finish the requests under way. */
    private static final Duration IN_ORDER = Duration.ofMinutes(3);

    @Override
    public Integer call() {
        if (!stop(Project.find())) {
            Console.line("Nothing is running.");
        }
        return 0;
    }

    /** False if there was nothing to stop. */
    static boolean stop(Project project) {
        var started = Stack.started(project);
        if (started.isEmpty()) {
            return false;
        }
        var launcher = started.get().launcher();
        launcher.ifPresent(process -> {
            Console.progress("asking process " + process.pid() + ", which runs the platform, to stop it");
            Processes.stop(process, IN_ORDER);
        });
        var platform = started.get().runningPlatform();
        var running = platform.all().stream().anyMatch(Server::running);
        if (running) {
            platform.stop();
        }
        return running || launcher.isPresent();
    }
}
