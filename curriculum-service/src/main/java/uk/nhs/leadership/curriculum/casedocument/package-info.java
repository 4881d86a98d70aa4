/**
 * What is published as documents of 1EdTech's standard CASE 1.1 (Competencies and Academic Standards Exchange).
 *
 * <p>A published version is a document; {@link uk.nhs.leadership.curriculum.casedocument.FrameworkPackage}, {@link
 * uk.nhs.leadership.curriculum.casedocument.CurriculumPackage} and {@link
 * uk.nhs.leadership.curriculum.casedocument.CrosswalkPackage} say what of it becomes what. Nothing is kept here: every
 * identifier follows from ours, {@link uk.nhs.leadership.curriculum.casedocument.CaseIdentifier}.
 */
@NullMarked
package uk.nhs.leadership.curriculum.casedocument;

import org.jspecify.annotations.NullMarked;
