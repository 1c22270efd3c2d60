/** Words: the catalogue of texts, one file per language, and the placeholders in them. */
@NullMarked
package io.github.plainfault.text;

import org.jspecify.annotations.NullMarked;
