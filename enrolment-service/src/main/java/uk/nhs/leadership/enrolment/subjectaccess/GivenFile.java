package uk.nhs.leadership.enrolment.subjectaccess;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.nhs.leadership.files.upload.Attachment;

/**
 * A file that somebody gave as evidence.
 *
 * @param of what it is evidence of
 */
record GivenFile(Evidence evidence, UUID of, Attachment file) {
    private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9-]+");
    private static final int LONGEST = 60;

    /** What a file shows. A constant's name is the public code. */
    enum Evidence {
        ATTAINMENT,
        PRIOR_LEARNING
    }

    /**
     * Where it lies in an archive. Whatever people call their files, every system can keep this one: in letters, digits and hyphens,
     * with the ending of what it is by its content.
     *
     * @param number that no other file of the archive has
     */
    String placeIn(int number) {
        var ascii = ACCENT.matcher(
                        Normalizer.normalize(ENDING.matcher(file.name()).replaceFirst(""), Normalizer.Form.NFKD))
                .replaceAll("");
        var safe = UNSAFE.matcher(ascii).replaceAll("_");
        return "evidence/%s/%s/%03d-%s.%s"
                .formatted(
                        lower(evidence).replace('_', '-'),
                        of,
                        number,
                        safe.substring(0, Math.min(safe.length(), LONGEST)),
                        lower(file.kind()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
