package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.JsonPointer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * What the client calls the members of a body. Without a mapper for JSON they are called as in Java:
 * {@link #ofJava()}; with one, as it calls them: {@link JacksonNames}.
 */
public abstract class MemberNames {

    private static final MemberNames OF_JAVA = new MemberNames() {};

    MemberNames() {}

    /** The names as they stand in the classes. */
    public static MemberNames ofJava() {
        return OF_JAVA;
    }

    /** Where a value stands in a body of that type, as a URI fragment with a JSON Pointer. */
    String pointer(@Nullable ResolvableType body, List<Step> steps) {
        JsonPointer pointer = new JsonPointer();
        steps.forEach(step -> step.appendTo(pointer, step.property()));
        return pointer.toString();
    }

    /** What stands in a body for that constant. */
    String nameOf(Enum<?> constant) {
        return constant.name();
    }
}
