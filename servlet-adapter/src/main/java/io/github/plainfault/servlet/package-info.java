/**
 * Jakarta Servlet: a filter that needs no Spring, and a resolver for Spring MVC. Both read facts, name the failure and
 * write bytes; everything in between is decided in the core.
 */
@NullMarked
package io.github.plainfault.servlet;

import org.jspecify.annotations.NullMarked;
