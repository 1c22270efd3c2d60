package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.fault.RespondWith;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** Finds the classes of some packages that declare a problem type, without loading any of the others. */
final class DeclaringClasses {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaringClasses.class);

    private final ResourceLoader resources;

    DeclaringClasses(ResourceLoader resources) {
        this.resources = resources;
    }

    /** Those with an annotation, on themselves or on what they inherit from inside of these packages; sorted by name. */
    List<Class<?>> in(Collection<String> packages) {
        Map<String, AnnotationMetadata> all = new TreeMap<>();
        packages.forEach(name -> read(name, all));
        Set<String> declaring = new TreeSet<>();
        boolean more = true;
        while (more) { // an heir may have been looked at before its ancestor
            more = all.values().stream()
                            .filter(type -> declares(type, declaring))
                            .filter(type -> declaring.add(type.getClassName()))
                            .count()
                    > 0;
        }
        List<Class<?>> classes = new ArrayList<>();
        declaring.forEach(name -> load(name, classes));
        return classes;
    }

    private static boolean declares(AnnotationMetadata type, Set<String> declaring) {
        if (type.isAnnotation()) {
            return false; // speaks of those that carry it
        }
        @Nullable String superclass = type.getSuperClassName();
        return type.isAnnotated(RespondWith.class.getName())
                || (superclass != null && declaring.contains(superclass))
                || Stream.of(type.getInterfaceNames()).anyMatch(declaring::contains);
    }

    private void read(String packageName, Map<String, AnnotationMetadata> all) {
        MetadataReaderFactory readers = new CachingMetadataReaderFactory(resources);
        String pattern = "classpath*:" + ClassUtils.convertClassNameToResourcePath(packageName) + "/**/*.class";
        try {
            for (Resource file : new PathMatchingResourcePatternResolver(resources).getResources(pattern)) {
                read(file, readers, all);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be looked through for problem types", pattern, e);
        }
    }

    private static void read(Resource file, MetadataReaderFactory readers, Map<String, AnnotationMetadata> all) {
        try {
            AnnotationMetadata type = readers.getMetadataReader(file).getAnnotationMetadata();
            all.put(type.getClassName(), type);
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.debug("{} cannot be read, and is not looked at for a problem type", file, e);
        }
    }

    private void load(String name, List<Class<?>> classes) {
        try {
            classes.add(Class.forName(name, false, resources.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            LOG.debug("{} cannot be loaded, and its problem type is not listed", name, e);
        }
    }
}
