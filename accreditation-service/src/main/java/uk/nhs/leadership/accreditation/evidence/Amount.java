package uk.nhs.leadership.accreditation.evidence;

/** How much evidence there is about one thing, counting what was announced. */
record Amount(long files, long bytes) {
    private static final long MOST_FILES = 200;
    private static final long MOST_BYTES = 1024L * 1024 * 1024;

    boolean hasRoomFor(long more) {
        return files < MOST_FILES && bytes + more <= MOST_BYTES;
    }
}
