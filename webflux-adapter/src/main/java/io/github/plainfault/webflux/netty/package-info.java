/**
 * What Reactor Netty refuses before WebFlux has seen it: requests that it cannot decode, and targets that are no URI.
 */
@NullMarked
package io.github.plainfault.webflux.netty;

import org.jspecify.annotations.NullMarked;
