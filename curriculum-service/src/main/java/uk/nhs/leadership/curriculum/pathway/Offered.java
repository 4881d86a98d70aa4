package uk.nhs.leadership.curriculum.pathway;

import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.Step;
import uk.nhs.leadership.curriculum.programme.Programme;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

/**
 * The programmes that somebody can begin now.
 *
 * @param stages the codes of the stages in order
 * @param offers of one programme several, if several versions of it can be begun
 */
record Offered(List<String> stages, List<Offer> offers) {

    /**
     * A version of a programme that can be begun.
     *
     * @param prerequisites the codes of the programmes to be completed first
     */
    record Offer(
            UUID id,
            String code,
            String version,
            String title,
            String stage,
            List<String> prerequisites,
            Instant publishedAt) {
        Offer {
            prerequisites = List.copyOf(prerequisites);
        }

        static Offer of(Programme programme) {
            return new Offer(
                    programme.id(),
                    programme.code(),
                    programme.version(),
                    programme.title(),
                    programme.stage(),
                    programme.prerequisites(),
                    programme.publication().publishedAt().orElseThrow());
        }

        /** The programmes it asks for that are not among these. */
        List<String> lacking(Set<String> completed) {
            return prerequisites.stream()
                    .filter(code -> !completed.contains(code))
                    .toList();
        }
    }

    Offered {
        stages = List.copyOf(stages);
        offers = List.copyOf(offers);
    }

    static Offered of(Framework framework, List<Programme> programmes) {
        return new Offered(
                framework.content().stages().stream()
                        .map(FrameworkContent.Stage::code)
                        .toList(),
                programmes.stream().map(Offer::of).toList());
    }

    /** The versions of a programme that can be begun. */
    Stream<Offer> of(String programme) {
        return offers.stream().filter(offer -> offer.code().equals(programme));
    }

    /** Finds whether a programme can be begun, for a stage that there is. */
    void findMissing(String programme, String at, DraftCheck check) {
        if (of(programme).findAny().isEmpty()) {
            check.add(at, "PROGRAMME_UNKNOWN", "No programme " + programme + " is in force");
        } else if (places(programme).findAny().isEmpty()) {
            check.add(at, "STAGE_UNKNOWN", programme + " is for a stage that the framework does not have");
        }
    }

    /** Whether some programme of the second step is for an earlier stage than one of the first, in every version. */
    boolean goesBack(Step from, Step to) {
        var latest = from.programmes().stream()
                .flatMapToInt(code -> places(code).min().stream())
                .max();
        var earliest = to.programmes().stream()
                .flatMapToInt(code -> places(code).max().stream())
                .min();
        return latest.isPresent() && earliest.isPresent() && earliest.getAsInt() < latest.getAsInt();
    }

    private IntStream places(String programme) {
        return of(programme).mapToInt(offer -> stages.indexOf(offer.stage())).filter(place -> place >= 0);
    }

    /**
     * What somebody lacks for a programme, of whom is known what they have completed: nothing if they can begin any version
     * of it, else what they lack for the version for which that is least.
     */
    List<String> lackingFor(String programme, Set<String> completed) {
        return of(programme)
                .map(offer -> offer.lacking(completed))
                .min(comparingInt(List::size))
                .orElse(List.of());
    }
}
