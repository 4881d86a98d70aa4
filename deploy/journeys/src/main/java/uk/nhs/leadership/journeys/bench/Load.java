package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Makes load. A closed loop sends the next request when the last is answered and so finds the capacity; an open loop
 * sends at a fixed rate whatever the answers do, and counts each answer's time from when the request was due, so that a
 * stall is not hidden by the requests it kept back.
 */
final class Load {
    private static final Duration FOREVER = Duration.ofDays(1);

    private final AtomicInteger numbers = new AtomicInteger();

    /** As many requests as this many connections can do one after the other. */
    Sample closed(Target target, int connections, Duration length) throws IOException, InterruptedException {
        return run(target, connections, length, 0, Integer.MAX_VALUE);
    }

    /** Each of the target's next requests once, this many, as fast as the connections can; however long it takes. */
    Sample once(Target target, int connections, int requests) throws IOException, InterruptedException {
        return run(target, connections, FOREVER, 0, requests);
    }

    /** This many requests a second, spread evenly over the connections. */
    Sample open(Target target, int connections, double perSecond, Duration length)
            throws IOException, InterruptedException {
        return run(target, connections, length, perSecond, Integer.MAX_VALUE);
    }

    private Sample run(Target target, int connections, Duration length, double perSecond, int most)
            throws IOException, InterruptedException {
        var bytes = target.bytes();
        var left = new AtomicInteger(most);
        var cpuBefore = processorNanos();
        var start = System.nanoTime();
        var end = start + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var workers = threads.invokeAll(IntStream.range(0, connections)
                    .mapToObj(index -> new Worker(
                            target, bytes, schedule(start, index, connections, perSecond), end, left, numbers))
                    .toList());
            var took = Duration.ofNanos(System.nanoTime() - start);
            var nanos = workers.stream()
                    .map(Load::outcome)
                    .flatMapToLong(Arrays::stream)
                    .sorted()
                    .toArray();
            return new Sample(nanos, took, Duration.ofNanos(processorNanos() - cpuBefore));
        }
    }

    private static Schedule schedule(long start, int index, int connections, double perSecond) {
        if (perSecond == 0) {
            return Schedule.AT_ONCE;
        }
        var interval = connections * 1e9 / perSecond;
        return new Schedule(start + (long) (interval * index / connections), interval);
    }

    private static long[] outcome(Future<long[]> worker) {
        try {
            return worker.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load could not be made: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making load", e);
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    /** When a connection's requests are due; an interval of zero means as soon as the last is answered. */
    private record Schedule(long first, double interval) {
        static final Schedule AT_ONCE = new Schedule(0, 0);

        boolean isFixed() {
            return interval > 0;
        }

        long due(int request) {
            return first + (long) (interval * request);
        }
    }

    /** @param left how many requests all workers together are still to make */
    private record Worker(
            Target target,
            IntFunction<byte[]> bytes,
            Schedule schedule,
            long end,
            AtomicInteger left,
            AtomicInteger numbers)
            implements Callable<long[]> {
        @Override
        public long[] call() throws IOException {
            var nanos = new long[1 << 14];
            var count = 0;
            try (var connection = new Connection(target.url())) {
                while (true) {
                    var started = schedule.isFixed() ? waitUntil(schedule.due(count)) : System.nanoTime();
                    if (started >= end || left.getAndDecrement() <= 0) {
                        return Arrays.copyOf(nanos, count);
                    }
                    var status = connection.exchange(bytes.apply(numbers.getAndIncrement()));
                    if (status != target.expected()) {
                        throw new IOException("%s answered %d instead of %d: %s"
                                .formatted(target.name(), status, target.expected(), connection.body()));
                    }
                    if (count == nanos.length) {
                        nanos = Arrays.copyOf(nanos, count * 2);
                    }
                    nanos[count++] = System.nanoTime() - started;
                }
            }
        }

        private static long waitUntil(long due) {
            for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return due;
        }
    }
}
