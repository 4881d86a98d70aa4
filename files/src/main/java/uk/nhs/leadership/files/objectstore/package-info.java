/**
 * Files kept by their content, in a folder or in a store that speaks S3, and collected when nobody names them any more.
 * Start at ObjectKeeper. Who names objects implements ObjectHolder.
 */
@NullMarked
package uk.nhs.leadership.files.objectstore;

import org.jspecify.annotations.NullMarked;
