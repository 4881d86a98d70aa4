package uk.nhs.leadership.curriculum.caseprovider;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import uk.nhs.leadership.curriculum.casedocument.CasePackage;

/**
 * In which version each identifier is found. An identifier cannot be read back into what it was minted of, so this
 * remembers: some 100 bytes for each part of each published version. What it holds stays true, because a published
 * version never changes; what it does not hold may have been published since.
 */
final class CaseIndex {
    private final Map<UUID, CaseSource> homes = new ConcurrentHashMap<>();
    private final Map<UUID, Set<CaseSource>> mentions = new ConcurrentHashMap<>();
    private final Set<CaseSource> known = ConcurrentHashMap.newKeySet();

    void add(CaseSource source, CasePackage made) {
        made.identifiers().forEach(identifier -> homes.put(identifier, source));
        made.mentioned()
                .forEach(node -> mentions.computeIfAbsent(node, _ -> ConcurrentHashMap.newKeySet())
                        .add(source));
        known.add(source);
    }

    boolean knows(CaseSource source) {
        return known.contains(source);
    }

    /** The version whose package holds it. */
    Optional<CaseSource> homeOf(UUID identifier) {
        return Optional.ofNullable(homes.get(identifier));
    }

    /** Other versions whose packages hold associations with it. */
    Set<CaseSource> mentioning(UUID node) {
        return Set.copyOf(mentions.getOrDefault(node, Set.of()));
    }
}
