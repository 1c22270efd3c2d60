package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.spring.ErrorPages;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.template.TemplateAvailabilityProviders;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/** Finds out whether the application has an error page of its own; Boot's white label is none. */
final class OwnErrorPage {

    private static final List<String> VIEWS =
            List.of("error", "error/error", "error/4xx", "error/5xx", "error/404", "error/500");

    private static final List<String> STATIC_FOLDERS = List.of(
            "classpath:/META-INF/resources/", "classpath:/resources/", "classpath:/static/", "classpath:/public/");

    /** What an application writes to answer errors itself; named, because each is there on one stack only. */
    private static final List<String> HANDLERS = List.of(
            "org.springframework.boot.webmvc.error.ErrorController",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver",
            "org.springframework.boot.webflux.error.ErrorWebExceptionHandler");

    private static final String BOOT = "org.springframework.boot.";

    /** They show such a page if there is one, so they are none. */
    private static final Set<String> OURS = Set.of(
            "io.github.plainfault.servlet.autoconfigure.ProblemErrorController",
            "io.github.plainfault.webflux.autoconfigure.ProblemErrorPage");

    private OwnErrorPage() {}

    static boolean answers(ErrorPages setting, ApplicationContext context) {
        return switch (setting) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> hasTemplate(context) || hasFile(context) || hasHandler(context);
        };
    }

    private static boolean hasTemplate(ApplicationContext context) {
        TemplateAvailabilityProviders templates = new TemplateAvailabilityProviders(context);
        return VIEWS.stream().anyMatch(view -> templates.getProvider(view, context) != null);
    }

    private static boolean hasFile(ApplicationContext context) {
        return STATIC_FOLDERS.stream().anyMatch(folder -> VIEWS.stream()
                .anyMatch(view -> context.getResource(folder + view + ".html").exists()));
    }

    private static boolean hasHandler(ApplicationContext context) {
        return HANDLERS.stream().anyMatch(handler -> hasOwnBean(handler, context));
    }

    private static boolean hasOwnBean(String type, ApplicationContext context) {
        if (!ClassUtils.isPresent(type, context.getClassLoader())) {
            return false;
        }
        Class<?> handler = ClassUtils.resolveClassName(type, context.getClassLoader());
        for (String name : context.getBeanNamesForType(handler, true, false)) {
            Class<?> own = context.getType(name, false);
            if (own != null && !OURS.contains(own.getName()) && !isOfBoot(own, name, context)) {
                return true;
            }
        }
        return false;
    }

    /** Of a bean that is a lambda only the interface is known, which is Boot's; so whoever declares the bean counts. */
    private static boolean isOfBoot(Class<?> own, String name, ApplicationContext context) {
        if (!own.getName().startsWith(BOOT)) {
            return false;
        }
        if (!own.isInterface() || !(context instanceof ConfigurableApplicationContext configurable)) {
            return true;
        }
        BeanDefinition bean = configurable.getBeanFactory().getMergedBeanDefinition(name);
        Method factory = bean instanceof RootBeanDefinition root ? root.getResolvedFactoryMethod() : null;
        return factory == null || factory.getDeclaringClass().getName().startsWith(BOOT);
    }
}
