/**
 * Both stacks under full load for a long time: every answer is held against its golden file while other clients break off,
 * dawdle and send rubbish; then memory, threads, files and buffers are held against what they were.
 */
@NullMarked
package io.github.plainfault.soak;

import org.jspecify.annotations.NullMarked;
