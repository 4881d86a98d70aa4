package uk.nhs.leadership.curriculum.signpost;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.Frameworks;

/** What can be done with signposts; each method is one transaction. */
@ApplicationScoped
@Transactional
class SignpostService {
    private final Signposts signposts;
    private final Frameworks frameworks;
    private final EventLog eventLog;
    private final Ids ids;

    SignpostService(Signposts signposts, Frameworks frameworks, EventLog eventLog, Ids ids) {
        this.signposts = signposts;
        this.frameworks = frameworks;
        this.eventLog = eventLog;
        this.ids = ids;
    }

    /**
     * What came, or would come, of replacing signposts.
     *
     * @param revision of the set, as it is now
     */
    record Replaced(SignpostChange change, long revision) {}

    /** The signposts of a version as a file that can be sent back. */
    record Exported(String text, long revision) {}

    /** A page of signposts, and the version that they are for. */
    record Found(UUID framework, Competency competency, List<SignpostPage.Item> items) {
        Found {
            items = List.copyOf(items);
        }
    }

    /**
     * An author replaces all signposts of a version.
     *
     * @param dryRun whether only to say what would come of it
     */
    Replaced replace(UUID id, Version seen, SignpostFile file, boolean dryRun) {
        signposts.replaceOneAtATime(id);
        var framework = frameworks.whole(id).orElseThrow(NotFound::new);
        SignpostSet.mustBeInForce(framework);
        var set = signposts.setOf(id).orElseGet(() -> SignpostSet.empty(ids.next(), framework));
        seen.mustBe(set.revision());
        var change = new SignpostChange(signposts.of(id), SignpostReading.of(file, framework.content()));
        if (!dryRun) {
            set.replace(change, framework).ifPresent(event -> {
                signposts.write(set, id, change.after());
                eventLog.append(event);
            });
        }
        return new Replaced(change, set.revision());
    }

    /** Which revision of its signposts a published version has; 0 while nobody has written any. */
    long revision(UUID id) {
        return signposts.revisionOfPublished(id).orElseThrow(NotFound::new);
    }

    /** All signposts of a published version. */
    Exported export(UUID id) {
        var framework = published(id);
        var codes = framework
                .content()
                .competencies()
                .collect(toMap(competency -> requireNonNull(competency.id()), Competency::code));
        return new Exported(
                SignpostFile.text(signposts.of(id), codes),
                signposts.setOf(id).map(SignpostSet::revision).orElse(0L));
    }

    /** A page of the signposts for a competency. */
    Found page(SignpostPage wanted) {
        var framework = frameworkOf(wanted);
        var competency = framework
                .content()
                .competencies()
                .filter(each -> wanted.competency().equals(each.id()))
                .findFirst()
                .orElseThrow(SignpostService::competencyUnknown);
        mustBeThere(wanted, framework.content());
        return new Found(framework.id(), competency, signposts.page(framework.id(), wanted));
    }

    private Framework frameworkOf(SignpostPage wanted) {
        var named = wanted.frameworkVersion();
        return named == null
                ? frameworks
                        .inForceWith(wanted.competency())
                        .flatMap(frameworks::whole)
                        .orElseThrow(SignpostService::competencyUnknown)
                : published(named);
    }

    private Framework published(UUID id) {
        return frameworks
                .whole(id)
                .filter(framework -> framework.publication().isPublic())
                .orElseThrow(NotFound::new);
    }

    private static void mustBeThere(SignpostPage wanted, FrameworkContent content) {
        var stage = wanted.stage();
        if (stage != null
                && content.stages().stream().noneMatch(each -> each.code().equals(stage))) {
            throw wrong("stage", "STAGE_UNKNOWN", "The framework has no such stage");
        }
        var rating = wanted.rating();
        if (rating != null && content.ratingScale().stream().noneMatch(each -> each.value() == rating)) {
            throw wrong("rating", "RATING_UNKNOWN", "The framework's scale has no such rating");
        }
    }

    private static InvalidInput competencyUnknown() {
        return wrong("competency", "COMPETENCY_UNKNOWN", "No version that is looked in has a competency with this id");
    }

    private static InvalidInput wrong(String parameter, String code, String detail) {
        return new InvalidInput(new Fault("?" + parameter, code, detail));
    }
}
