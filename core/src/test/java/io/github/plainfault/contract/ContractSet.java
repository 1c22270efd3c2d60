package io.github.plainfault.contract;

import java.util.Locale;

/** A set of situations; each is a folder of golden files. */
public enum ContractSet {
    /** What any adapter must answer: nothing of it needs Spring. */
    HTTP,
    /** What the adapters for Spring must answer alike, on every stack. */
    SPRING,
    /** What every server refuses before the application sees it, as bytes that no client would send. */
    RAW,
    /** What servlet containers refuse besides; Reactor Netty takes it, so that there is no error to answer. */
    CONTAINER,
    /**
     * The same, of an application with a mapper for JSON and settings of its own: members in {@code snake_case}, no member
     * twice, no unknown member, rejected values shown, 422 for a body that breaks rules, and problem details of the
     * application completed.
     */
    STRICT,
    /** What the adapters for Spring must answer alike behind Spring Security, with several filter chains. */
    SECURED;

    /** The folder on the class path, without a slash at its ends. */
    String folder() {
        return "contract/" + name().toLowerCase(Locale.ROOT);
    }
}
