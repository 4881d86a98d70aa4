package uk.nhs.leadership.local.server;

import java.util.Locale;

/** In which of the two ways the three servers are started; everything else is the same. */
public enum ServerKind {
    /** Processes of this machine, from Maven artifacts: nothing but a JDK is needed. */
    EMBEDDED {
        @Override
        public Servers servers(Project project, Place place, Progress progress) {
            return new EmbeddedServers(project, place, progress);
        }
    },

    /** Containers of the official images: a Docker engine is needed. */
    CONTAINERS {
        @Override
        public Servers servers(Project project, Place place, Progress progress) {
            return new ContainerServers(project, place, progress);
        }
    };

    /** The environment variable that names the kind of servers the tests run against. */
    public static final String OF_TESTS = "LEADERSHIP_TEST_SERVERS";

    public abstract Servers servers(Project project, Place place, Progress progress);

    /** As it is said to {@link #OF_TESTS} and written into files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Embedded unless the environment says otherwise. */
    public static ServerKind ofTests() {
        var said = System.getProperty(OF_TESTS, System.getenv(OF_TESTS));
        return said == null || said.isBlank() ? EMBEDDED : ofKey(said.strip());
    }

    /**
     * The kind of that key.
     *
     * @throws LocalStackException if there is no such kind
     */
    public static ServerKind ofKey(String key) {
        for (var kind : values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new LocalStackException("There are embedded servers and servers in containers, but none called " + key);
    }
}
