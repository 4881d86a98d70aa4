package uk.nhs.leadership.accreditation.annualreturn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.accreditation.accreditation.TermAccess;
import uk.nhs.leadership.accreditation.evidence.EvidencePlace;
import uk.nhs.leadership.accreditation.people.ProviderPeople;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Evidence with an annual return: its provider adds to it while the return is the provider's to work on. */
@ApplicationScoped
class ReturnEvidencePlace implements EvidencePlace {
    private final AnnualReturns returns;
    private final TermAccess access;
    private final ProviderPeople people;

    ReturnEvidencePlace(AnnualReturns returns, TermAccess access, ProviderPeople people) {
        this.returns = returns;
        this.access = access;
        this.people = people;
    }

    @Override
    public String kind() {
        return "RETURN";
    }

    @Override
    public String mustTakeFrom(UUID about) {
        var provider = returns.locked(about).provider();
        if (!access.actsFor(provider)) {
            throw new NotFound();
        }
        people.callerMustBeAmongThoseOf(provider);
        return provider;
    }

    @Override
    public boolean mayBeReadBy(UUID about) {
        return returns.findByIdOptional(about)
                .filter(annual -> access.isNational() || access.actsFor(annual.provider()))
                .isPresent();
    }

    @Override
    public boolean isOpen(UUID about) {
        return returns.findById(about).status().isWithProvider();
    }

    @Override
    public Optional<Instant> handedIn(UUID about) {
        return Optional.ofNullable(returns.findById(about).submittedAt());
    }
}
