package uk.nhs.leadership.accreditation.signal;

/**
 * How those fared who were taught by the other providers of a stage.
 *
 * @param providers how many of them there are with enough people to count
 */
record StageResult(int providers, int passed, int notPassed) {}
