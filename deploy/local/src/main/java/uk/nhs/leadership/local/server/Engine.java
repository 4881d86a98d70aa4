package uk.nhs.leadership.local.server;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;

/** The Docker engine of this machine: what is named there outlives the JVM that has made it. */
final class Engine {
    private static final int SECONDS_TO_END = 30;

    private final DockerClient docker;

    private Engine(DockerClient docker) {
        this.docker = docker;
    }

    /** @throws LocalStackException if no engine answers */
    static Engine find() {
        try {
            return new Engine(DockerClientFactory.instance().client());
        } catch (IllegalStateException e) {
            throw new LocalStackException(
                    "No Docker engine answers here (" + e.getMessage()
                            + "). Start one, or do without: the same command without --containers.",
                    e);
        }
    }

    /** Whether the container runs or has ended; empty if there is none. */
    Optional<Boolean> runs(String container) {
        try {
            var state = docker.inspectContainerCmd(container).exec().getState();
            return Optional.of(Boolean.TRUE.equals(state.getRunning()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** In good order, and by force if it takes too long. */
    void stop(String container) {
        docker.stopContainerCmd(container).withTimeout(SECONDS_TO_END).exec();
    }

    /**
     * Without its volumes that have names. Nothing happens if there is no such container; if it is being removed already,
     * this waits for the end of that.
     */
    void removeContainer(String container) {
        try {
            docker.removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException e) {
            return; // as wished
        } catch (ConflictException e) {
            var end = Duration.ofSeconds(SECONDS_TO_END);
            if (!Waiting.until(end, () -> runs(container).isEmpty())) {
                throw new LocalStackException("The Docker engine does not remove " + container + ".", e);
            }
        }
    }

    /** One at a time: to the engine, a network's name says nothing about which one it is. */
    synchronized void createNetwork(String network) {
        if (idsOf(network).isEmpty()) {
            docker.createNetworkCmd().withName(network).exec();
        }
    }

    /** Nothing happens if there is no such network, or if somebody is still connected. */
    synchronized void removeNetwork(String network) {
        for (var id : idsOf(network)) {
            try {
                docker.removeNetworkCmd(id).exec();
            } catch (ConflictException e) {
                return; // not ours alone
            }
        }
    }

    private List<String> idsOf(String network) {
        return docker.listNetworksCmd().withNameFilter("^" + network + "$").exec().stream()
                .map(Network::getId)
                .toList();
    }

    /** Nothing happens if there is no such volume. */
    void removeVolume(String volume) {
        try {
            docker.removeVolumeCmd(volume).exec();
        } catch (NotFoundException e) {
            return; // as wished
        }
    }

    /** Hands over the last lines a container has said, and goes on until it ends if that is wished. */
    void log(String container, int lines, boolean follow, Consumer<String> out) {
        var callback = new ResultCallback.Adapter<Frame>() {
            @Override
            public void onNext(Frame frame) {
                out.accept(new String(frame.getPayload(), StandardCharsets.UTF_8));
            }
        };
        try (var saying = docker.logContainerCmd(container)
                .withStdOut(true)
                .withStdErr(true)
                .withTail(lines)
                .withFollowStream(follow)
                .exec(callback)) {
            saying.awaitCompletion();
        } catch (NotFoundException e) {
            throw new LocalStackException("There is no container " + container, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log of " + container, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }
}
