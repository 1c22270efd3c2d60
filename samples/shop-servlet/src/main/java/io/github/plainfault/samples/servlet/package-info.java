/** The shop on Spring MVC, JPA and H2. There is no code here that answers errors: plainfault-servlet does. */
@NullMarked
package io.github.plainfault.samples.servlet;

import org.jspecify.annotations.NullMarked;
