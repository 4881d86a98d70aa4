/**
 * Takes a package of 1EdTech's standard CASE 1.1, from whoever published it, as a draft version of a framework.
 *
 * <p>One that this service gave out comes back as it was, {@link uk.nhs.leadership.curriculum.caseimport.OwnPackage}. That of
 * anybody else is fitted into areas, standards and competencies by stated rules, {@link
 * uk.nhs.leadership.curriculum.caseimport.ForeignPackage}. What the model cannot hold is told, {@link
 * uk.nhs.leadership.curriculum.caseimport.Findings}; what contradicts itself is refused as a whole, {@link
 * uk.nhs.leadership.curriculum.caseimport.PackageCheck}.
 */
@NullMarked
package uk.nhs.leadership.curriculum.caseimport;

import org.jspecify.annotations.NullMarked;
