package uk.nhs.leadership.curriculum.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.Frameworks;

/** Comparing versions; each method is one transaction. */
@ApplicationScoped
@Transactional
class ComparisonService {
    private final Frameworks frameworks;

    ComparisonService(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /**
     * What became of the parts of one version in another.
     *
     * @param from null for the version that {@code to} continues
     */
    Compared compare(UUID to, @Nullable UUID from, boolean seesDrafts) {
        var is = visible(to, seesDrafts).orElseThrow(NotFound::new);
        var was = from == null
                ? is.predecessorId().flatMap(id -> visible(id, seesDrafts))
                : Optional.of(named(from, is, seesDrafts));
        var comparison = FrameworkComparison.between(was.map(Part::of).orElse(List.of()), Part.of(is));
        return new Compared(was.orElse(null), is, comparison);
    }

    private Framework named(UUID from, Framework to, boolean seesDrafts) {
        return visible(from, seesDrafts)
                .filter(framework -> framework.code().equals(to.code()))
                .orElseThrow(() -> new InvalidInput(new Fault(
                        "?from", "FRAMEWORK_UNKNOWN", to.code() + " has no such version that the caller may see")));
    }

    private Optional<Framework> visible(UUID id, boolean seesDrafts) {
        return frameworks
                .whole(id)
                .filter(framework -> seesDrafts || framework.publication().isPublic());
    }
}
