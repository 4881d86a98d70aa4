package uk.nhs.leadership.curriculum.framework;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.DROPPED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.NEW;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.REWORDED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.SAME;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.SPLIT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

/**
 * What became of each competency of one version in the next. Of what is in both, the two versions tell it; of what is gone
 * and what is new, and of what became more or less than it was, an author states it.
 *
 * @param steps first for each competency there was, in its order, then for those that are new
 * @param missing everything that is not accounted for, and everything stated of what is not there
 */
public record MigrationMap(List<Step> steps, List<Fault> missing) {

    /** What can become of a competency. */
    @Schema(name = "Became")
    public enum Became {
        /** Its title and what it asks for are as they were; its code or place may not be. */
        SAME,
        /** Its title or what it asks for changed. */
        REWORDED,
        /** Another one stands for it now, whether that was there before or not. */
        MERGED,
        /** Several stand for it now; it may itself be one of them. */
        SPLIT,
        /** Nothing stands for it any more. */
        DROPPED,
        /** Nothing stood for it before. */
        NEW
    }

    /**
     * What an author states.
     *
     * @param from the competency as it was; null for what is new
     * @param to what stands for it now; null for what was dropped
     */
    record Stated(
            Became became, @Nullable UUID from, @Nullable UUID to) {}

    /**
     * What became of one competency.
     *
     * @param stated whether an author said so
     */
    record Step(
            Became became,
            @Nullable Competency from,
            @Nullable Competency to,
            boolean stated) {}

    public MigrationMap {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    /** For a version that continues none. */
    static MigrationMap none() {
        return new MigrationMap(List.of(), List.of());
    }

    static MigrationMap of(FrameworkContent before, FrameworkContent after, List<Stated> stated) {
        var was = byId(before);
        var is = byId(after);
        var check = new DraftCheck();
        var byOrigin = stated.stream()
                .filter(each -> each.from() != null)
                .collect(groupingBy(each -> requireNonNull(each.from())));
        DraftCheck.each(stated, "/statements", (each, at) -> {
            mustBeThere(each.from(), was.keySet(), at + "/from", "The version before has no such competency", check);
            mustBeThere(each.to(), is.keySet(), at + "/to", "This version has no such competency", check);
            mustBeIntoSeveral(each, byOrigin, at + "/became", check);
        });
        var steps = new ArrayList<Step>();
        was.forEach((id, competency) -> {
            var said = byOrigin.getOrDefault(id, List.of());
            if (said.isEmpty()) {
                unstated(competency, is.get(id), steps, check);
            }
            said.forEach(each -> told(each, competency, is).forEach(steps::add));
        });
        var reached = steps.stream()
                .flatMap(step -> Stream.ofNullable(step.to()))
                .map(Competency::id)
                .collect(toSet());
        var news = stated.stream()
                .filter(each -> each.became() == NEW)
                .map(Stated::to)
                .collect(toSet());
        is.forEach((id, competency) -> {
            if (news.contains(id) && reached.contains(id)) {
                check.add(
                        "/statements",
                        "CONTRADICTORY",
                        "Competency " + competency.code()
                                + " is said to be new, and it stands for another or was there");
            } else if (news.contains(id)) {
                steps.add(new Step(NEW, null, competency, true));
            } else if (!reached.contains(id)) {
                unmapped("Where competency " + competency.code() + " comes from is not stated", check);
            }
        });
        return new MigrationMap(steps, check.found());
    }

    private static void mustBeThere(@Nullable UUID id, Set<UUID> known, String at, String otherwise, DraftCheck check) {
        if (id != null && !known.contains(id)) {
            check.add(at, "COMPETENCY_UNKNOWN", otherwise);
        }
    }

    private static void mustBeIntoSeveral(
            Stated stated, Map<UUID, List<Stated>> byOrigin, String at, DraftCheck check) {
        var from = stated.from();
        if (stated.became() == SPLIT
                && from != null
                && byOrigin.getOrDefault(from, List.of()).size() < 2) {
            check.add(at, "SPLIT_INTO_ONE", "Several stand for what was split: state each, or that it was MERGED");
        }
    }

    private static void unstated(Competency was, @Nullable Competency is, List<Step> steps, DraftCheck check) {
        if (is == null) {
            unmapped("What became of competency " + was.code() + " is not stated", check);
        } else {
            steps.add(new Step(saysTheSame(was, is) ? SAME : REWORDED, was, is, false));
        }
    }

    private static void unmapped(String detail, DraftCheck check) {
        check.add("/statements", "COMPETENCY_UNMAPPED", detail);
    }

    /** What was stated of a competency that is there; none if what should stand for it is not. */
    private static Stream<Step> told(Stated stated, Competency from, Map<UUID, Competency> after) {
        if (stated.became() == DROPPED) {
            return Stream.of(new Step(DROPPED, from, null, true));
        }
        return Stream.ofNullable(after.get(stated.to())).map(to -> new Step(stated.became(), from, to, true));
    }

    private static boolean saysTheSame(Competency was, Competency is) {
        return was.title().equals(is.title()) && texts(was).equals(texts(is));
    }

    private static Map<String, String> texts(Competency competency) {
        return competency.statements().stream().collect(toMap(Statement::stage, Statement::text));
    }

    private static Map<UUID, Competency> byId(FrameworkContent content) {
        return content.competencies()
                .collect(toMap(
                        competency -> requireNonNull(competency.id()),
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }
}
