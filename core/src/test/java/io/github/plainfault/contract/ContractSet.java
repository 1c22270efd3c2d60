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
    CONTAINER;

    /** The folder on the class path, without a slash at its ends. */
    String folder() {
        return "contract/" + name().toLowerCase(Locale.ROOT);
    }
}
