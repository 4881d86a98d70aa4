package uk.nhs.leadership.accreditation.roads;

import static uk.nhs.leadership.accreditation.Api.asNobody;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.roads.Picture.Allocation;
import uk.nhs.leadership.accreditation.roads.Picture.Assessor;
import uk.nhs.leadership.accreditation.roads.Picture.Award;
import uk.nhs.leadership.accreditation.roads.Picture.Case;
import uk.nhs.leadership.accreditation.roads.Picture.Challenge;
import uk.nhs.leadership.accreditation.roads.Picture.Condition;
import uk.nhs.leadership.accreditation.roads.Picture.Panel;
import uk.nhs.leadership.accreditation.roads.Picture.Question;
import uk.nhs.leadership.accreditation.roads.Picture.Shown;

/**
 * Somebody is about to do something about a submission: what they know of it, and whether they are the right person and have
 * read its last version.
 *
 * @param sober whether they only do what leads to something
 * @param intruder who does it although it is hardly theirs to do; null for whoever would do it in earnest
 * @param fresh whether they have read the last version
 */
record Attempt(
        Random chance,
        Picture picture,
        Case about,
        boolean sober,
        @Nullable String intruder,
        boolean fresh) {

    private static final String FORMER_ASSESSOR = People.account(People.FORMER_ASSESSOR);

    <T> T oneOf(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private <T> Optional<T> any(List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(oneOf(some));
    }

    boolean oneIn(int times) {
        return chance.nextInt(times) == 0;
    }

    Sent by(String person, String method, String path, @Nullable Object body) {
        return new Sent(intruder == null ? person : intruder, method, path, null, body);
    }

    /** What is sent with a version: the last one, or one that was never there, or none. */
    Sent by(String person, String method, String path, long version, @Nullable Object body) {
        var stale = oneIn(4) ? null : "\"99999\"";
        return new Sent(
                intruder == null ? person : intruder, method, path, fresh ? "\"" + version + "\"" : stale, body);
    }

    Sent step(String person, String verb, @Nullable Object body) {
        return by(person, "POST", about.path() + "/" + verb, about.version(), body);
    }

    /** Acts on the accreditation of the submission as it stands on the register. */
    Sent onRegister(String person, Award award, String verb, Object body) {
        var entry = "/v1/register/accreditations/" + award.number();
        var seen = asNobody().get(entry).header("ETag").replace("\"", "");
        return by(person, "POST", entry + "/" + verb, Long.parseLong(seen), body);
    }

    Sent onCondition(String person, Award award, Condition condition, String verb, Object body) {
        return by(
                person,
                "POST",
                "/v1/accreditations/" + award.number() + "/conditions/" + condition.ordinal() + "/" + verb,
                condition.version(),
                body);
    }

    String author() {
        return oneOf(People.writersOf(about.provider()));
    }

    String lead() {
        return People.leadOf(about.provider());
    }

    String panelMember() {
        return oneOf(People.PANEL_MEMBERS);
    }

    String ratifier() {
        return oneOf(People.RATIFIERS);
    }

    /** Somebody who judges it now and still has something to find; else, if they are not sober, anybody who was asked. */
    Optional<Allocation> judge() {
        return someOf(
                about.allocations(),
                allocation -> allocation.judges() && missing(allocation).isPresent());
    }

    Optional<Allocation> undeclared() {
        return someOf(
                about.allocations(),
                allocation -> allocation.live() && !allocation.declared() && !isOfFormerAssessor(allocation));
    }

    /** Somebody who was asked to judge it and cannot. */
    Optional<Allocation> askedInVain() {
        return someOf(about.allocations(), allocation -> allocation.live() && isOfFormerAssessor(allocation));
    }

    private static boolean isOfFormerAssessor(Allocation allocation) {
        return allocation.account().equals(FORMER_ASSESSOR);
    }

    /** An assessor who can be asked. */
    Optional<Assessor> assessor() {
        return someOf(
                picture.state().assessors(),
                assessor -> (!assessor.account().equals(FORMER_ASSESSOR) || oneIn(4))
                        && !about.assessed().contains(assessor.account())
                        && !about.wroteOrTeach().contains(assessor.account()));
    }

    /** One that fits; else, if they are not sober, any. */
    private <T> Optional<T> someOf(List<T> all, Predicate<T> fits) {
        return any(all.stream().filter(fits).toList()).or(() -> sober ? Optional.empty() : any(all));
    }

    Optional<Allocation> asked() {
        return any(about.allocations());
    }

    /** Whether at least two judge it, and each of them has found everything. */
    boolean isJudged() {
        var judges = about.allocations().stream()
                .filter(allocation -> allocation.live() && allocation.role().equals("ASSESSOR"))
                .toList();
        return judges.size() > 1
                && judges.stream()
                        .allMatch(judge -> judge.declared() && missing(judge).isEmpty());
    }

    Optional<String> missing(Allocation allocation) {
        return about.criteria().stream()
                .filter(criterion -> about.findings().stream()
                        .noneMatch(finding -> finding.criterion().equals(criterion)
                                && finding.assessor().equals(allocation.assessor())))
                .findFirst();
    }

    Optional<Panel> panel() {
        return someOf(
                picture.state().panels(),
                panel -> panel.agenda().contains(about.id()) && !panel.status().equals("CANCELLED"));
    }

    Optional<Question> question() {
        return someOf(
                picture.state().questions(),
                question -> question.submission().equals(about.id())
                        && question.status().equals("OPEN"));
    }

    Optional<Award> award() {
        return picture.state().awards().stream()
                .filter(award -> award.submission().equals(about.id()))
                .findFirst();
    }

    /** How its refusal is looked at again now; else, if they are not sober, any such look at anything. */
    Optional<Challenge> challenge() {
        return someOf(
                picture.state().challenges(),
                challenge -> challenge.submission().equals(about.id()) && !challenge.isOver());
    }

    /** What the provider may still ask for: to have its refusal reconsidered, or after that an appeal; empty if nothing. */
    Optional<String> nextLook() {
        if (!about.isRefused()) {
            return Optional.empty();
        }
        var reconsideration = picture.challengeOf(about.id(), "RECONSIDERATION");
        if (reconsideration.isEmpty()) {
            return Optional.of("reconsideration");
        }
        var upheld = "UPHELD".equals(reconsideration.get().outcome())
                && reconsideration.get().isAt("DECIDED");
        return upheld && picture.challengeOf(about.id(), "APPEAL").isEmpty() ? Optional.of("appeal") : Optional.empty();
    }

    /** Whether its refusal is looked at again, or still may be. */
    boolean isLookedAtAgain() {
        return nextLook().isPresent()
                || picture.state().challenges().stream()
                        .anyMatch(challenge -> challenge.submission().equals(about.id()) && !challenge.isOver());
    }

    /** A judge of a challenge who still has something to find. */
    Optional<Allocation> judge(Challenge challenge) {
        return someOf(
                challenge.judges(),
                judge -> judge.judges() && !missing(challenge, judge).isEmpty());
    }

    List<String> missing(Challenge challenge, Allocation judge) {
        return about.criteria().stream()
                .filter(criterion -> challenge.findings().stream()
                        .noneMatch(finding -> finding.criterion().equals(criterion)
                                && finding.assessor().equals(judge.assessor())))
                .toList();
    }

    Optional<Allocation> undeclared(Challenge challenge) {
        return someOf(challenge.judges(), judge -> judge.live() && !judge.declared());
    }

    /** Whether as many as have to have judged it again, each on everything, or have sat down to hear it. */
    boolean isReviewed(Challenge challenge) {
        return challenge.isAt("IN_REVIEW")
                && challenge.liveJudges().stream()
                        .allMatch(judge ->
                                judge.declared() && missing(challenge, judge).isEmpty());
    }

    /** A file that is shown for it and still there; else, if they are not sober, any. */
    Optional<Shown> file(Predicate<Shown> fits) {
        return someOf(about.evidence(), file -> !file.removed() && fits.test(file));
    }

    Optional<Condition> condition(Award award) {
        return any(award.conditions());
    }
}
