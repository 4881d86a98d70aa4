package uk.nhs.leadership.accreditation.delivery;

/**
 * What became of those who were taught under an accreditation within some days.
 *
 * @param taught how many were taught on any of the days
 * @param completed how many of them completed on one of the days
 * @param withdrawn how many left on one of the days after they had started
 * @param leftForQuality how many of these gave the quality of the programme as the reason
 * @param passed how many were found on one of the days to have passed
 * @param notPassed how many were found not to have passed
 */
public record Delivered(
        String accreditationNumber,
        int taught,
        int completed,
        int withdrawn,
        int leftForQuality,
        int passed,
        int notPassed) {

    /** What there is to say of an accreditation under which nobody was taught. */
    public static Delivered nothing(String accreditationNumber) {
        return new Delivered(accreditationNumber, 0, 0, 0, 0, 0, 0);
    }
}
