package uk.nhs.leadership.chassis.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Knows the caller from the request's token, or from the {@link #as} around the present act. */
@Singleton
class TokenCallers implements Callers {
    private static final ScopedValue<Caller> ACTING = ScopedValue.newInstance();

    private final CurrentIdentityAssociation identities;

    TokenCallers(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @Override
    public Caller current() {
        if (ACTING.isBound()) {
            return ACTING.get();
        }
        if (!Arc.container().requestContext().isActive()) {
            return Caller.anonymous();
        }
        var identity = identities.getIdentity();
        return identity.isAnonymous() ? Caller.anonymous() : CallerOfToken.in(identity);
    }

    /** As {@link #current()}, but a caller without one clear organisation is nobody, who sees no organisation's rows. */
    Caller currentOrNobody() {
        try {
            return current();
        } catch (OrganisationNotChosen e) {
            return Caller.anonymous();
        }
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> act) {
        return ScopedValue.where(ACTING, caller).call(act::get);
    }
}
