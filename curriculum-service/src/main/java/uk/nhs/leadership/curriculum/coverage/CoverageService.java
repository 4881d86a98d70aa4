package uk.nhs.leadership.curriculum.coverage;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.curriculum.coverage.Coverage.Taught;
import uk.nhs.leadership.curriculum.curriculum.Curricula;
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.Frameworks;
import uk.nhs.leadership.curriculum.programme.Programme;
import uk.nhs.leadership.curriculum.programme.Programmes;

/** What can be asked about coverage; nothing is changed. */
@ApplicationScoped
@Transactional
class CoverageService {
    /** More programmes than this are not looked at at once: what they cover would fill hundreds of pages. */
    static final int MOST_PROGRAMMES = 1000;

    private final Curricula curricula;
    private final Frameworks frameworks;
    private final Programmes programmes;
    private final CoverageConfig times;

    CoverageService(Curricula curricula, Frameworks frameworks, Programmes programmes, CoverageConfig times) {
        this.curricula = curricula;
        this.frameworks = frameworks;
        this.programmes = programmes;
        this.times = times;
    }

    /**
     * What of the programmes is asked for.
     *
     * @param modules the modules to be looked at; empty for all
     * @param stage the only stage to be looked at; null for all
     */
    record Part(List<UUID> modules, @Nullable String stage) {
        Part {
            modules = List.copyOf(modules);
        }
    }

    /**
     * The answer, and what it is about.
     *
     * @param framework the version of the framework that the curriculum is built on
     * @param programmes those that were looked at
     * @param times by which claims were judged
     */
    record Answer(
            Curriculum curriculum,
            Framework framework,
            List<Programme> programmes,
            Part part,
            CoverageConfig times,
            Coverage coverage) {
        Answer {
            programmes = List.copyOf(programmes);
        }
    }

    /**
     * What programmes cover of a curriculum.
     *
     * @param named the published versions to be looked at; empty for all that are in force on the curriculum
     */
    Answer ofCurriculum(UUID id, List<UUID> named, Part part) {
        var curriculum = curricula
                .whole(id)
                .filter(found -> found.publication().isPublic())
                .orElseThrow(NotFound::new);
        return answer(
                curriculum,
                named.isEmpty()
                        ? inForceOn(curriculum)
                        : published(named.stream().distinct().toList(), curriculum),
                part);
    }

    /** What one version of a programme covers of its curriculum. */
    Answer ofProgramme(UUID id, Part part, boolean seesDrafts) {
        var programme = programmes
                .whole(id)
                .filter(found -> seesDrafts || found.publication().isPublic())
                .orElseThrow(NotFound::new);
        var curriculum = curricula.whole(programme.curriculumId()).orElseThrow(NotFound::new);
        return answer(curriculum, List.of(programme), part);
    }

    private Answer answer(Curriculum curriculum, List<Programme> looked, Part part) {
        var framework = frameworks.whole(curriculum.frameworkId()).orElseThrow(NotFound::new);
        var modules = Coverage.taught(looked, part.modules());
        mustBeThere(part, framework.content(), modules);
        return new Answer(
                curriculum,
                framework,
                looked,
                part,
                times,
                Coverage.of(framework.content(), curriculum.content(), modules, part.stage(), times));
    }

    private static void mustBeThere(Part part, FrameworkContent framework, List<Taught> modules) {
        var stage = part.stage();
        if (stage != null
                && framework.stages().stream().noneMatch(each -> each.code().equals(stage))) {
            throw new InvalidInput(new Fault("?stage", "STAGE_UNKNOWN", "The framework has no such stage"));
        }
        var found = modules.stream().map(taught -> taught.module().id()).collect(toSet());
        if (!part.modules().isEmpty() && !found.containsAll(part.modules())) {
            throw new InvalidInput(new Fault("?moduleId", "MODULE_UNKNOWN", "None of the programmes has the module"));
        }
    }

    private List<Programme> inForceOn(Curriculum curriculum) {
        var found = programmes.inForceOn(curriculum.id(), MOST_PROGRAMMES + 1);
        if (found.size() > MOST_PROGRAMMES) {
            throw wrong("TOO_MANY", "More than " + MOST_PROGRAMMES + " are in force: name those that you mean");
        }
        return found;
    }

    private List<Programme> published(List<UUID> named, Curriculum curriculum) {
        var found = programmes.published(named);
        if (found.size() < named.size()) {
            throw new NotFound();
        }
        for (var programme : found) {
            if (!programme.curriculumId().equals(curriculum.id())) {
                throw wrong("OTHER_CURRICULUM", programme.code() + " is built on another version of a curriculum");
            }
        }
        return found;
    }

    private static InvalidInput wrong(String code, String detail) {
        return new InvalidInput(new Fault("?programmeVersionId", code, detail));
    }
}
