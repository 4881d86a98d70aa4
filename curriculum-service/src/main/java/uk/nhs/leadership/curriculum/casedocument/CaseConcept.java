package uk.nhs.leadership.curriculum.casedocument;

import java.util.UUID;

/** An idea that a whole document rests on: a principle of the code of practice. */
public record CaseConcept(UUID identifier, String code, String title) {}
