package io.github.plainfault.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The {@code @ProblemMember}s of classes, by the rules by which core reads them. */
final class Members {

    private static final String PROBLEM_MEMBER = "io.github.plainfault.fault.ProblemMember";

    private Members() {}

    /** Of a class, its superclasses and its interfaces: name and type of each. */
    static Map<String, TypeMirror> of(TypeElement type) {
        Deque<TypeElement> lineage = new ArrayDeque<>();
        for (TypeElement ancestor = type; ancestor != null; ancestor = Declarations.element(ancestor.getSuperclass())) {
            lineage.push(ancestor);
        }
        Map<String, TypeMirror> members = new LinkedHashMap<>();
        lineage.forEach(ancestor -> add(members, ancestor));
        return members;
    }

    /** Of that class itself. */
    static Map<Element, AnnotationMirror> on(TypeElement type) {
        Map<Element, AnnotationMirror> members = new LinkedHashMap<>();
        for (Element element : type.getEnclosedElements()) {
            AnnotationMirror annotation = annotationOf(element);
            if (annotation != null) {
                members.put(element, annotation);
            }
        }
        return members;
    }

    /** The name in the body. */
    static String name(Element member, AnnotationMirror annotation) {
        for (AnnotationValue value : annotation.getElementValues().values()) {
            if (value.getValue() instanceof String name && !name.isEmpty()) {
                return name;
            }
        }
        String name = member.getSimpleName().toString();
        return member instanceof ExecutableElement ? property(name) : name;
    }

    private static void add(Map<String, TypeMirror> members, TypeElement type) {
        for (TypeMirror contract : type.getInterfaces()) {
            TypeElement element = Declarations.element(contract);
            if (element != null) {
                add(members, element);
            }
        }
        on(type).forEach((element, annotation) -> members.put(name(element, annotation), type(element)));
    }

    private static TypeMirror type(Element member) {
        return member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
    }

    private static @Nullable AnnotationMirror annotationOf(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(PROBLEM_MEMBER)) {
                return annotation;
            }
        }
        return null;
    }

    private static String property(String method) {
        boolean getter = method.length() > 3 && method.startsWith("get") && Character.isUpperCase(method.charAt(3));
        return getter ? Character.toLowerCase(method.charAt(3)) + method.substring(4) : method;
    }
}
