package uk.nhs.leadership.curriculum.publication;

import uk.nhs.leadership.chassis.rule.Rule;

/** The rules of every version, for the tests of what has versions. */
public final class PublicationRules {
    public static final Rule DRAFT_EXISTS = PublicationRule.DRAFT_EXISTS;
    public static final Rule PUBLISHER_IS_AUTHOR = PublicationRule.PUBLISHER_IS_AUTHOR;
    public static final Rule VERSION_EXISTS = PublicationRule.VERSION_EXISTS;
    public static final Rule VERSION_INCOMPLETE = PublicationRule.VERSION_INCOMPLETE;
    public static final Rule VERSION_NOT_DRAFT = PublicationRule.VERSION_NOT_DRAFT;
    public static final Rule VERSION_NOT_IN_FORCE = PublicationRule.VERSION_NOT_IN_FORCE;
    public static final Rule VERSION_NOT_PUBLISHED = PublicationRule.VERSION_NOT_PUBLISHED;

    private PublicationRules() {}
}
