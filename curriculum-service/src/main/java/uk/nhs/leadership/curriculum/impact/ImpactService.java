package uk.nhs.leadership.curriculum.impact;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.curriculum.framework.Descent;
import uk.nhs.leadership.curriculum.framework.Descent.Fate;
import uk.nhs.leadership.curriculum.framework.Frameworks;

/** Asks everything that builds on frameworks what a new version would change for it; each method is one transaction. */
@ApplicationScoped
@Transactional
class ImpactService {
    private final Frameworks frameworks;
    private final List<Building> kinds;

    ImpactService(Frameworks frameworks, @All List<Building> kinds) {
        this.frameworks = frameworks;
        this.kinds = kinds;
    }

    /**
     * A page of what builds on the version that another continues.
     *
     * @param fates of the competencies in which something changes, by their ids
     */
    record Impact(List<Touched> touched, Map<UUID, Fate> fates) {
        Impact {
            touched = List.copyOf(touched);
            fates = Map.copyOf(fates);
        }
    }

    /** What a version, published or on its way, changes for whatever builds on the one that it continues. */
    Impact of(UUID id, boolean seesDrafts, Listing listing) {
        var framework = frameworks
                .whole(id)
                .filter(found -> seesDrafts || found.publication().isPublic())
                .orElseThrow(NotFound::new);
        return framework
                .predecessorId()
                .map(predecessor -> {
                    var fates = fates(frameworks.descent(predecessor, id).orElseThrow());
                    var wanted = new Touching(
                            predecessor, List.copyOf(fates.keySet()), seesDrafts, listing.after(), listing.rows());
                    return new Impact(touched(wanted), fates);
                })
                .orElseGet(() -> new Impact(List.of(), Map.of()));
    }

    private static Map<UUID, Fate> fates(Descent descent) {
        return descent.fates().stream()
                .filter(Fate::isTouched)
                .collect(toMap(fate -> requireNonNull(fate.was().id()), identity()));
    }

    /** The first of all kinds together: their ids sort as texts as they do in the database. */
    private List<Touched> touched(Touching wanted) {
        return kinds.stream()
                .flatMap(kind -> kind.touched(wanted).stream())
                .sorted(comparing(touched -> touched.id().toString()))
                .limit(wanted.rows())
                .toList();
    }
}
