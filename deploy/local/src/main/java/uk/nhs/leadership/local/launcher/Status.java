package uk.nhs.leadership.local.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import uk.nhs.leadership.local.server.Project;

/** What runs, and whether it answers. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows what runs and whether it answers; ends with 0 if everything does, with 3 otherwise.")
final class Status implements Callable<Integer> {
    private static final int NOT_ALL_UP = 3;

    @Override
    public Integer call() {
        var started = Stack.started(Project.find());
        if (started.isEmpty()) {
            Console.line("Nothing was started here yet: ./platform up");
            return NOT_ALL_UP;
        }
        var stack = started.get();
        var platform = stack.runningPlatform();
        for (var server : platform.all()) {
            var state = !server.running() ? "stopped" : server.answers() ? "up" : "running, but does not answer";
            Console.line("  %-14s %-28s port %-6d %s"
                    .formatted(
                            server.name(),
                            state,
                            stack.port(server.name()),
                            stack.place().log(server.name())));
        }
        return platform.isUp() ? 0 : NOT_ALL_UP;
    }
}
