package uk.nhs.leadership.accreditation.curriculum;

/**
 * What somebody is able to do after the training, at one stage.
 *
 * @param stage as published; later frameworks may know stages that {@link Stage} does not
 * @param required whether every course of the stage must work towards it
 */
public record Outcome(String code, String stage, boolean required) {}
