/**
 * Pages that explain problem types and status codes, to people and to programs: what a type URI leads to.
 *
 * <p>Starting point: {@link io.github.plainfault.pages.ProblemPages}.
 */
@NullMarked
package io.github.plainfault.pages;

import org.jspecify.annotations.NullMarked;
