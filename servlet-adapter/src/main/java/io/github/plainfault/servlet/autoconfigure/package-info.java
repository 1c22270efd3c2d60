/** Spring Boot's auto-configuration of the Servlet adapter. */
@NullMarked
package io.github.plainfault.servlet.autoconfigure;

import org.jspecify.annotations.NullMarked;
