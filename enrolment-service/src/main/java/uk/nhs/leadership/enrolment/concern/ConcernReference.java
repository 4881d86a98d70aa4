package uk.nhs.leadership.enrolment.concern;

import java.util.random.RandomGenerator;

/**
 * By what a concern is spoken of, for example {@code LMQ-7K3F-9Q2M-4TXW}: twelve random characters, so that it does not tell
 * how many there were before.
 */
record ConcernReference(String text) {
    static final String FORM = "LMQ-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}";
    private static final String UNMISTAKABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int LETTERS = 4;

    static ConcernReference random(RandomGenerator random) {
        var text = new StringBuilder("LMQ");
        for (var group = 0; group < GROUPS; group++) {
            text.append('-');
            for (var letter = 0; letter < LETTERS; letter++) {
                text.append(UNMISTAKABLE.charAt(random.nextInt(UNMISTAKABLE.length())));
            }
        }
        return new ConcernReference(text.toString());
    }
}
