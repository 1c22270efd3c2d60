/** A servlet in a plain Tomcat. Nothing of Spring is on the class path; the build makes sure of that. */
@NullMarked
package io.github.plainfault.samples.plain;

import org.jspecify.annotations.NullMarked;
