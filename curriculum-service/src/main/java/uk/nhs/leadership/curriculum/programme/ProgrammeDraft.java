package uk.nhs.leadership.curriculum.programme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes: the whole of one version.
 *
 * @param code the programme's code, the same for all its versions
 * @param version the number this version is to have
 * @param note what readers should know about the version as a whole; may be empty
 * @param audience whom it is for; may be empty while it is not written
 * @param stage the code of the stage it is for
 * @param award what somebody holds who has passed; none if nothing
 * @param owner the code of the organisation that answers for it: the national body or a provider
 * @param curriculumId the version of the curriculum whose outcomes its modules work towards
 * @param duration how long it usually takes, as {@code P6M}; none if that is left open
 * @param durationWithPriorLearning how long for those whose earlier learning is recognised
 * @param entryRequirements what a participant must bring, in words
 * @param prerequisites the codes of the programmes to be completed first
 */
record ProgrammeDraft(
        String code,
        String version,
        String title,
        String note,
        String audience,
        String stage,
        Strand strand,
        @Nullable String award,
        String owner,
        UUID curriculumId,
        @Nullable String duration,
        @Nullable String durationWithPriorLearning,
        @Nullable Integer cpdPoints,
        Structure structure,
        List<String> entryRequirements,
        List<String> prerequisites,
        ProgrammeContent content) {

    ProgrammeDraft {
        entryRequirements = List.copyOf(entryRequirements);
        prerequisites = List.copyOf(prerequisites);
    }

    ProgrammeDraft with(ProgrammeContent identified) {
        return new ProgrammeDraft(
                code,
                version,
                title,
                note,
                audience,
                stage,
                strand,
                award,
                owner,
                curriculumId,
                duration,
                durationWithPriorLearning,
                cpdPoints,
                structure,
                entryRequirements,
                prerequisites,
                identified);
    }
}
