package uk.nhs.leadership.enrolment.cohort;

import java.time.LocalDate;

/** What a provider plans: which course when, for how many, and how. */
record CohortPlan(
        String accreditationNumber,
        String code,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        Delivery delivery,
        EnrolmentWindow window,
        WaitingOrder waitingOrder) {}
