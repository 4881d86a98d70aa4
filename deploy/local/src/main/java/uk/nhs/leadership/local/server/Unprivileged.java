package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root: how a command is run, when we are root, so that it is not. */
enum Unprivileged {
    /** We are not root: as we are. */
    SELF(""),
    /** In a user namespace of its own, where root is nobody: files keep their owner. */
    NAMESPACE("unshare --user"),
    /** Where namespaces are forbidden, as in many containers: as the user nobody, who must own the files. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int NOBODYS_ID = 65534;

    private final String prefix;

    Unprivileged(String prefix) {
        this.prefix = prefix;
    }

    static Unprivileged user() {
        if (!isRoot()) {
            return SELF;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(
                        () -> new LocalStackException(
                                "PostgreSQL refuses to run as root, and neither unshare nor setpriv (util-linux) works here. Run as an ordinary user, or with --containers."));
    }

    List<String> command(String... command) {
        return Stream.concat(Stream.of(prefix.split(" ", -1)).filter(word -> !word.isEmpty()), Stream.of(command))
                .toList();
    }

    /** Makes the folder or file belong to whom the command runs as. */
    void own(Path path) {
        if (this != NOBODY) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (var each : all.toList()) {
                Files.setAttribute(each, "unix:uid", NOBODYS_ID);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give " + path + " to nobody", e);
        }
    }

    private boolean works() {
        try {
            Processes.run("id", command("id", "-u"));
            return true;
        } catch (LocalStackException | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
