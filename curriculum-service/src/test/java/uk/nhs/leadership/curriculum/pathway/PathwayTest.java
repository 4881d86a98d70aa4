package uk.nhs.leadership.curriculum.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.PUBLISHER;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.FRAMEWORK;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.ID;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.NONE_YET;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.complete;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.content;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.draft;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.drafted;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.inReview;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.offered;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.published;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.step;
import static uk.nhs.leadership.curriculum.pathway.PathwayRule.STAGES_NOT_IN_FORCE;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.PUBLISHER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_INCOMPLETE;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.IN_REVIEW;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIRED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIREMENT_SCHEDULED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.FrameworkFixtures;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayChangesRequested;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayDrafted;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayPublished;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayPublished.PublishedEntryPoint;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayPublished.PublishedStep;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayRetired;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayRetirementScheduled;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayRetirementUndone;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayReviewRequested;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayRevised;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
import uk.nhs.leadership.curriculum.publication.ReturnReason;

class PathwayTest {
    private static final Retirement RETIREMENT = new Retirement(
            RetirementReason.UNUSED, "Nobody comes.", LocalDate.parse("2026-11-30"), LocalDate.parse("2027-01-01"));

    @Test
    void aDraftIsAnnouncedToTheNationalBodyOnly() {
        var event = drafted(complete()).drafted();

        assertThat(event).isEqualTo(new PathwayDrafted(ID, "LEAD", "1.0"));
        assertThat(event.audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void stagesOfAFrameworkThatIsNotPublishedAreRefused() {
        assertThatThrownBy(() -> Pathway.draft(
                        ID,
                        draft("LEAD", "1.0", complete()),
                        FrameworkFixtures.unpublished(),
                        NONE_YET,
                        AUTHOR,
                        MONDAY))
                .isBrokenRule(STAGES_NOT_IN_FORCE);
    }

    @Test
    void afterTheCutOffOfItsFrameworkAPathwayIsNeitherRevisedNorPublished() {
        var closing = FrameworkFixtures.closing(LocalDate.parse("2026-11-06"), LocalDate.parse("2026-12-31"));
        var saturday = Instant.parse("2026-11-07T09:00:00Z");
        var draft = drafted(complete());
        var ready = inReview(complete());

        assertThatThrownBy(() -> draft.revise(draft("LEAD", "2.0", complete()), closing, NONE_YET, AUTHOR, saturday))
                .isBrokenRule(STAGES_NOT_IN_FORCE);
        assertThatThrownBy(() -> ready.publish(closing, offered(), PUBLISHER, saturday))
                .isBrokenRule(STAGES_NOT_IN_FORCE);

        assertThat(draft.version()).isEqualTo("1.0");
        assertThat(ready.publication().status()).isEqualTo(IN_REVIEW);
        ready.publish(closing, offered(), PUBLISHER, FRIDAY);
        assertThat(ready.publication().status()).isEqualTo(PUBLISHED);
    }

    @Test
    void revisingReplacesAllThatTheDraftSays() {
        var pathway = drafted(complete());
        var other = content(step("ONLY", "MSP").to());

        var event = pathway.revise(draft("LEAD", "1.1", other), FRAMEWORK, NONE_YET, AUTHOR, FRIDAY);

        assertThat(event).isEqualTo(new PathwayRevised(ID, "LEAD", "1.1"));
        assertThat(pathway.version()).isEqualTo("1.1");
        assertThat(pathway.content()).isEqualTo(other);
        assertThat(pathway.publication().updatedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void aDraftCannotMoveToAnotherPathway() {
        var pathway = drafted(complete());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> pathway.revise(draft("OTHER", "1.0", complete()), FRAMEWORK, NONE_YET, AUTHOR, FRIDAY))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(tuple("/code", "CODE_FIXED")));

        assertThat(pathway.code()).isEqualTo("LEAD");
        assertThat(pathway.publication().updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void whatIsPublishedCannotBeRevisedAndKeepsWhatItSays() {
        var pathway = published();

        assertThatThrownBy(() -> pathway.revise(
                        draft("LEAD", "1.0", content(step("ONLY", "MSP").to())), FRAMEWORK, NONE_YET, AUTHOR, FRIDAY))
                .isBrokenRule(VERSION_NOT_DRAFT);

        assertThat(pathway.content()).isEqualTo(complete());
    }

    @Test
    void submittingAndReturningAreAnnounced() {
        var pathway = drafted(complete());

        assertThat(pathway.submitForReview(FRIDAY)).isEqualTo(new PathwayReviewRequested(ID, "LEAD", "1.0"));

        var event = pathway.requestChanges(ReturnReason.UNCLEAR, "For whom?", PUBLISHER, FRIDAY);
        assertThat(event).isEqualTo(new PathwayChangesRequested(ID, "LEAD", "1.0", ReturnReason.UNCLEAR));
        assertThat(event.reason()).isEqualTo("UNCLEAR");
        assertThat(event.audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void publishingAnnouncesTheWholePathwayToEveryone() {
        var pathway = inReview(complete());

        var event = pathway.publish(FRAMEWORK, offered(), PUBLISHER, FRIDAY);

        assertThat(event)
                .isEqualTo(new PathwayPublished(
                        ID,
                        "LEAD",
                        "1.0",
                        "A pathway",
                        FRAMEWORK.id(),
                        "MLF",
                        "1.0",
                        List.of(
                                new PublishedStep("FOUNDATIONS", "Step FOUNDATIONS", List.of("EJP"), List.of("TEAM")),
                                new PublishedStep("TEAM", "Step TEAM", List.of("MSP", "GMTS"), List.of())),
                        List.of(
                                new PublishedEntryPoint("FOUNDATIONS", "Whoever begins at FOUNDATIONS", List.of()),
                                new PublishedEntryPoint("TEAM", "Whoever begins at TEAM", List.of("EJP")))));
        assertThat(event.audience()).isEqualTo(Audience.everyone());
        assertThat(pathway.publication().status()).isEqualTo(PUBLISHED);
    }

    @Test
    void whoeverWroteItDoesNotPublishIt() {
        var pathway = inReview(complete());

        assertThatThrownBy(() -> pathway.publish(FRAMEWORK, offered(), AUTHOR, FRIDAY))
                .isBrokenRule(PUBLISHER_IS_AUTHOR);

        assertThat(pathway.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void publishingIsRefusedWithEverythingThatIsMissing() {
        var untitled = new PathwayDraft(
                "LEAD",
                "1.0",
                " ",
                "",
                "",
                FRAMEWORK.id(),
                content(step("A", "GONE").to("A")));
        var pathway = Pathway.draft(ID, untitled, FRAMEWORK, NONE_YET, AUTHOR, MONDAY);
        pathway.submitForReview(MONDAY);

        assertThatThrownBy(() -> pathway.publish(FRAMEWORK, offered(), PUBLISHER, FRIDAY))
                .isBrokenRule(VERSION_INCOMPLETE)
                .pointingAt(
                        "/title MISSING",
                        "/audience MISSING",
                        "/steps/0/programmes/0 PROGRAMME_UNKNOWN",
                        "/steps/0/next/0 CIRCULAR");

        assertThat(pathway.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void itsEndIsAnnouncedUndoneAndReached() {
        var pathway = published();

        var scheduled = pathway.scheduleRetirement(RETIREMENT, FRIDAY);
        assertThat(scheduled)
                .isEqualTo(new PathwayRetirementScheduled(
                        ID,
                        "LEAD",
                        "1.0",
                        RetirementReason.UNUSED,
                        LocalDate.parse("2026-11-30"),
                        LocalDate.parse("2027-01-01")));
        assertThat(scheduled.reason()).isEqualTo("UNUSED");
        assertThat(scheduled.audience()).isEqualTo(Audience.everyone());
        assertThat(pathway.publication().status()).isEqualTo(RETIREMENT_SCHEDULED);

        assertThat(pathway.undoRetirement(FRIDAY)).isEqualTo(new PathwayRetirementUndone(ID, "LEAD", "1.0"));

        pathway.scheduleRetirement(RETIREMENT, FRIDAY);
        assertThat(pathway.retire(Instant.parse("2027-01-01T00:00:00Z")))
                .isEqualTo(new PathwayRetired(ID, "LEAD", "1.0"));
        assertThat(pathway.publication().status()).isEqualTo(RETIRED);
    }
}
