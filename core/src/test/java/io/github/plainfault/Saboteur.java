package io.github.plainfault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the core and everything it calls, and lets one of those calls fail. Calls are counted, whoever is called,
 * so that a step which is new fails too, without anybody having to think of it.
 */
final class Saboteur {

    /** What is called, in order, for example {@code RequestFacts.header(Accept)}. */
    private final List<String> calls = new ArrayList<>();

    private int failingCall = -1;
    private boolean forever;
    private @Nullable Throwable failure;

    /** From now on, the call of that number throws, and all later ones too if that is wanted. */
    void failAt(int call, boolean forever, Throwable failure) {
        calls.clear();
        this.failingCall = call;
        this.forever = forever;
        this.failure = failure;
    }

    /** From now on, nothing fails. */
    void rest() {
        calls.clear();
        failure = null;
    }

    /** What has been called since the last time. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** To be called where a collaborator is asked for something. */
    void called(String what) {
        int call = calls.size();
        calls.add(what);
        if (failure != null && (call == failingCall || (forever && call > failingCall))) {
            Saboteur.<RuntimeException>sneak(failure);
        }
    }

    /** The same, but that each of its methods can fail. */
    <T> T between(Class<T> type, T collaborator) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() != Object.class) {
                        String argument = arguments != null && arguments[0] instanceof String text ? text : "";
                        called(type.getSimpleName() + '.' + method.getName() + '(' + argument + ')');
                    }
                    try {
                        return method.invoke(collaborator, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
