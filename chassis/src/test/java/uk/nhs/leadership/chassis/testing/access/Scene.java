package uk.nhs.leadership.chassis.testing.access;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.leadership.local.identity.Tokens;

/** A running service with something in it for each line of its table, and everybody who may knock. */
record Scene(Tokens tokens, Bearers bearers, Map<Row, Example> examples, Door door, Wire wire) {

    static Scene of(AccessTable table, List<Example> examples, Tokens tokens, URI address) {
        return new Scene(tokens, Bearers.of(tokens), byRow(table, examples), new Door(address), new Wire(address));
    }

    /** Those who are let in come last: what they do may change what the others ask for. */
    Stream<Bearer> clearBearers(Row row) {
        var example = example(row);
        var byEntry = bearers.clear()
                .collect(Collectors.partitioningBy(bearer -> row.forBearer(bearer, example) == Outcome.LET_IN));
        return Stream.concat(of(byEntry, false), of(byEntry, true));
    }

    Example example(Row row) {
        var example = examples.get(row);
        if (example == null) {
            throw new IllegalStateException("there is no example for " + row);
        }
        return example;
    }

    Request request(Row row) {
        return example(row).request(row);
    }

    private static Stream<Bearer> of(Map<Boolean, List<Bearer>> byEntry, boolean letIn) {
        return byEntry.getOrDefault(letIn, List.of()).stream();
    }

    /** A line that needs nothing but its path to be asked needs no example from the service. */
    private static Map<Row, Example> byRow(AccessTable table, List<Example> examples) {
        var byRow = new LinkedHashMap<Row, Example>();
        for (var row : table.rows()) {
            var given = examples.stream().filter(example -> example.isFor(row)).toList();
            if (given.size() > 1) {
                throw new IllegalStateException("there are several examples for " + row);
            }
            byRow.put(row, given.isEmpty() ? Example.of(row.operation(), row.subject()) : given.getFirst());
        }
        examples.stream()
                .filter(example -> table.rows().stream().noneMatch(example::isFor))
                .findFirst()
                .ifPresent(example -> {
                    throw new IllegalStateException("no line of " + table.file() + " is about " + example);
                });
        return byRow;
    }
}
