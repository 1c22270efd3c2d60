/**
 * The last door: what a server refuses before any filter or handler of the application has seen it. Each class here
 * belongs to one server, and is loaded only where that server is.
 */
@NullMarked
package io.github.plainfault.spring.server;

import org.jspecify.annotations.NullMarked;
