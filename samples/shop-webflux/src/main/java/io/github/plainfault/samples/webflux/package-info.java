/** The shop on Spring WebFlux, R2DBC and H2. There is no code here that answers errors: plainfault-webflux does. */
@NullMarked
package io.github.plainfault.samples.webflux;

import org.jspecify.annotations.NullMarked;
