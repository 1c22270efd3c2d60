/**
 * Spring WebFlux: an exception handler, and a filter for error statuses without a body. Both read facts, name the
 * failure and write bytes; everything in between is decided in the core.
 */
@NullMarked
package io.github.plainfault.webflux;

import org.jspecify.annotations.NullMarked;
