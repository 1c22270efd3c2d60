/** Spring Boot's auto-configuration of the WebFlux adapter. */
@NullMarked
package io.github.plainfault.webflux.autoconfigure;

import org.jspecify.annotations.NullMarked;
