package uk.nhs.leadership.curriculum.coverage;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
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

    /** So many claims are counted at the most: as JSON about 2 MB, as CSV 16. */
    static final int MOST_CLAIMS = 200_000;

    /** Each costs a few statements for every version of the framework between it and what it is compared with. */
    static final int MOST_CURRICULA = 20;

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
     * What is asked for.
     *
     * @param modules the modules of the programmes to be looked at; empty for all
     * @param stage the only stage to be looked at; null for all
     * @param against the version of a curriculum to compare with; null for the one that the programmes are built on
     */
    record Question(
            Set<UUID> modules,
            @Nullable String stage,
            @Nullable UUID against) {
        Question {
            modules = Set.copyOf(modules);
        }
    }

    /**
     * The answer, and what it is about.
     *
     * @param curriculum what the programmes are compared with
     * @param framework the version of the framework that the curriculum is built on
     * @param programmes those that were looked at
     * @param modules those of their modules that were looked at
     * @param correspondences one to the curriculum for each that the programmes are built on
     * @param times by which claims were judged
     */
    record Answer(
            Question question,
            Curriculum curriculum,
            Framework framework,
            List<Programme> programmes,
            List<Taught> modules,
            List<Correspondence> correspondences,
            CoverageConfig times,
            Coverage coverage) {
        Answer {
            programmes = List.copyOf(programmes);
            modules = List.copyOf(modules);
            correspondences = List.copyOf(correspondences);
        }

        /** Whether a curriculum to compare with was named. */
        boolean isComparison() {
            return question.against() != null;
        }
    }

    /**
     * What programmes cover of a curriculum.
     *
     * @param named the published versions to be looked at; empty for all that are in force on the curriculum
     * @param seesDrafts whether the caller may see the draft of a curriculum to compare with
     */
    Answer ofCurriculum(UUID id, List<UUID> named, Question question, boolean seesDrafts) {
        var curriculum = visible(id, false);
        var against = question.against();
        if (named.isEmpty()) {
            var target = against == null ? curriculum : visible(against, seesDrafts);
            return answer(target, List.of(curriculum), inForceOn(curriculum), question);
        }
        var looked = published(named.stream().distinct().toList());
        if (against == null) {
            mustBeOn(curriculum, looked);
            return answer(curriculum, List.of(curriculum), looked, question);
        }
        return answer(visible(against, seesDrafts), builtOn(looked), looked, question);
    }

    /** What one version of a programme covers of a curriculum. */
    Answer ofProgramme(UUID id, Question question, boolean seesDrafts) {
        var programme = programmes
                .whole(id)
                .filter(found -> seesDrafts || found.publication().isPublic())
                .orElseThrow(NotFound::new);
        var curriculum = visible(programme.curriculumId(), false);
        var against = question.against();
        var target = against == null ? curriculum : visible(against, seesDrafts);
        return answer(target, List.of(curriculum), List.of(programme), question);
    }

    private Curriculum visible(UUID id, boolean seesDrafts) {
        return curricula
                .whole(id)
                .filter(found -> seesDrafts || found.publication().isPublic())
                .orElseThrow(NotFound::new);
    }

    private Answer answer(Curriculum target, List<Curriculum> sources, List<Programme> looked, Question question) {
        var framework = frameworks.whole(target.frameworkId()).orElseThrow(NotFound::new);
        var correspondences = sources.stream()
                .map(source -> correspondence(source, target, framework))
                .toList();
        var modules = Coverage.taught(looked, question.modules());
        mustBeThere(question, framework.content(), modules);
        if (Coverage.counted(modules, correspondences) > MOST_CLAIMS) {
            throw tooMany("They make more than " + MOST_CLAIMS + " claims: name fewer, or some of their modules");
        }
        return new Answer(
                question,
                target,
                framework,
                looked,
                modules,
                correspondences,
                times,
                Coverage.of(framework.content(), target.content(), modules, correspondences, question.stage(), times));
    }

    private Correspondence correspondence(Curriculum from, Curriculum to, Framework framework) {
        if (from.id().equals(to.id())) {
            return Correspondence.toItself(from);
        }
        if (from.code().equals(to.code())) {
            return Correspondence.byOutcome(from, to.content());
        }
        return frameworks
                .whole(from.frameworkId())
                .flatMap(earlier -> frameworks.kinship(earlier, framework))
                .map(descent -> Correspondence.byCompetency(from, to.content(), descent))
                .orElseThrow(() -> new InvalidInput(new Fault(
                        "?against",
                        "NO_COMMON_GROUND",
                        from.code() + " and " + to.code() + " are built on different frameworks: nothing tells which"
                                + " of their outcomes answer to one another")));
    }

    private static void mustBeThere(Question question, FrameworkContent framework, List<Taught> modules) {
        var stage = question.stage();
        if (stage != null
                && framework.stages().stream().noneMatch(each -> each.code().equals(stage))) {
            throw new InvalidInput(new Fault("?stage", "STAGE_UNKNOWN", "The framework has no such stage"));
        }
        var found = modules.stream().map(taught -> taught.module().id()).collect(toSet());
        if (!found.containsAll(question.modules())) {
            throw new InvalidInput(new Fault("?moduleId", "MODULE_UNKNOWN", "None of the programmes has the module"));
        }
    }

    private List<Programme> inForceOn(Curriculum curriculum) {
        var found = programmes.inForceOn(curriculum.id(), MOST_PROGRAMMES + 1);
        if (found.size() > MOST_PROGRAMMES) {
            throw tooMany("More than " + MOST_PROGRAMMES + " are in force: name those that you mean");
        }
        return found;
    }

    private List<Programme> published(List<UUID> named) {
        var found = programmes.published(named);
        if (found.size() < named.size()) {
            throw new NotFound();
        }
        return found;
    }

    private static void mustBeOn(Curriculum curriculum, List<Programme> looked) {
        for (var programme : looked) {
            if (!programme.curriculumId().equals(curriculum.id())) {
                throw wrong(
                        "OTHER_CURRICULUM",
                        programme.code() + " is built on another version of a curriculum; name in ?against the one to"
                                + " compare with");
            }
        }
    }

    private List<Curriculum> builtOn(List<Programme> looked) {
        var ids = looked.stream().map(Programme::curriculumId).distinct().toList();
        if (ids.size() > MOST_CURRICULA) {
            throw tooMany("They are built on more than " + MOST_CURRICULA + " versions of curricula: name fewer");
        }
        return curricula.whole(ids);
    }

    private static InvalidInput tooMany(String detail) {
        return wrong("TOO_MANY", detail);
    }

    private static InvalidInput wrong(String code, String detail) {
        return new InvalidInput(new Fault("?programmeVersionId", code, detail));
    }
}
