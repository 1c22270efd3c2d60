package io.github.plainfault.spring.mapping;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.plainfault.fault.JsonPointer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ConcurrentReferenceHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.util.NameTransformer;

/**
 * The names that the application's own mapper knows: {@code @JsonProperty}, naming strategies, unwrapped members,
 * mix-ins, and whatever else its modules have to say. Nothing is asked before something is wrong; what was found is
 * remembered as long as there is memory for it.
 */
public final class JacksonNames extends MemberNames {

    private final JsonMapper mapper;
    private final Map<JavaType, Shape> shapes = new ConcurrentReferenceHashMap<>();
    private final Map<Class<?>, Map<String, String>> constants = new ConcurrentReferenceHashMap<>();

    /**
     * @param mapper the mapper that reads the bodies
     */
    public JacksonNames(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    String pointer(@Nullable ResolvableType body, List<Step> steps) {
        JsonPointer pointer = new JsonPointer();
        JavaType type = mapper.constructType(body == null ? Object.class : body.getType());
        NameTransformer unwrapping = NameTransformer.NOP;
        for (Step step : steps) {
            if (step.property() == null) {
                step.appendTo(pointer, null);
                type = type.isContainerType() ? type.getContentType() : type.containedTypeOrUnknown(0);
                continue;
            }
            JavaType owner = type.isReferenceType() ? type.getReferencedType() : type;
            if (shape(owner).isValue()) {
                break; // an object in Java, but a text or a number for the client
            }
            Member member = member(owner, step.property());
            if (member == null) {
                step.appendTo(pointer, step.property());
                type = mapper.constructType(Object.class);
                unwrapping = NameTransformer.NOP;
            } else if (member.unwrapping() != null) {
                type = member.type();
                unwrapping = NameTransformer.chainedTransformer(unwrapping, member.unwrapping());
            } else {
                step.appendTo(pointer, unwrapping.transform(member.name()));
                type = member.type();
                unwrapping = NameTransformer.NOP;
            }
        }
        return pointer.toString();
    }

    @Override
    String nameOf(Enum<?> constant) {
        return written(constant.getDeclaringClass()).getOrDefault(constant.name(), constant.name());
    }

    /** The constants of an enum as they stand in a body, in their order. */
    List<String> constants(Class<?> type) {
        return List.copyOf(written(type).values());
    }

    /** The property that the client calls so, in the names of Java; the same name if there is none. */
    String property(Class<?> owner, String name) {
        for (Map.Entry<String, Member> member :
                shape(mapper.constructType(owner)).members().entrySet()) {
            if (member.getValue().name().equals(name)) {
                return member.getKey();
            }
        }
        return name;
    }

    /** The form in which a date or time is written, if the property of that name has one of its own. */
    @Nullable
    String pattern(Class<?> owner, String name) {
        Member member = shape(mapper.constructType(owner)).members().get(property(owner, name));
        return member == null ? null : member.pattern();
    }

    /** Whether that class is an object for the client, too. */
    boolean isValue(Class<?> type) {
        return shape(mapper.constructType(type)).isValue();
    }

    /** How an object says which subtype it is, or {@code null} if that cannot be told. */
    @Nullable
    TypeIds typeIds(JavaType base) {
        DeserializationConfig config = mapper.deserializationConfig();
        AnnotatedClass info = config.classIntrospectorInstance().introspectClassAnnotations(base);
        JsonTypeInfo.Value how = config.getAnnotationIntrospector().findPolymorphicTypeInfo(config, info);
        if (how == null) {
            return null;
        }
        boolean inside = how.getInclusionType() == JsonTypeInfo.As.PROPERTY
                || how.getInclusionType() == JsonTypeInfo.As.EXISTING_PROPERTY;
        TreeSet<String> names = new TreeSet<>();
        if (how.getIdType() == JsonTypeInfo.Id.NAME) { // any other id is the name of a class
            for (NamedType subtype : subtypes(base)) {
                if (subtype.hasName()) {
                    names.add(subtype.getName());
                }
            }
        }
        return new TypeIds(inside ? how.getPropertyName() : null, List.copyOf(names));
    }

    private Map<String, String> written(Class<?> type) {
        return constants.computeIfAbsent(type, this::readConstants);
    }

    private Map<String, String> readConstants(Class<?> type) {
        Map<String, String> written = new LinkedHashMap<>();
        Object[] all = type.getEnumConstants();
        for (Object constant : all == null ? new Object[0] : all) {
            written.put(((Enum<?>) constant).name(), written((Enum<?>) constant));
        }
        return written;
    }

    /** What the mapper writes and reads again; a constant that is an object in JSON is called as in Java. */
    private String written(Enum<?> constant) {
        try {
            JsonNode written = mapper.valueToTree(constant);
            boolean same =
                    written.isValueNode() && mapper.treeToValue(written, constant.getDeclaringClass()) == constant;
            return same ? written.asString() : constant.name();
        } catch (JacksonException e) {
            return constant.name();
        }
    }

    private @Nullable Member member(JavaType owner, String property) {
        Member member = shape(owner).members().get(property);
        if (member == null) {
            for (NamedType subtype : subtypes(owner)) {
                member =
                        shape(mapper.constructType(subtype.getType())).members().get(property);
                if (member != null) {
                    return member;
                }
            }
        }
        return member;
    }

    private Collection<NamedType> subtypes(JavaType type) {
        DeserializationConfig config = mapper.deserializationConfig();
        AnnotatedClass info = config.classIntrospectorInstance().introspectClassAnnotations(type);
        return config.getSubtypeResolver().collectAndResolveSubtypesByClass(config, info);
    }

    private Shape shape(JavaType type) {
        return shapes.computeIfAbsent(type, this::readShape);
    }

    private Shape readShape(JavaType type) {
        if (type.isContainerType() || type.isPrimitive() || type.isJavaLangObject()) {
            return Shape.NONE;
        }
        try {
            return introspect(type);
        } catch (JacksonException | IllegalArgumentException undefined) {
            return Shape
                    .NONE; // the mapper cannot read such a class; what is wrong with the request is told all the same
        }
    }

    private Shape introspect(JavaType type) {
        ClassIntrospector introspector = mapper.deserializationConfig().classIntrospectorInstance();
        AnnotatedClass info = introspector.introspectClassAnnotations(type);
        BeanDescription written =
                mapper.serializationConfig().classIntrospectorInstance().introspectForSerialization(type, info);
        Map<String, Member> members = new HashMap<>();
        written.findProperties().forEach(property -> put(members, property));
        // what is read decides; what is only written may still be what a rule is about
        introspector
                .introspectForDeserialization(type, info)
                .findProperties()
                .forEach(property -> put(members, property));
        return new Shape(written.findJsonValueAccessor() != null, Map.copyOf(members));
    }

    private void put(Map<String, Member> members, BeanPropertyDefinition property) {
        AnnotatedMember member = property.getPrimaryMember();
        if (member != null) { // otherwise nobody may read or write it
            members.put(property.getInternalName(), member(property, member));
        }
    }

    private Member member(BeanPropertyDefinition property, AnnotatedMember member) {
        DeserializationConfig config = mapper.deserializationConfig();
        AnnotationIntrospector annotations = config.getAnnotationIntrospector();
        NameTransformer unwrapping = annotations.findUnwrappingNameTransformer(config, member);
        JsonFormat.Value format = annotations.findFormat(config, member);
        String pattern = format == null || !format.hasPattern() ? null : format.getPattern();
        return new Member(property.getName(), property.getPrimaryType(), unwrapping, pattern);
    }

    /**
     * How objects say which subtype they are.
     *
     * @param member the member that says it, or {@code null} if it stands somewhere else
     * @param accepted what it may say, in a fixed order; empty if that is no business of clients
     */
    record TypeIds(@Nullable String member, List<String> accepted) {}

    /**
     * A class as the client sees it.
     *
     * @param isValue whether it is written as a single value
     * @param members by the name of the property in Java
     */
    private record Shape(boolean isValue, Map<String, Member> members) {

        static final Shape NONE = new Shape(false, Map.of());
    }

    private record Member(
            String name,
            JavaType type,
            @Nullable NameTransformer unwrapping,
            @Nullable String pattern) {}
}
