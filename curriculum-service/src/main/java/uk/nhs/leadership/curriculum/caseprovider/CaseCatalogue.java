package uk.nhs.leadership.curriculum.caseprovider;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.curriculum.casedocument.CaseDocument;
import uk.nhs.leadership.curriculum.casedocument.CasePackage;
import uk.nhs.leadership.curriculum.casedocument.CrosswalkPackage;
import uk.nhs.leadership.curriculum.casedocument.CurriculumPackage;
import uk.nhs.leadership.curriculum.casedocument.FrameworkPackage;
import uk.nhs.leadership.curriculum.crosswalk.Crosswalk;
import uk.nhs.leadership.curriculum.crosswalk.Crosswalks;
import uk.nhs.leadership.curriculum.curriculum.Curricula;
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.Frameworks;

/** The packages of all published versions: made when first asked for, and again after they were forgotten. */
@ApplicationScoped
class CaseCatalogue {
    /** How many items and associations are kept in memory: some 20 MB. */
    private static final int PARTS_KEPT = 60_000;

    private final Frameworks frameworks;
    private final Curricula curricula;
    private final Crosswalks crosswalks;
    private final CaseIndex index = new CaseIndex();

    private final Cache<Made, CasePackage> packages = Caffeine.newBuilder()
            .maximumWeight(PARTS_KEPT)
            .weigher((Made made, CasePackage content) ->
                    1 + content.items().size() + content.associations().size())
            .build();

    /** A version as it was when its package was made: what it says is for ever, its status is not. */
    private record Made(CaseSource source, Instant changedAt) {}

    CaseCatalogue(Frameworks frameworks, Curricula curricula, Crosswalks crosswalks) {
        this.frameworks = frameworks;
        this.curricula = curricula;
        this.crosswalks = crosswalks;
    }

    /** All documents, in the order in which they were published. */
    List<CaseDocument> documents() {
        record Published(Instant at, CaseDocument document) {}
        return Stream.of(
                        frameworks.published().stream()
                                .map(framework -> new Published(
                                        framework.publication().publishedAt().orElseThrow(),
                                        FrameworkPackage.document(framework))),
                        curricula.published().stream()
                                .map(curriculum -> new Published(
                                        curriculum.publication().publishedAt().orElseThrow(),
                                        CurriculumPackage.document(curriculum))),
                        crosswalks.published().stream()
                                .map(crosswalk -> new Published(
                                        crosswalk.publication().publishedAt().orElseThrow(),
                                        CrosswalkPackage.document(crosswalk))))
                .flatMap(published -> published)
                .sorted(Comparator.comparing(Published::at)
                        .thenComparing(published -> published.document().identifier()))
                .map(Published::document)
                .toList();
    }

    /** The package that holds what has the identifier. */
    Optional<CasePackage> home(UUID identifier) {
        return index.homeOf(identifier)
                .or(() -> {
                    learn();
                    return index.homeOf(identifier);
                })
                .map(this::of);
    }

    /** The other packages that speak of a document or an item, whenever they were published. */
    List<CasePackage> mentioning(UUID node) {
        learn();
        Set<CaseSource> sources = index.mentioning(node);
        return sources.stream()
                .sorted(Comparator.comparing(CaseSource::version))
                .map(this::of)
                .toList();
    }

    private void learn() {
        Stream.of(
                        frameworks.publishedIds().stream().map(CaseSource::framework),
                        curricula.publishedIds().stream().map(CaseSource::curriculum),
                        crosswalks.publishedIds().stream().map(CaseSource::crosswalk))
                .flatMap(sources -> sources)
                .filter(source -> !index.knows(source))
                .forEach(source -> index.add(source, of(source)));
    }

    private CasePackage of(CaseSource source) {
        return switch (source.kind()) {
            case FRAMEWORK -> of(source, framework(source.version()));
            case CURRICULUM -> of(source, curriculum(source.version()));
            case CROSSWALK -> of(source, crosswalk(source.version()));
        };
    }

    private CasePackage of(CaseSource source, Framework framework) {
        return kept(source, framework.publication().updatedAt(), () -> {
            var made = FrameworkPackage.of(framework);
            return frameworks
                    .history(framework.code())
                    .publishedBefore(framework)
                    .map(before -> made.replacing(FrameworkPackage.of(framework(before.id()))))
                    .orElse(made);
        });
    }

    private CasePackage of(CaseSource source, Curriculum curriculum) {
        return kept(source, curriculum.publication().updatedAt(), () -> {
            var made = made(curriculum);
            return curricula
                    .history(curriculum.code())
                    .publishedBefore(curriculum)
                    .map(before -> made.replacing(made(curriculum(before.id()))))
                    .orElse(made);
        });
    }

    private CasePackage of(CaseSource source, Crosswalk crosswalk) {
        return kept(source, crosswalk.publication().updatedAt(), () -> {
            var made = CrosswalkPackage.of(crosswalk);
            return crosswalks
                    .history(crosswalk.code())
                    .publishedBefore(crosswalk)
                    .map(before -> made.replacing(CrosswalkPackage.of(crosswalk(before.id()))))
                    .orElse(made);
        });
    }

    private CasePackage made(Curriculum curriculum) {
        return CurriculumPackage.of(curriculum, framework(curriculum.frameworkId()));
    }

    private CasePackage kept(CaseSource source, Instant changedAt, Supplier<CasePackage> make) {
        return requireNonNull(packages.get(new Made(source, changedAt), _ -> make.get()));
    }

    private Framework framework(UUID version) {
        return frameworks
                .whole(version)
                .filter(framework -> framework.publication().isPublic())
                .orElseThrow(NotFound::new);
    }

    private Crosswalk crosswalk(UUID version) {
        return crosswalks
                .whole(version)
                .filter(crosswalk -> crosswalk.publication().isPublic())
                .orElseThrow(NotFound::new);
    }

    private Curriculum curriculum(UUID version) {
        return curricula
                .whole(version)
                .filter(curriculum -> curriculum.publication().isPublic())
                .orElseThrow(NotFound::new);
    }
}
