package uk.nhs.leadership.local.launcher;

import uk.nhs.leadership.local.platform.Service;

/** Where everything is, once it is up. */
final class Summary {
    private Summary() {}

    static void print(Stack stack) {
        var platform = stack.runningPlatform();
        Console.line("");
        for (var service : Service.values()) {
            Console.line("  %-14s %s   (its API: %s/q/openapi)"
                    .formatted(service.key(), platform.url(service), platform.url(service)));
        }
        Console.line("  %-14s http://localhost:%d   (realm leadership; console: admin / admin)"
                .formatted("keycloak", stack.ports().keycloak()));
        Console.line("  %-14s localhost:%d   (postgres / postgres)"
                .formatted("postgres", stack.ports().postgres()));
        Console.line("  %-14s %s".formatted("kafka", platform.kafkaBootstrap()));
        Console.line("");
        Console.line(
                "Take the five-minute tour in README.md: from a course's submission to a participant's certificate.");
    }
}
