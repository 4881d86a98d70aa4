package uk.nhs.leadership.chassis.tenancy;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads the caller from a verified token, once for each token. A person has the roles of the realm; a system, known by
 * its claim {@code client_id}, has its scopes as roles {@code scope:<name>} and no other, so that neither can pass for
 * the other.
 */
@Singleton
class CallerOfToken implements SecurityIdentityAugmentor {
    private static final String ORGANISATION_CLAIM = "organization";
    private static final String SYSTEM_CLAIM = "client_id";
    private static final String CALLER = "chassis.caller";

    private final Set<String> seesAll;

    CallerOfToken(TenancyConfig config) {
        this.seesAll = config.seesAll().orElse(Set.of());
    }

    /** The caller found when the identity's token was read. */
    static Caller in(SecurityIdentity identity) {
        if (identity.getAttribute(CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new OrganisationNotChosen();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(identity.getPrincipal() instanceof JsonWebToken token ? augmented(identity, token) : identity);
    }

    private SecurityIdentity augmented(SecurityIdentity identity, JsonWebToken token) {
        var system = token.containsClaim(SYSTEM_CLAIM);
        var roles = system ? scopesOf(token) : identity.getRoles();
        var organisations = organisationsOf(token);
        var augmented = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles);
        if (organisations.size() == 1) {
            augmented.addAttribute(CALLER, caller(token, system, organisations.getFirst(), roles));
        }
        return augmented.build();
    }

    private Caller caller(JsonWebToken token, boolean system, String organisation, Set<String> roles) {
        String actor = system ? token.getClaim(SYSTEM_CLAIM) : token.getSubject();
        return new Caller(
                Objects.requireNonNull(actor, "the token has no subject"),
                system ? Caller.Kind.SYSTEM : Caller.Kind.PERSON,
                organisation,
                seesAll.contains(organisation) ? Caller.Reach.ALL : Caller.Reach.OWN,
                roles);
    }

    private static Set<String> scopesOf(JsonWebToken token) {
        String scopes = token.getClaim("scope");
        return scopes == null
                ? Set.of()
                : Stream.of(scopes.split(" ", -1))
                        .filter(scope -> !scope.isBlank())
                        .map(scope -> "scope:" + scope)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> organisationsOf(JsonWebToken token) {
        return switch ((@Nullable Object) token.getClaim(ORGANISATION_CLAIM)) {
            case JsonArray array ->
                array.stream()
                        .map(value -> value instanceof JsonString code ? code.getString() : "")
                        .filter(code -> !code.isBlank())
                        .distinct()
                        .toList();
            case Collection<?> several ->
                several.stream()
                        .map(Object::toString)
                        .filter(code -> !code.isBlank())
                        .distinct()
                        .toList();
            case null, default -> List.of();
        };
    }
}
