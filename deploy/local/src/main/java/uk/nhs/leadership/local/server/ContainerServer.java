package uk.nhs.leadership.local.server;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** One server in a container, bound to a loopback port; what it stores is in a named volume, which outlives the container. */
final class ContainerServer implements LoggingServer {
    /** Images may have to be made ready for the first time: Keycloak compiles itself. */
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);

    private static final int LINES_SHOWN = 20;

    private final Recipe recipe;
    private final Names names;
    private final Supplier<Engine> engine;
    private final Path log;
    private final Progress progress;

    /**
     * What distinguishes one server from another.
     *
     * @param name of the server
     * @param title for people
     * @param ports of this machine, each with the port of the container that it leads to
     * @param folder where the server stores its data; empty if it stores none itself
     * @param files put into the container before it starts, by their path there
     * @param answers whether the server serves
     */
    record Recipe(
            String name,
            String title,
            String image,
            Map<Integer, Integer> ports,
            Map<String, String> environment,
            List<String> command,
            String folder,
            Map<String, Path> files,
            BooleanSupplier answers) {}

    /** What the things of one place are called in the engine, where all places meet. */
    record Names(String prefix) {
        String container(String server) {
            return prefix + "-" + server;
        }

        String volume(String server) {
            return prefix + "-" + server;
        }

        String network() {
            return prefix;
        }
    }

    ContainerServer(Recipe recipe, Names names, Supplier<Engine> engine, Path log, Progress progress) {
        this.recipe = recipe;
        this.names = names;
        this.engine = engine;
        this.log = log;
        this.progress = progress;
    }

    @Override
    public String name() {
        return recipe.name();
    }

    @Override
    public void start() {
        if (running()) {
            return;
        }
        removeWithLog();
        engine.get().createNetwork(names.network());
        progress.say("starting " + recipe.title() + " from image " + recipe.image() + " on port "
                + recipe.ports().keySet().iterator().next());
        var lastWords = new LastLines(LINES_SHOWN);
        // Not closed: the container outlives this JVM, and is found again by its name.
        var container = container().withLogConsumer(frame -> lastWords.add(frame.getUtf8StringWithoutLineEnding()));
        try {
            container.start();
        } catch (ContainerFetchException e) {
            throw new LocalStackException(
                    "Image " + recipe.image() + " is not here and cannot be fetched: " + cause(e), e);
        } catch (ContainerLaunchException e) {
            throw new LocalStackException(
                    recipe.title() + " did not start: " + cause(e) + "\nThe end of what it said:\n" + lastWords, e);
        }
    }

    @SuppressWarnings("resource") // see start()
    private GenericContainer<?> container() {
        var container = new GenericContainer<>(DockerImageName.parse(recipe.image()))
                .withEnv(recipe.environment())
                .withNetworkMode(names.network())
                // Testcontainers removes all others when this JVM ends.
                .withReuse(true)
                .withCreateContainerCmdModifier(create -> {
                    create.withName(names.container(name()));
                    if (!recipe.folder().isEmpty()) {
                        var volume = new Bind(names.volume(name()), new Volume(recipe.folder()));
                        Objects.requireNonNullElseGet(create.getHostConfig(), HostConfig::newHostConfig)
                                .withBinds(volume);
                    }
                })
                .waitingFor(new Answering(recipe));
        if (!recipe.command().isEmpty()) {
            container.withCommand(recipe.command().toArray(String[]::new));
        }
        container.setPortBindings(recipe.ports().entrySet().stream()
                .map(port -> "127.0.0.1:" + port.getKey() + ":" + port.getValue())
                .toList());
        recipe.files().forEach((target, file) -> container.withCopyToContainer(Transferable.of(bytes(file)), target));
        return container;
    }

    @Override
    public void stop() {
        if (running()) {
            engine.get().stop(names.container(name()));
        }
        removeWithLog();
    }

    /** What it has said stays readable where the other logs are. */
    private void removeWithLog() {
        if (engine.get().runs(names.container(name())).isPresent()) {
            var text = new StringBuilder();
            engine.get().log(names.container(name()), Integer.MAX_VALUE, false, text::append);
            try {
                Files.createDirectories(log.getParent());
                Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + log, e);
            }
        }
        engine.get().removeContainer(names.container(name()));
    }

    @Override
    public boolean running() {
        return engine.get().runs(names.container(name())).orElse(false);
    }

    @Override
    public boolean answers() {
        return recipe.answers().getAsBoolean();
    }

    @Override
    public void log(int lines, boolean follow, Consumer<String> out) {
        engine.get().log(names.container(name()), lines, follow, out);
    }

    /** Deletes what it stores; it must not run. */
    void deleteData() {
        engine.get().removeContainer(names.container(name()));
        engine.get().removeVolume(names.volume(name()));
    }

    private static String cause(Throwable e) {
        var deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Until it serves: the engine's port is open before the server behind it is. */
    private static final class Answering extends AbstractWaitStrategy {
        private final Recipe recipe;

        Answering(Recipe recipe) {
            this.recipe = recipe;
        }

        @Override
        protected void waitUntilReady() {
            var ended = new AtomicBoolean();
            var done = Waiting.until(STARTS_WITHIN, () -> {
                ended.set(!waitStrategyTarget.isRunning());
                return ended.get() || recipe.answers().getAsBoolean();
            });
            if (ended.get() || !done) {
                throw new ContainerLaunchException(ended.get() ? "it has ended" : "it does not answer");
            }
        }
    }
}
