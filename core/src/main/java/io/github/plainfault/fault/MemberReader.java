package io.github.plainfault.fault;

import io.github.plainfault.problem.ProblemDocument;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one {@link ProblemMember} of an exception.
 *
 * @param name the name of the member in the body
 * @param type the type of its values, as it is declared
 * @param handle takes the exception, gives the value
 */
record MemberReader(String name, Type type, MethodHandle handle) {

    private static final Logger LOG = LoggerFactory.getLogger(MemberReader.class);

    /**
     * The members of a class, its superclasses and its interfaces: those of the superclass first, then those of the
     * interfaces of a class, then its fields in the order of their declaration, then its methods by name, because the JVM
     * forgets their order. A name that comes again keeps its place and is read where it came last.
     *
     * @throws IllegalArgumentException if a member cannot be read or has a reserved name
     */
    static List<MemberReader> allOf(Class<?> exception) {
        Deque<Class<?>> lineage = new ArrayDeque<>();
        for (Class<?> type = exception; type != null && type != Throwable.class; type = type.getSuperclass()) {
            lineage.push(type);
        }
        Map<String, MemberReader> members = new LinkedHashMap<>();
        for (Class<?> type : lineage) {
            addInterfaces(members, type);
            for (Field field : type.getDeclaredFields()) {
                ProblemMember member = field.getAnnotation(ProblemMember.class);
                if (member != null) {
                    add(members, name(member, field.getName()), field);
                }
            }
            addMethods(members, type);
        }
        return List.copyOf(new ArrayList<>(members.values()));
    }

    /**
     * The place of the member of that name.
     *
     * @throws IllegalArgumentException if there is none; the message names the attribute that asks for it
     */
    static int placeOf(String name, List<MemberReader> members, String attribute) {
        for (int place = 0; place < members.size(); place++) {
            if (members.get(place).name().equals(name)) {
                return place;
            }
        }
        throw new IllegalArgumentException(attribute + ": {" + name + "} (expected: the name of a @ProblemMember)");
    }

    /** Exceptions are never written. */
    boolean isException() {
        return Throwable.class.isAssignableFrom(handle.type().returnType());
    }

    /** The value, or {@code null}; that of a method that throws is missing, and the log says why. */
    @Nullable
    Object read(Throwable exception) {
        try {
            return handle.invoke(exception);
        } catch (Throwable e) { // the status must not be lost to a member
            LeftOut.report(
                    LOG,
                    "@ProblemMember " + name + " of " + exception.getClass().getName() + " cannot be read",
                    e);
            return null;
        }
    }

    private static void addInterfaces(Map<String, MemberReader> members, Class<?> type) {
        for (Class<?> contract : type.getInterfaces()) {
            addInterfaces(members, contract);
            addMethods(members, contract);
        }
    }

    private static void addMethods(Map<String, MemberReader> members, Class<?> type) {
        Method[] methods = type.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            ProblemMember member = method.getAnnotation(ProblemMember.class);
            if (member != null && !method.isBridge()) {
                add(members, name(member, property(method.getName())), method);
            }
        }
    }

    private static void add(Map<String, MemberReader> members, String name, AnnotatedElement element) {
        if (ProblemDocument.isReserved(name)) {
            throw new IllegalArgumentException(
                    "@ProblemMember: '" + name + "' (expected: another name; this one is a member of every problem)");
        }
        members.put(name, new MemberReader(name, typeOf(element), handleOf(element)));
    }

    private static Type typeOf(AnnotatedElement element) {
        return element instanceof Field field ? field.getGenericType() : ((Method) element).getGenericReturnType();
    }

    private static MethodHandle handleOf(AnnotatedElement element) {
        if (Modifier.isStatic(((Member) element).getModifiers())) {
            throw new IllegalArgumentException("@ProblemMember on " + element + " (expected: not static)");
        }
        if (element instanceof Method method && method.getParameterCount() > 0) {
            throw new IllegalArgumentException("@ProblemMember on " + method + " (expected: no parameters)");
        }
        if (element instanceof Method method && method.getReturnType() == void.class) {
            throw new IllegalArgumentException("@ProblemMember on " + method + " (expected: a value that it returns)");
        }
        try {
            ((AccessibleObject) element).setAccessible(true);
            return element instanceof Field field
                    ? MethodHandles.lookup().unreflectGetter(field)
                    : MethodHandles.lookup().unreflect((Method) element);
        } catch (IllegalAccessException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "@ProblemMember on " + element + " cannot be read; open its package to io.github.plainfault", e);
        }
    }

    private static String name(ProblemMember member, String otherwise) {
        return member.value().isEmpty() ? otherwise : member.value();
    }

    private static String property(String method) {
        boolean getter = method.length() > 3 && method.startsWith("get") && Character.isUpperCase(method.charAt(3));
        return getter ? Character.toLowerCase(method.charAt(3)) + method.substring(4) : method;
    }
}
