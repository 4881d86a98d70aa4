package uk.nhs.leadership.enrolment.participant;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The NHS pay bands, and the two scales outside of them: very senior managers, medical and dental staff. */
enum PayBand {
    BAND_2("2"),
    BAND_3("3"),
    BAND_4("4"),
    BAND_5("5"),
    BAND_6("6"),
    BAND_7("7"),
    BAND_8A("8A"),
    BAND_8B("8B"),
    BAND_8C("8C"),
    BAND_8D("8D"),
    BAND_9("9"),
    VERY_SENIOR_MANAGER("VSM"),
    MEDICAL_AND_DENTAL("M&D");

    private static final Pattern IN_WORDS =
            Pattern.compile("NHS\\|[A-Z0-9]{4}\\|[^|]*\\bBand ([2-9])(?: - Range ([A-D]))?");

    private final String code;

    PayBand(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /**
     * By its code, or as the electronic staff record writes it: {@code NHS|XR08|Review Body Band 8 - Range A}. The words
     * count, because the code in the middle is another for each pay agreement.
     */
    static Optional<PayBand> asWritten(String text) {
        var inWords = IN_WORDS.matcher(text);
        if (!inWords.matches()) {
            return withCode(text);
        }
        var range = inWords.group(2);
        return withCode(inWords.group(1) + (range == null ? "" : range));
    }

    static Optional<PayBand> withCode(String code) {
        return Arrays.stream(values()).filter(band -> band.code.equals(code)).findAny();
    }
}
