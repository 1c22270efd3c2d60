package io.github.plainfault.fault;

import java.util.Set;

/** Recognizes exceptions by the names of their classes, so that no library needs to be on the class path. */
public final class ClassNames {

    private ClassNames() {}

    /**
     * Whether the class of an exception or one of its superclasses has one of these names.
     *
     * <pre>{@code
     * ClassNames.isAny(Set.of("org.eclipse.jetty.io.EofException"), failure);
     * }</pre>
     *
     * @param names full names of classes
     */
    public static boolean isAny(Set<String> names, Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (names.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
