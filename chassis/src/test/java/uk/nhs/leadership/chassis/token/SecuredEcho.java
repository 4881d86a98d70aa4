package uk.nhs.leadership.chassis.token;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Tells a caller whose token was accepted who they are. */
@Path("/probe/whoami")
public class SecuredEcho {
    private final SecurityIdentity identity;

    SecuredEcho(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    @RolesAllowed("reader")
    @Produces("text/plain")
    public String whoAmI() {
        return identity.getPrincipal() instanceof org.eclipse.microprofile.jwt.JsonWebToken token
                ? token.getSubject()
                : "nobody";
    }
}
