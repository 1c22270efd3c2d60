package io.github.plainfault.processor;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What would go wrong when an exception is thrown, or never be answered as it is written. */
final class Checks {

    /** They say in a log that nothing was sent. */
    static final Set<Integer> FOR_LOGS_ONLY = Set.of(444, 460, 499);

    /** Members of every problem. */
    static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance", "explanation", "advice", "errors", "errorCount");

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)}");

    private final Complaints complaints;
    private final Types types;
    private final ProcessingEnvironment environment;
    private final Map<String, Declaration> byCode = new HashMap<>();

    Checks(ProcessingEnvironment environment, Complaints complaints) {
        this.environment = environment;
        this.types = environment.getTypeUtils();
        this.complaints = complaints;
    }

    /** What stands on a class or interface. */
    void declared(Declaration declaration) {
        TypeElement type = declaration.type();
        AnnotationMirror annotation = declaration.annotation();
        int status = declaration.status();
        if (status < 400 || status > 599) {
            complaints.at(type, annotation, "status: " + status + " (expected: 400..599)");
        } else if (FOR_LOGS_ONLY.contains(status)) {
            complaints.at(
                    type,
                    annotation,
                    "status: " + status
                            + " (expected: a status that is sent; this one says in a log that nothing was)");
        }
        if (declaration.hasCode() && !CODE.matcher(declaration.code()).matches()) {
            complaints.at(
                    type,
                    annotation,
                    "code: '" + declaration.code()
                            + "' (expected: lower-case words joined by hyphens, for example out-of-stock)");
        }
        String delay = declaration.retryAfter();
        if (!delay.isEmpty() && !isPlaceholder(delay) && !isDuration(delay)) {
            complaints.at(
                    type,
                    annotation,
                    "retryAfter: '" + delay
                            + "' (expected: a duration such as PT30S, or the name of a member in braces)");
        }
        for (String header : declaration.headers()) {
            if (header.indexOf(':') < 0) {
                complaints.at(
                        type,
                        annotation,
                        "headers: '" + header + "' (expected: name and value, for example Link: </help>; rel=help)");
            }
        }
        if (type.getKind() == ElementKind.CLASS && !isThrowable(type)) {
            complaints.at(
                    type,
                    annotation,
                    "@RespondWith on " + type.getQualifiedName()
                            + " is never asked for (expected: on an exception, or on an interface or annotation of one)");
        }
    }

    /** What is asked of the members of a class that can be thrown, wherever that stands. */
    void used(Declaration declaration, TypeElement type) {
        if (type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.ABSTRACT)) {
            return; // members may come with the classes below it
        }
        Map<String, TypeMirror> members = Members.of(type);
        AnnotationMirror annotation = declaration.type().equals(type) ? declaration.annotation() : null;
        known(declaration.detail(), "detail", members, type, annotation);
        for (String header : declaration.headers()) {
            known(header, "headers", members, type, annotation);
        }
        String delay = declaration.retryAfter();
        if (isPlaceholder(delay)) {
            TypeMirror member = members.get(delay.substring(1, delay.length() - 1));
            if (member == null) {
                unknown("retryAfter", delay, type, annotation);
            } else if (!mayBe(member, Duration.class) && !mayBe(member, Number.class)) {
                complaints.at(
                        type,
                        annotation,
                        "retryAfter: " + delay + " is a " + member
                                + " (expected: a Duration, or a whole number of seconds)");
            }
        }
    }

    /** The members that stand on a class itself. */
    void members(TypeElement type) {
        Members.on(type).forEach((member, annotation) -> {
            String name = Members.name(member, annotation);
            if (RESERVED.contains(name)) {
                complaints.at(
                        member,
                        annotation,
                        "@ProblemMember: '" + name
                                + "' (expected: another name; this one is a member of every problem)");
            }
            if (member.getModifiers().contains(Modifier.STATIC)) {
                complaints.at(member, annotation, "@ProblemMember on " + member + " (expected: not static)");
            }
            if (member instanceof ExecutableElement method) {
                method(method, annotation);
            }
        });
    }

    /** One code has one status; asked of one declaration after the other. */
    void together(Declaration declaration) {
        Declaration other = byCode.putIfAbsent(declaration.code(), declaration);
        if (other != null && other.status() != declaration.status()) {
            complaints.at(
                    declaration.type(),
                    declaration.annotation(),
                    "problem type " + declaration.code() + ": " + declaration.status() + ", and " + other.status()
                            + " by @" + other.place()
                            + " (expected: another code for one of them, or one status for both)");
        }
    }

    /** An annotation that carries a declaration must be there when the exception is thrown. */
    void carrier(TypeElement annotation, Declaration declaration) {
        if (!Retained.atRunTime(annotation)) {
            complaints.at(
                    annotation,
                    declaration.annotation(),
                    "@" + annotation.getSimpleName()
                            + " is gone when the exception is thrown (expected: @Retention(RetentionPolicy.RUNTIME))");
        }
    }

    private void method(ExecutableElement method, AnnotationMirror annotation) {
        if (!method.getParameters().isEmpty()) {
            complaints.at(method, annotation, "@ProblemMember on " + method + " (expected: no parameters)");
        }
        if (method.getReturnType().getKind() == TypeKind.VOID) {
            complaints.at(method, annotation, "@ProblemMember on " + method + " (expected: a value that it returns)");
        }
    }

    private void known(
            String text,
            String attribute,
            Map<String, TypeMirror> members,
            Element type,
            @Nullable AnnotationMirror annotation) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            if (!members.containsKey(placeholder.group(1))) {
                unknown(attribute, placeholder.group(), type, annotation);
            }
        }
    }

    private void unknown(String attribute, String placeholder, Element type, @Nullable AnnotationMirror annotation) {
        complaints.at(type, annotation, attribute + ": " + placeholder + " (expected: the name of a @ProblemMember)");
    }

    private boolean isThrowable(TypeElement type) {
        return types.isAssignable(type.asType(), mirror(Throwable.class));
    }

    /** Whether a value declared as that type can be one of this class. */
    private boolean mayBe(TypeMirror declared, Class<?> wanted) {
        if (declared.getKind() == TypeKind.ERROR) {
            return true; // the compiler complains already
        }
        TypeMirror type = declared.getKind().isPrimitive()
                ? types.boxedClass(types.getPrimitiveType(declared.getKind())).asType()
                : types.erasure(declared);
        return types.isAssignable(type, mirror(wanted)) || types.isAssignable(mirror(wanted), type);
    }

    private TypeMirror mirror(Class<?> type) {
        return environment.getElementUtils().getTypeElement(type.getName()).asType();
    }

    private static boolean isPlaceholder(String text) {
        return text.startsWith("{") && text.endsWith("}");
    }

    private static boolean isDuration(String text) {
        try {
            Duration.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
