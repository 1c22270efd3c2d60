/**
 * What is written from the sources and stands beside them: the pages of status codes in {@code docs}, and the template for
 * a new language. Each is a test that fails when the files are out of date, and writes them when it is told to.
 */
@NullMarked
package io.github.plainfault.docs;

import org.jspecify.annotations.NullMarked;
