package uk.nhs.leadership.chassis.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the event log and of what follows from it. */
@ConfigMapping(prefix = "chassis.events")
public interface EventsConfig {

    Log log();

    Relay relay();

    Inbox inbox();

    Feed feed();

    /** The sequencer's own way into the database: unpooled connections, under the role that may give positions. */
    interface Log {
        String jdbcUrl();

        String username();

        String password();

        /** Rows sequenced in one transaction: enough to outrun any writer, little enough to be over in a blink. */
        @WithDefault("5000")
        int batch();
    }

    /** Publishing to Kafka. */
    interface Relay {
        /** Off only where nobody listens, such as in a test of something else. */
        @WithDefault("true")
        boolean enabled();

        /** Events a second at most, so that catching up after an outage leaves room for others. */
        @WithDefault("20000")
        int rate();

        /** Events handed to the producer before their acknowledgement is waited for, four such batches at a time. */
        @WithDefault("2000")
        int batch();
    }

    /** Applying the events of others. */
    interface Inbox {
        @WithDefault("true")
        boolean enabled();

        /** Events applied in one transaction. */
        @WithDefault("5000")
        int batch();

        /** Transactions at a time, of different partitions, while there is more to apply than fits into one. */
        @WithDefault("3")
        int abreast();
    }

    /** The change feed. */
    interface Feed {
        /** Positions looked at by one request: a reader who may see few of them still gets on. */
        @WithDefault("5000")
        int window();

        /** Readers waiting for news at once; past it 503. Each costs a parked virtual thread and a socket. */
        @WithDefault("500")
        int waitingReaders();

        /** How often a stream says that it is alive, so that proxies keep it open and lost readers are noticed. */
        @WithDefault("15S")
        Duration heartbeat();

        /** When a stream ends by itself; readers reconnect with Last-Event-ID. */
        @WithDefault("15M")
        Duration longestStream();
    }
}
