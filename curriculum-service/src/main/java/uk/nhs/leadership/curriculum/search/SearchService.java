package uk.nhs.leadership.curriculum.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.Frameworks;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

/** What can be searched for; nothing is changed. */
@ApplicationScoped
@Transactional
class SearchService {
    private final Frameworks frameworks;
    private final Hits hits;

    SearchService(Frameworks frameworks, Hits hits) {
        this.frameworks = frameworks;
        this.hits = hits;
    }

    /** A page of what is found, the best first. */
    List<Hit> search(Question question, boolean seesDrafts) {
        if (question.code().isEmpty() && !hits.hasWordToFind(question.text())) {
            throw wrong("q", "NOTHING_TO_FIND", "Name a word that must be there, and not only one as common as 'the'");
        }
        var scope = scope(question, seesDrafts);
        var stage = question.stage();
        if (stage != null && !hits.anyHasStage(scope, stage)) {
            throw wrong("stage", "STAGE_UNKNOWN", "No version that is looked in has such a stage");
        }
        var area = question.area();
        if (area != null && !hits.anyHasArea(scope, area)) {
            throw wrong("area", "AREA_UNKNOWN", "No version that is looked in has an area with this code");
        }
        return hits.page(question, scope);
    }

    private Scope scope(Question question, boolean seesDrafts) {
        var code = question.framework();
        var drafts = question.drafts() && seesDrafts;
        if (code != null) {
            return scope(visible(code, seesDrafts), question.version(), drafts);
        }
        if (question.version() != null) {
            throw wrong("version", "FRAMEWORK_MISSING", "Say of which framework, as framework=MLF");
        }
        return new Scope(frameworks.newestInForce(), drafts ? frameworks.draftIds() : List.of());
    }

    private VersionHistory<Framework> visible(String code, boolean seesDrafts) {
        var visible = frameworks.history(code).versions().stream()
                .filter(version -> seesDrafts || version.publication().isPublic())
                .toList();
        if (visible.isEmpty()) {
            throw wrong(
                    "framework", "FRAMEWORK_UNKNOWN", "There is no framework with this code that the caller may see");
        }
        return new VersionHistory<>(visible);
    }

    private static Scope scope(VersionHistory<Framework> visible, @Nullable String number, boolean drafts) {
        if (number == null) {
            return new Scope(
                    visible.newestInForce().map(Framework::id).stream().toList(),
                    drafts ? ids(visible, false) : List.of());
        }
        var named = new VersionHistory<>(visible.versions().stream()
                .filter(version -> version.version().equals(number))
                .toList());
        if (named.versions().isEmpty()) {
            throw wrong("version", "VERSION_UNKNOWN", "The framework has no such version that the caller may see");
        }
        return new Scope(ids(named, true), ids(named, false));
    }

    private static List<UUID> ids(VersionHistory<Framework> history, boolean published) {
        return history.versions().stream()
                .filter(version -> version.publication().isPublic() == published)
                .map(Framework::id)
                .toList();
    }

    private static InvalidInput wrong(String parameter, String code, String detail) {
        return new InvalidInput(new Fault("?" + parameter, code, detail));
    }
}
