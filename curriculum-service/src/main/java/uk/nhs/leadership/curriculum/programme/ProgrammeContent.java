package uk.nhs.leadership.curriculum.programme;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static uk.nhs.leadership.curriculum.publication.DraftCheck.all;
import static uk.nhs.leadership.curriculum.publication.DraftCheck.each;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.Lineage;

/**
 * The modules of one version of a programme, in order.
 *
 * <p>Each has an {@code id} that stays the same across versions; it is null only until {@link #identified} has given a
 * new draft its lineage.
 */
public record ProgrammeContent(List<ProgrammeModule> modules) {

    /**
     * A part of a programme that is taught as one.
     *
     * @param hours learning hours, study on one's own included
     * @param points what it counts where modules are chosen by points
     */
    public record ProgrammeModule(
            @Nullable UUID id,
            String code,
            String title,
            int hours,
            int points,
            Delivery delivery,
            List<Claim> claims) {
        public ProgrammeModule {
            claims = List.copyOf(claims);
        }

        private ProgrammeModule claiming(List<Claim> claims) {
            return new ProgrammeModule(id, code, title, hours, points, delivery, claims);
        }
    }

    /**
     * That a module works towards an outcome of the curriculum.
     *
     * @param outcome the outcome's code
     */
    public record Claim(String outcome, Depth depth) {}

    static final String MODULE = "MODULE";

    public ProgrammeContent {
        modules = List.copyOf(modules);
    }

    /** The same content, every module with the identity it had before or a new one. */
    ProgrammeContent identified(Lineage lineage) {
        each(modules, "/modules", (module, at) -> lineage.claim(MODULE, module.id(), at + "/id"));
        lineage.mustHold();
        return new ProgrammeContent(all(
                modules,
                "/modules",
                (module, at) -> new ProgrammeModule(
                        lineage.of(MODULE, module.id(), module.code()),
                        module.code(),
                        module.title(),
                        module.hours(),
                        module.points(),
                        module.delivery(),
                        module.claims())));
    }

    /** The same content on another version of the curriculum, without the claims of outcomes that this does not have. */
    ProgrammeContent following(CurriculumContent before, CurriculumContent after) {
        var codes = after.outcomes().stream().collect(toMap(outcome -> requireNonNull(outcome.id()), Outcome::code));
        var ids = before.outcomes().stream().collect(toMap(Outcome::code, outcome -> requireNonNull(outcome.id())));
        return new ProgrammeContent(modules.stream()
                .map(module -> module.claiming(module.claims().stream()
                        .flatMap(claim -> Stream.ofNullable(codes.get(requireNonNull(ids.get(claim.outcome()))))
                                .map(code -> new Claim(code, claim.depth())))
                        .toList()))
                .toList());
    }

    /** Finds the claims of outcomes that the curriculum does not have. */
    void mustSuit(CurriculumContent curriculum, DraftCheck check) {
        var outcomes = curriculum.outcomes().stream()
                .map(CurriculumContent.Outcome::code)
                .collect(toSet());
        each(
                modules,
                "/modules",
                (module, at) -> check.mustBeAmong(
                        outcomes,
                        module.claims(),
                        Claim::outcome,
                        at + "/outcomes",
                        "/outcome",
                        "OUTCOME_UNKNOWN",
                        "outcome of the curriculum"));
    }

    /** Finds everything that keeps it from being published, pointing into the draft as an author sends it. */
    void findMissing(DraftCheck check) {
        if (modules.isEmpty()) {
            check.add("/modules", "MISSING", "At least one module is needed");
        }
        check.mustDiffer(modules, ProgrammeModule::code, "/modules", "/code");
        each(modules, "/modules", (module, at) -> {
            if (module.title().isBlank()) {
                check.add(at + "/title", "MISSING", "It has no title");
            }
            if (module.claims().isEmpty()) {
                check.add(at + "/outcomes", "MISSING", "It works towards no outcome");
            }
        });
    }
}
