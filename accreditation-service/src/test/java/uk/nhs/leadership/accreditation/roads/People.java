package uk.nhs.leadership.accreditation.roads;

import static uk.nhs.leadership.accreditation.Api.subjectOf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is on the roads, and as whom they sign in. Some have two roles, so that what must be kept apart can meet in them. */
final class People {
    static final String NOBODY = "nobody";

    /** Two providers, each with who writes for it and, last, its lead. */
    static final Map<String, List<String>> PROVIDERS =
            Map.of("P0001", List.of("author.p0001", "lead.p0001"), "P0002", List.of("author.p0002", "lead.p0002"));

    static final List<String> ASSESSORS = List.of(
            "assessor.one", "assessor.two", "assessor.three", "assessor.four", "assessor.five", "assessor.ratifier");
    static final List<String> PANEL_MEMBERS =
            List.of("panel.one", "panel.two", "panel.three", "panel.four", "panel.ratifier");
    static final List<String> RATIFIERS =
            List.of("ratifier.one", "ratifier.two", "panel.ratifier", "assessor.ratifier");

    /** A panel member who was an assessor before. */
    static final String FORMER_ASSESSOR = "panel.four";

    static final List<String> EVERYBODY = Stream.of(
                    PROVIDERS.values().stream().flatMap(List::stream),
                    ASSESSORS.stream(),
                    PANEL_MEMBERS.stream(),
                    RATIFIERS.stream(),
                    Stream.of("every.role.rgt", NOBODY))
            .flatMap(people -> people)
            .distinct()
            .toList();

    private static final Map<String, String> BY_ACCOUNT = EVERYBODY.stream()
            .filter(person -> !person.equals(NOBODY))
            .collect(Collectors.toMap(person -> subjectOf(person), Function.identity()));

    private People() {}

    static String leadOf(String provider) {
        return writersOf(provider).getLast();
    }

    static List<String> writersOf(String provider) {
        return Objects.requireNonNull(PROVIDERS.get(provider));
    }

    static String otherProvider(String provider) {
        return provider.equals("P0001") ? "P0002" : "P0001";
    }

    /** For which provider somebody writes, if for any. */
    static Optional<String> providerOf(String person) {
        return PROVIDERS.keySet().stream()
                .filter(provider -> writersOf(provider).contains(person))
                .findFirst();
    }

    /** As whom the owner of an account signs in; nobody if they cannot. */
    static String withAccount(String account) {
        return BY_ACCOUNT.getOrDefault(account, NOBODY);
    }

    /** The account of somebody; none of nobody. */
    static String account(String person) {
        return person.equals(NOBODY) ? "" : subjectOf(person);
    }

    /** The accounts of all who judge or decide: no provider has any business with them. */
    static List<String> accountsOfJudges() {
        return Stream.of(ASSESSORS, PANEL_MEMBERS, RATIFIERS)
                .flatMap(List::stream)
                .distinct()
                .map(People::account)
                .toList();
    }
}
