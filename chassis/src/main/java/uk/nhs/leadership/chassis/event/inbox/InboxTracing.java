package uk.nhs.leadership.chassis.event.inbox;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace across Kafka: applying one event is part of the trace of the request that caused it, applying a batch
 * is linked to each of them. Log lines of one event carry its correlation id.
 */
@ApplicationScoped
class InboxTracing {
    private static final int MOST_LINKS = 128;
    private static final String CORRELATION_ID = "correlationId";

    private final Tracer tracer;

    InboxTracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("chassis.inbox");
    }

    <T> T traced(String model, List<Arrival> arrivals, Supplier<T> work) {
        var span = span(model, arrivals);
        var alone = arrivals.size() == 1 ? arrivals.getFirst().correlationId() : null;
        try (var _ = span.makeCurrent()) {
            if (alone != null) {
                MDC.put(CORRELATION_ID, alone);
            }
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getName());
            throw e;
        } finally {
            MDC.remove(CORRELATION_ID);
            span.end();
        }
    }

    private Span span(String model, List<Arrival> arrivals) {
        var builder = tracer.spanBuilder("apply " + model)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.batch.message_count", arrivals.size());
        if (arrivals.size() == 1) {
            return builder.setParent(context(arrivals.getFirst())).startSpan();
        }
        builder.setNoParent();
        arrivals.stream()
                .filter(arrival -> arrival.traceparent() != null)
                .map(arrival -> Span.fromContext(context(arrival)).getSpanContext())
                .filter(SpanContext::isValid)
                .distinct()
                .limit(MOST_LINKS)
                .forEach(builder::addLink);
        return builder.startSpan();
    }

    private static Context context(Arrival arrival) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), arrival, new Traceparent());
    }

    private static final class Traceparent implements TextMapGetter<Arrival> {
        private static final String NAME = "traceparent";

        @Override
        public Iterable<String> keys(Arrival carrier) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable Arrival carrier, String key) {
            return carrier != null && NAME.equals(key) ? carrier.traceparent() : null;
        }
    }
}
