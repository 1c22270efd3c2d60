/**
 * What went wrong when Spring's exceptions come, on Servlet and WebFlux alike. Start with
 * {@link io.github.plainfault.spring.mapping.SpringFaults}.
 */
@NullMarked
package io.github.plainfault.spring.mapping;

import org.jspecify.annotations.NullMarked;
