package uk.nhs.leadership.chassis.token;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;

/** Lets Quarkus verify a bearer token the first time, and remembers the result for the requests that follow. */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberingBearerMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism verification;
    private final VerifiedTokens tokens;

    RememberingBearerMechanism(OidcAuthenticationMechanism verification, VerifiedTokens tokens) {
        this.verification = verification;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var token = bearerOf(request);
        var known = token.flatMap(tokens::identityOf);
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        return verification.authenticate(request, identities).invoke(identity -> {
            if (identity != null && !identity.isAnonymous()) {
                token.ifPresent(verified -> tokens.remember(verified, identity));
            }
        });
    }

    private static Optional<String> bearerOf(RoutingContext request) {
        var authorization = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        return authorization.size() == 1 && authorization.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.getFirst().substring(SCHEME.length()))
                : Optional.empty();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return verification.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verification.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return verification.getCredentialTransport(request);
    }
}
