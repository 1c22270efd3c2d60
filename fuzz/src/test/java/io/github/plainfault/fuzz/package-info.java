/** Runs the targets, which stand beside what they try. */
package io.github.plainfault.fuzz;
