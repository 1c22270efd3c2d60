package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.Fault;
import java.beans.PropertyDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What an application has put into a {@link ProblemDetail}. */
final class ProblemDetails {

    private ProblemDetails() {}

    /** A title that merely repeats the reason phrase is nobody's wording. */
    static @Nullable String title(ProblemDetail body) {
        HttpStatus known = HttpStatus.resolve(body.getStatus());
        String title = body.getTitle();
        return title == null || (known != null && title.equals(known.getReasonPhrase())) ? null : title;
    }

    /** Type, instance and properties, also those of a class of the application. */
    static void addMembers(Fault.Builder fault, ProblemDetail body) {
        URI type = body.getType();
        if (type != null && !type.toString().equals("about:blank")) {
            fault.typeUri(type.toString());
        }
        URI instance = body.getInstance();
        if (instance != null) {
            fault.instance(instance.toString());
        }
        if (body.getClass() != ProblemDetail.class) {
            addOwnProperties(fault, body);
        }
        Map<String, Object> properties = body.getProperties();
        if (properties != null) {
            properties.forEach(fault::member);
        }
    }

    private static void addOwnProperties(Fault.Builder fault, ProblemDetail body) {
        for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(body.getClass())) {
            boolean inherited = BeanUtils.getPropertyDescriptor(ProblemDetail.class, property.getName()) != null;
            if (!inherited && property.getReadMethod() != null) {
                fault.member(property.getName(), valueOf(property, body));
            }
        }
    }

    private static @Nullable Object valueOf(PropertyDescriptor property, ProblemDetail body) {
        try {
            return property.getReadMethod().trySetAccessible()
                    ? property.getReadMethod().invoke(body)
                    : null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(property.getReadMethod() + " cannot be read", e);
        }
    }
}
