package uk.nhs.leadership.chassis.event.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.wire.KafkaClients;
import uk.nhs.leadership.chassis.event.wire.Topics;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * Fills a read model anew while it serves. The next generation is filled by a consumer group of its own from the
 * beginning of the topics, the present one goes on; when the next has caught up, readers change over in one transaction,
 * during which nobody applies anything. Where it stands is in the database: any replica may die at any moment.
 */
@ApplicationScoped
class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaClients kafka;
    private final Topics topics;
    private final InboxTransactions transactions;
    private final Clock clock;

    Rebuild(KafkaClients kafka, Topics topics, InboxTransactions transactions, Clock clock) {
        this.kafka = kafka;
        this.topics = topics;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins a rebuild.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka cannot be reached: there is nothing to rebuild from
     */
    void begin(ReadModel model) {
        try (var reader = kafka.reader()) {
            var partitions = reader.listTopics(PATIENCE).entrySet().stream()
                    .filter(topic -> names(model).contains(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .collect(Collectors.toSet());
            begin(model, reader.beginningOffsets(partitions, PATIENCE), reader.endOffsets(partitions, PATIENCE));
        }
    }

    private void begin(ReadModel model, Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
        transactions.run(connection -> {
            var generations = new Generations(connection, model.name());
            generations.stopApplying();
            var state = generations.state();
            if (state.rebuilding() != null || state.forgetting() != null) {
                throw new RuleBroken(ReadModelRule.REBUILD_UNDER_WAY);
            }
            generations.rebuild(state.reading() + 1, beginnings, ends, clock.instant());
            LOG.infof("event=rebuild-begun readModel=%s generation=%d", model.name(), state.reading() + 1);
            return state;
        });
    }

    /** Gives a rebuild up; readers never saw anything of it. */
    void giveUp(ReadModel model) {
        transactions.run(connection -> {
            var generations = new Generations(connection, model.name());
            generations.stopApplying();
            if (generations.state().rebuilding() == null) {
                throw new RuleBroken(ReadModelRule.NO_REBUILD_UNDER_WAY);
            }
            generations.giveUpRebuild();
            LOG.infof("event=rebuild-given-up readModel=%s", model.name());
            return true;
        });
    }

    /** Changes readers over if the next generation has caught up. */
    void changeOverIfCaughtUp(ReadModel model) {
        var mayBe = transactions.run(connection -> {
            var generations = new Generations(connection, model.name());
            var state = generations.state();
            return state.rebuilding() != null && generations.caughtUp(state, names(model));
        });
        if (mayBe) {
            transactions.run(connection -> changeOver(model, new Generations(connection, model.name())));
        }
    }

    private boolean changeOver(ReadModel model, Generations generations) throws SQLException {
        generations.stopApplying();
        var state = generations.state();
        if (state.rebuilding() == null || !generations.caughtUp(state, names(model))) {
            return false;
        }
        generations.changeOver();
        LOG.infof(
                "event=rebuild-changed-over readModel=%s from=%d to=%d",
                model.name(), state.reading(), state.rebuilding());
        return true;
    }

    /** Removes the generation that nobody reads any more, if there is one and no other replica is at it. */
    void forgetOld(ReadModel model) {
        transactions.runLong(connection -> {
            var generations = new Generations(connection, model.name());
            if (!generations.tryForgetting()) {
                return false;
            }
            var old = generations.state().forgetting();
            if (old == null) {
                return false;
            }
            model.forget(old);
            generations.forget(old);
            LOG.infof("event=generation-forgotten readModel=%s generation=%d", model.name(), old);
            return true;
        });
    }

    private Set<String> names(ReadModel model) {
        return model.topics().stream().map(topics::named).collect(Collectors.toSet());
    }
}
