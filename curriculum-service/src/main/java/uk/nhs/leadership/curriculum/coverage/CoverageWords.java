package uk.nhs.leadership.curriculum.coverage;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import uk.nhs.leadership.curriculum.coverage.Coverage.Gap;
import uk.nhs.leadership.curriculum.programme.Programme;

/** What an answer about coverage comes to, in sentences. */
record CoverageWords(CoverageService.Answer answer) {
    /** So many programmes are named, and so many curricula; of more, the number says enough. */
    private static final int MOST_NAMED = 8;

    /** What it is about. */
    String title() {
        return "What is covered of " + isolated(answer.curriculum().title());
    }

    /** All of it, for those who do not see the drawing. */
    String description() {
        return looked() + ". " + tally() + (answer.isComparison() ? " " + comparison() : "")
                + " A row for each competency, a column for each stage.";
    }

    /** Which programmes were looked at. */
    String looked() {
        var programmes = answer.programmes();
        var curriculum = answer.curriculum();
        return curriculum.code() + " " + curriculum.version() + " by "
                + count(programmes.size(), "programme", "programmes")
                + (programmes.isEmpty() ? "" : ": ")
                + some(programmes, CoverageWords::name);
    }

    private static <T> String some(List<T> all, Function<T, String> name) {
        var more = all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "";
        return all.stream().limit(MOST_NAMED).map(name).collect(joining(", ")) + more;
    }

    private static String name(Programme programme) {
        return programme.code() + " " + programme.version();
    }

    /** What there is of each kind. */
    String tally() {
        var coverage = answer.coverage();
        return "Of " + count(coverage.outcomes().count(), "outcome", "outcomes") + ", " + lacking(Gap.NOT_COVERED)
                + " not covered, " + lacking(Gap.NOT_ASSESSED) + " covered but not assessed, "
                + coverage.duplications().size() + " assessed more than once. "
                + count(coverage.overClaims().size(), "module claims", "modules claim")
                + " more than the hours allow.";
    }

    /** How what was claimed for other outcomes was counted. */
    String comparison() {
        return "Built on " + some(answer.correspondences(), CoverageWords::name) + ". "
                + count(answer.coverage().uncounted().size(), "outcome", "outcomes")
                + " that they work towards there had nothing to be counted for here.";
    }

    private static String name(Correspondence correspondence) {
        var from = correspondence.from();
        return from.code() + " " + from.version()
                + switch (correspondence.basis()) {
                    case OUTCOME -> " (counted by outcome)";
                    case COMPETENCY -> " (counted by competency and stage)";
                };
    }

    private long lacking(Gap gap) {
        return answer.coverage().gaps().stream()
                .filter(outcome -> outcome.gap().filter(gap::equals).isPresent())
                .count();
    }

    private static String count(long many, String one, String several) {
        return many + " " + (many == 1 ? one : several);
    }

    /** A typed text among ours, which it cannot turn round. */
    static String isolated(String text) {
        return '\u2068' + text + '\u2069';
    }
}
