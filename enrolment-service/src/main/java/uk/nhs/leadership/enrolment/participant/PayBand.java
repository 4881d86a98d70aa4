package uk.nhs.leadership.enrolment.participant;

import java.util.Arrays;
import java.util.Optional;

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

    private final String code;

    PayBand(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<PayBand> withCode(String code) {
        return Arrays.stream(values()).filter(band -> band.code.equals(code)).findAny();
    }
}
