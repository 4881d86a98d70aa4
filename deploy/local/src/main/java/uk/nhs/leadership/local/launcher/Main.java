package uk.nhs.leadership.local.launcher;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import uk.nhs.leadership.local.server.LocalStackException;

/** {@code ./platform}: starts, stops and tests the whole platform on this machine. */
@Command(
        name = "./platform",
        description = "The NHS leadership curriculum platform on this machine.%n",
        subcommands = {
            Up.class,
            Down.class,
            Reset.class,
            Status.class,
            Logs.class,
            TestCommand.class,
            Bench.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = PlatformVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "New here? ./platform up, then the tour in README.md.",
            "What it makes on this machine lies in .local/ and nowhere else."
        })
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText(explain(failure)));
            return FAILED;
        });
        return line;
    }

    /** What went wrong, for the person at the keyboard; only what nobody foresaw comes with its stack. */
    private static String explain(Throwable failure) {
        if (causes(failure).anyMatch(cause -> String.valueOf(cause.getMessage()).contains("No space left on device"))) {
            return "The disk is full: free some space and try again. (" + failure.getMessage() + ")";
        }
        if (failure instanceof LocalStackException || failure instanceof java.io.UncheckedIOException) {
            return String.valueOf(failure.getMessage());
        }
        var stack = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(stack));
        return stack.toString();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, java.util.Objects::nonNull, Throwable::getCause);
    }
}
