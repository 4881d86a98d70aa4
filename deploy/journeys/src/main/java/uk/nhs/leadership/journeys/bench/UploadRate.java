package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import uk.nhs.leadership.local.platform.Service;

/**
 * A provider sends the largest file that is taken, against copying the same file by the kernel until it is on the same disk;
 * and many at once, which together are larger than the service's heap.
 */
final class UploadRate implements Bench.Measurement {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int SIZE = 50;
    private static final int AT_ONCE = 16;

    /** So many may be evidence for one thing. */
    private static final int OF_ONE_DRAFT = 16;

    private static final int FOR_A_LOOK = 20_000_000;
    private static final String BEGIN = "%%PDF-1.7\n%% %020d\n";
    private static final String END = "\n%%EOF\n";

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException {
        var folder = stand.folder("upload");
        var uploads = new Uploads(stand, file(folder));
        var seen = Timed.beside(effort, uploads, copies(folder, uploads.file()));
        var grown = grown(stand.process(Service.ACCREDITATION), uploads);
        return List.of(
                Line.atLeast(
                        "evidence of " + SIZE + " MiB taken in, against copying the file to the same disk",
                        "MiB/s",
                        seen.ours().as(UploadRate::perSecond),
                        seen.baseline().as(UploadRate::perSecond),
                        seen.ratio().as(ratio -> 1 / ratio),
                        0.60),
                Line.figureAtMost(
                        "the most memory that " + AT_ONCE + " of them at once add to the service's",
                        "MiB",
                        Rounds.of(grown),
                        100));
    }

    private static double perSecond(double millis) {
        return SIZE * 1_000 / millis;
    }

    /** A PDF for whoever looks at its beginning and its end. */
    private static Path file(Path folder) throws IOException {
        var file = folder.resolve("evidence.pdf");
        var begin = BEGIN.formatted(0).getBytes(StandardCharsets.US_ASCII);
        var end = END.getBytes(StandardCharsets.US_ASCII);
        var middle = new byte[SIZE * MEBIBYTE - begin.length - end.length];
        new Random(50).nextBytes(middle);
        try (var out = Files.newOutputStream(file)) {
            out.write(begin);
            out.write(middle);
            out.write(end);
        }
        return file;
    }

    /** Each sends other content than all before: what is there already need not be kept. */
    private static final class Uploads implements IntFunction<Runnable> {
        private final Stand stand;
        private final Drafts drafts;
        private final Path file;
        private final List<String> about = new ArrayList<>();
        private int announced;

        Uploads(Stand stand, Path file) {
            this.stand = stand;
            this.drafts = new Drafts(stand, "E");
            this.file = file;
        }

        Path file() {
            return file;
        }

        @Override
        public Runnable apply(int number) {
            var sender = announced(file);
            return () -> sender.put(file);
        }

        /** The file is other content from now on. */
        FileSender announced(Path sent) {
            if (announced % OF_ONE_DRAFT == 0) {
                about.add(drafts.drafted(1));
            }
            announced++;
            renew(sent, announced);
            var id = drafts.provider()
                    .post(
                            "/v1/evidence",
                            Map.of(
                                    "about",
                                    Map.of("kind", "SUBMISSION", "id", about.getLast()),
                                    "name",
                                    "minutes-" + announced + ".pdf",
                                    "mediaType",
                                    "application/pdf",
                                    "bytes",
                                    SIZE * MEBIBYTE))
                    .expect(201)
                    .id();
            return new FileSender(
                    stand.url(Service.ACCREDITATION).resolve("/v1/evidence/" + id + "/content"),
                    stand.tokens().ofPerson(Stand.PROVIDER));
        }

        private static void renew(Path file, int number) {
            try (var begin = new RandomAccessFile(file.toFile(), "rw")) {
                begin.write(BEGIN.formatted(number).getBytes(StandardCharsets.US_ASCII));
                begin.getFD().sync();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An upload that was answered is on the disk, and so is a copy. */
    private static IntFunction<Runnable> copies(Path folder, Path file) {
        return number -> () -> {
            var copy = folder.resolve("copy-" + number);
            try {
                Files.copy(file, copy);
                try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The most that the process had in memory meanwhile, less what it had before, in mebibytes. */
    private static double grown(ProcessHandle service, Uploads uploads) throws IOException {
        var sends = new ArrayList<Runnable>();
        for (var i = 0; i < AT_ONCE; i++) {
            var own = Files.copy(uploads.file(), uploads.file().resolveSibling("own-" + i));
            var sender = uploads.announced(own);
            sends.add(() -> sender.put(own));
        }
        var before = Resident.mebibytes(service);
        var most = before;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = CompletableFuture.allOf(sends.stream()
                    .map(send -> CompletableFuture.runAsync(send, threads))
                    .toArray(CompletableFuture[]::new));
            while (!all.isDone()) {
                most = Math.max(most, Resident.mebibytes(service));
                LockSupport.parkNanos(FOR_A_LOOK);
            }
            all.join();
        }
        return most - before;
    }
}
