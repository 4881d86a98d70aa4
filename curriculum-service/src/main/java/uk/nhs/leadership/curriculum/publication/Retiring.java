package uk.nhs.leadership.curriculum.publication;

/** A kind of thing whose versions end when their day has come. */
public interface Retiring {
    /** Retires some of the versions whose day has come; says how many. */
    int retireDue();
}
