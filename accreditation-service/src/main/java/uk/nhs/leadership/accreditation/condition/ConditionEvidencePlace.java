package uk.nhs.leadership.accreditation.condition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.accreditation.evidence.EvidencePlace;
import uk.nhs.leadership.accreditation.people.ProviderPeople;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Evidence that a condition is met: its provider adds to it until it hands it in, and who reads one reads the other. */
@ApplicationScoped
class ConditionEvidencePlace implements EvidencePlace {
    static final String KIND = "CONDITION";

    private final Conditions conditions;
    private final ConditionAccess access;
    private final ProviderPeople people;

    ConditionEvidencePlace(Conditions conditions, ConditionAccess access, ProviderPeople people) {
        this.conditions = conditions;
        this.access = access;
        this.people = people;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String mustTakeFrom(UUID about) {
        var provider = conditions
                .lockedById(about)
                .map(Condition::provider)
                .filter(access.provider()::equals)
                .orElseThrow(NotFound::new);
        people.callerMustBeAmongThoseOf(provider);
        return provider;
    }

    @Override
    public boolean mayBeReadBy(UUID about) {
        return conditions
                .byId(about)
                .map(Condition::provider)
                .filter(access::mayRead)
                .isPresent();
    }

    @Override
    public boolean isOpen(UUID about) {
        return conditions.byId(about).orElseThrow(NotFound::new).status().isWithProvider();
    }

    @Override
    public Optional<Instant> handedIn(UUID about) {
        return conditions.byId(about).flatMap(condition -> Optional.ofNullable(condition.submittedAt()));
    }
}
