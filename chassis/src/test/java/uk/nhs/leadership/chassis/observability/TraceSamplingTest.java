package uk.nhs.leadership.chassis.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceSamplingTest {
    @Test
    void nothingIsRecordedWhereNobodyCollects() {
        assertThat(recordedOf(1_000, 0, Context.root())).isZero();
    }

    @Test
    void everythingIsRecordedIfAllIsAskedFor() {
        assertThat(recordedOf(1_000, 1, Context.root())).isEqualTo(1_000);
    }

    @Test
    void aPartIsRecorded() {
        assertThat(recordedOf(10_000, 0.25, Context.root())).isBetween(2_000, 3_000);
    }

    @Test
    void aCallerCannotSwitchRecordingOn() {
        var sampledByCaller = Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        traceId(7), "00000000000000a1", TraceFlags.getSampled(), TraceState.getDefault())));

        assertThat(recordedOf(1_000, 0, sampledByCaller)).isZero();
    }

    private static int recordedOf(int traces, double ratio, Context parent) {
        var sampler = TraceSampling.sampler(() -> ratio);
        return (int) IntStream.range(0, traces)
                .mapToObj(number -> sampler.shouldSample(
                        parent, traceId(number), "GET", SpanKind.SERVER, Attributes.empty(), List.of()))
                .filter(result -> result.getDecision() == SamplingDecision.RECORD_AND_SAMPLE)
                .count();
    }

    /** Samplers look at the lower half, which has to be spread as that of a random id is. */
    private static String traceId(long number) {
        return "%016x%016x".formatted(number + 1, (number + 1) * 0x9e3779b97f4a7c15L);
    }
}
