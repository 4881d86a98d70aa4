package uk.nhs.leadership.curriculum.framework;

import java.util.regex.Pattern;

/** How much a version of a framework may say, and of what form its codes are: however it is sent, it keeps to this. */
public final class FrameworkForm {
    public static final int TITLE = 200;
    public static final int TEXT = 10_000;

    public static final int STAGES = 12;
    public static final int PRINCIPLES = 20;
    public static final int RATINGS = 10;
    public static final int HIGHEST_RATING = 100;
    public static final int AREAS = 50;
    public static final int STANDARDS = 50;
    public static final int COMPETENCIES = 100;

    public static final int REFERENCES = 20;
    public static final int REFERENCE_TITLE = 500;
    public static final int ADDRESS = 2_000;

    /** The code of a framework, the same for all its versions. */
    public static final String CODE = "[A-Z][A-Z0-9-]{1,19}";

    /** The number of a version. */
    public static final String VERSION = "(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})";

    public static final String STAGE_CODE = "[A-Z][A-Z0-9]{0,7}";

    /** The code of an area, a standard or a competency. */
    public static final String PART_CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}";

    /** Of the characters that RFC 3986 gives an address, and no other: nothing that a page could take for its own. */
    public static final String WEB_ADDRESS = "https?://[A-Za-z0-9\\[][!#$%&'()*+,./0-9:;=?@A-Z\\[\\]_a-z~-]*";

    private static final Pattern FRAMEWORK_CODES = Pattern.compile(CODE);
    private static final Pattern VERSIONS = Pattern.compile(VERSION);
    private static final Pattern STAGE_CODES = Pattern.compile(STAGE_CODE);
    private static final Pattern PART_CODES = Pattern.compile(PART_CODE);
    private static final Pattern WEB_ADDRESSES = Pattern.compile(WEB_ADDRESS);

    private FrameworkForm() {}

    public static boolean isCode(String text) {
        return FRAMEWORK_CODES.matcher(text).matches();
    }

    public static boolean isVersion(String text) {
        return VERSIONS.matcher(text).matches();
    }

    public static boolean isStageCode(String text) {
        return STAGE_CODES.matcher(text).matches();
    }

    public static boolean isPartCode(String text) {
        return PART_CODES.matcher(text).matches();
    }

    public static boolean isWebAddress(String text) {
        return text.length() <= ADDRESS && WEB_ADDRESSES.matcher(text).matches();
    }
}
