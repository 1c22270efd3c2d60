package io.github.plainfault.processor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Writes down, while an application or a library is compiled, which of its classes declare a problem type, so that all of
 * them are known before one is thrown; and refuses annotations that could not be answered.
 *
 * <pre>{@code
 * <annotationProcessorPaths>
 *     <path>
 *         <groupId>io.github.plainfault</groupId>
 *         <artifactId>plainfault-processor</artifactId>
 *         <version>...</version>
 *     </path>
 * </annotationProcessorPaths>
 * }</pre>
 *
 * <p>In Gradle: {@code annotationProcessor("io.github.plainfault:plainfault-processor:...")}. The list stands in
 * {@code META-INF/plainfault/problem-types}, one class on a line. Named are classes and interfaces with
 * {@code @RespondWith}, directly or on an annotation that they carry, and classes that add a {@code @ProblemMember} to what
 * they inherit, wherever the problem type has a code.
 */
// all, because an annotation that carries @RespondWith may stand in a library, and then none of ours stands here
@SupportedAnnotationTypes("*")
public final class ProblemTypeProcessor extends AbstractProcessor {

    private @Nullable Run run;

    /** For the compiler. */
    public ProblemTypeProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        if (environment.getElementUtils().getTypeElement(Declarations.RESPOND_WITH) != null) {
            run = new Run(environment);
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (run != null) {
            ElementFilter.typesIn(round.getRootElements()).forEach(run::look);
            if (round.processingOver()) {
                run.end(round.errorRaised());
            }
        }
        return false; // others may want to see the same annotations
    }

    /** One run of the compiler. */
    private static final class Run {

        private final ProcessingEnvironment environment;
        private final Elements elements;
        private final Declarations declarations;
        private final Complaints complaints;
        private final Checks checks;
        private final Map<String, Declaration> found = new TreeMap<>();

        Run(ProcessingEnvironment environment) {
            this.environment = environment;
            this.elements = environment.getElementUtils();
            this.declarations = new Declarations(elements);
            this.complaints = new Complaints(environment.getMessager());
            this.checks = new Checks(environment, complaints);
        }

        void look(TypeElement type) {
            checks.members(type);
            Declaration declaration = declarations.of(type);
            if (declaration != null && type.getKind() == ElementKind.ANNOTATION_TYPE) {
                checks.carrier(type, declaration);
            } else if (declaration != null) {
                if (declaration.type().equals(type)) {
                    checks.declared(declaration);
                }
                checks.used(declaration, type);
                note(elements.getBinaryName(type).toString(), type, declaration);
            }
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::look);
        }

        void end(boolean failed) {
            IndexFile index = new IndexFile(environment.getFiler());
            List<String> earlier = index.read();
            for (String name : earlier) {
                TypeElement type = elements.getTypeElement(name.replace('$', '.'));
                Declaration declaration = type == null ? null : declarations.of(type);
                if (type != null && declaration != null) {
                    note(name, type, declaration);
                }
            }
            boolean changed = !List.copyOf(found.keySet()).equals(earlier);
            if (!failed && !complaints.areThere() && changed) {
                write(index);
            }
        }

        /** What is inherited and nothing more is known by the class that it is inherited from. */
        private void note(String name, TypeElement type, Declaration declaration) {
            boolean more = declaration.type().equals(type) || !Members.on(type).isEmpty();
            if (declaration.hasCode() && more && found.putIfAbsent(name, declaration) == null) {
                checks.together(declaration);
            }
        }

        private void write(IndexFile index) {
            try {
                index.write(
                        found.keySet(),
                        found.values().stream().map(Declaration::type).toList());
            } catch (IOException e) {
                environment
                        .getMessager()
                        .printMessage(Diagnostic.Kind.ERROR, IndexFile.PATH + " cannot be written: " + e);
            }
        }
    }
}
