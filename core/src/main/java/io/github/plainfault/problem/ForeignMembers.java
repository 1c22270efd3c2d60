package io.github.plainfault.problem;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zalando.problem.Problem;

/**
 * The members of a zalando problem that somebody else wrote: its parameters, and what a custom subclass exposes through
 * getters of its own. What every exception has (stack trace, causes, message) is never among them.
 */
public final class ForeignMembers {

    /** Classes whose getters are not members: they describe an exception or repeat the problem. */
    private static final Set<String> NOT_MEMBERS = Set.of(
            "java.lang.Object",
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "org.zalando.problem.Exceptional",
            "org.zalando.problem.ThrowableProblem",
            "org.zalando.problem.AbstractThrowableProblem",
            "org.zalando.problem.DefaultProblem",
            "org.zalando.problem.Problem");

    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance", "parameters");

    /**
     * The getters of a class, found once. They belong to the class itself, or, for a class of the library, the list is
     * empty: no entry holds on to a foreign class loader.
     */
    private static final ClassValue<List<Method>> GETTERS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return gettersOf(type);
        }
    };

    private ForeignMembers() {}

    /**
     * The members, parameters first, then getters by name. Left out are {@code null} values, reserved names except
     * {@code errors}, which many problems of that library have, and exceptions: written down they would be stack traces.
     *
     * @throws IllegalStateException if a getter throws
     */
    public static Map<String, Object> of(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        problem.getParameters().forEach((name, value) -> put(members, name, value));
        for (Method getter : GETTERS.get(problem.getClass())) {
            put(members, property(getter), read(getter, problem));
        }
        return members;
    }

    private static void put(Map<String, Object> members, String name, Object value) {
        boolean free = !ProblemDocument.isReserved(name) || name.equals("errors");
        if (free && value != null && !(value instanceof Throwable)) {
            members.putIfAbsent(name, value);
        }
    }

    private static List<Method> gettersOf(Class<?> type) {
        List<Method> getters = new ArrayList<>();
        for (Method method : type.getMethods()) {
            boolean own = !NOT_MEMBERS.contains(method.getDeclaringClass().getName());
            if (own && isGetter(method) && !STANDARD.contains(property(method)) && method.trySetAccessible()) {
                getters.add(method);
            }
        }
        getters.sort(Comparator.comparing(Method::getName));
        return List.copyOf(getters);
    }

    private static boolean isGetter(Method method) {
        String name = method.getName();
        boolean named = (name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3)))
                || (name.length() > 2 && name.startsWith("is") && Character.isUpperCase(name.charAt(2)));
        return named
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && !overridesThrowable(method);
    }

    private static boolean overridesThrowable(Method method) {
        try {
            Throwable.class.getMethod(method.getName());
            return true;
        } catch (NoSuchMethodException expected) {
            return false;
        }
    }

    private static String property(Method getter) {
        String name = getter.getName();
        int prefix = name.startsWith("is") ? 2 : 3;
        return Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1);
    }

    private static Object read(Method getter, Problem problem) {
        try {
            return getter.invoke(problem);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter + " cannot be read", e);
        }
    }
}
