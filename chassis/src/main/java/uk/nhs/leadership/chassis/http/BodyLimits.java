package uk.nhs.leadership.chassis.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that is too long for its endpoint: by its declared length at once, else as soon as it has come. */
class BodyLimits {
    private static final long MIB = 1024 * 1024;
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final Duration patience;

    BodyLimits(@ConfigProperty(name = "quarkus.http.read-timeout", defaultValue = "60s") Duration patience) {
        this.patience = patience;
    }

    @ServerRequestFilter
    public void limit(ContainerRequestContext request, ResourceInfo endpoint, RoutingContext connection) {
        var method = endpoint.getResourceMethod();
        var annotation = method == null ? null : method.getAnnotation(BodyLimit.class);
        var most = annotation == null ? MIB : annotation.value();
        var declared = request.getHeaderString("Content-Length");
        if (declared != null && !fits(declared, most)) {
            throw new BodyTooLarge();
        }
        if (annotation != null && annotation.readAhead()) {
            request.setEntityStream(new BodyAhead(connection.request(), most, patience));
        }
        if (declared == null && WITH_BODY.contains(request.getMethod())) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        }
    }

    private static boolean fits(String declared, long most) {
        try {
            return Long.parseLong(declared) <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Ends in an exception where the limit is passed. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) {
                took(1);
            }
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var taken = super.read(buffer, offset, length);
            if (taken > 0) {
                took(taken);
            }
            return taken;
        }

        @Override
        public long skip(long count) throws IOException {
            var skipped = super.skip(count);
            took(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void took(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }
    }
}
