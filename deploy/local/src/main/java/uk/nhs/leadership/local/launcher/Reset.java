package uk.nhs.leadership.local.launcher;

import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.ServerKind;

/** Back to an empty platform: all data goes, what was fetched and built stays. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Stops the platform and deletes all its data. What was fetched and built is kept.")
final class Reset implements Callable<Integer> {
    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        var project = Project.find();
        if (!yes && !agreed()) {
            Console.line("Nothing was deleted.");
            return 1;
        }
        Down.stop(project);
        for (var kind : ServerKind.values()) {
            var stack = Stack.of(project, kind, new PortOptions());
            if (Files.isDirectory(stack.place().data())) {
                stack.servers().deleteData();
            }
        }
        Folders.delete(project.local().resolve("data"));
        Folders.delete(project.local().resolve("logs"));
        Console.line("All data is deleted. ./platform up begins anew.");
        return 0;
    }

    /** Since JDK 25 there is again no console where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean agreed() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new LocalStackException(
                    "reset deletes all data and there is nobody to ask: say ./platform reset --yes");
        }
        var answer = console.readLine("This deletes all data of the platform on this machine. Go on? [y/N] ");
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
