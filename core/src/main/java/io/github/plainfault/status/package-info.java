/**
 * What every HTTP status code is: phrase, specification, headers, caching, retrying, and who has to act.
 *
 * <p>Start with {@link io.github.plainfault.status.StatusCode#of StatusCode.of}; to look around, go on with
 * {@link io.github.plainfault.status.StatusCatalog}. The facts live in one text file, {@code status-codes.txt},
 * in the folder of this package.
 */
@NullMarked
package io.github.plainfault.status;

import org.jspecify.annotations.NullMarked;
