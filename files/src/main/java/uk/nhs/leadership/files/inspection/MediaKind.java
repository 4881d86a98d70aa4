package uk.nhs.leadership.files.inspection;

import java.util.Arrays;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** The types of files that are taken, and no others. */
public enum MediaKind {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    MediaKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The kind that HTTP names so.
     *
     * @throws RuleBroken if files of that type are not taken
     */
    public static MediaKind named(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equalsIgnoreCase(mediaType))
                .findAny()
                .orElseThrow(() -> new RuleBroken(InspectionRule.EVIDENCE_TYPE_NOT_TAKEN));
    }
}
