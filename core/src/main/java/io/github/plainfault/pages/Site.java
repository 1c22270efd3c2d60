package io.github.plainfault.pages;

import io.github.plainfault.fault.DeclaredType;
import io.github.plainfault.status.StatusCatalog;
import io.github.plainfault.status.StatusClass;
import io.github.plainfault.status.StatusCode;
import io.github.plainfault.text.MessageCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which pages there are. */
final class Site {

    static final Page.Index INDEX = new Page.Index();

    private final Map<String, Page> byPath = new LinkedHashMap<>();
    private final List<Page.Type> ownTypes = new ArrayList<>();
    private final List<Page.Type> generalTypes = new ArrayList<>();
    private final List<Page.Comparison> comparisons = new ArrayList<>();

    /**
     * @param own problem types of the application
     * @param general Plainfault's own; those that the application declares, too, are the application's
     */
    Site(List<DeclaredType> own, List<DeclaredType> general, MessageCatalog catalog, Locale anyLanguage) {
        add(INDEX);
        own.stream().map(Page.Type::new).filter(this::isAdded).forEach(ownTypes::add);
        general.stream().map(Page.Type::new).filter(this::isAdded).forEach(generalTypes::add);
        for (StatusCode one : StatusCatalog.all()) {
            add(new Page.Status(one));
            for (StatusCode other : one.confusedWith()) {
                if (one.number() < other.number()
                        && catalog.compare(one.number(), other.number(), anyLanguage) != null) {
                    comparisons.add(new Page.Comparison(one, other));
                }
            }
        }
        comparisons.forEach(this::add);
    }

    /** The page with that path below the index, or {@code null}. */
    @Nullable
    Page find(String path) {
        return byPath.get(path);
    }

    List<Page> all() {
        return List.copyOf(byPath.values());
    }

    List<Page.Type> ownTypes() {
        return ownTypes;
    }

    List<Page.Type> generalTypes() {
        return generalTypes;
    }

    List<Page.Comparison> comparisons() {
        return comparisons;
    }

    Page.Status pageOf(StatusCode status) {
        return new Page.Status(status);
    }

    List<Page.Status> statuses(StatusClass statusClass) {
        return StatusCatalog.ofClass(statusClass).stream().map(Page.Status::new).toList();
    }

    /** The types whose problems have that status. */
    List<Page.Type> typesWith(StatusCode status) {
        List<Page.Type> types = new ArrayList<>(ownTypes);
        types.addAll(generalTypes);
        types.removeIf(page -> !page.declared().type().status().equals(status));
        return types;
    }

    /** The comparison of the two, or {@code null} if there is none. */
    Page.@Nullable Comparison comparison(StatusCode one, StatusCode other) {
        for (Page.Comparison page : comparisons) {
            if ((page.one().equals(one) && page.other().equals(other))
                    || (page.one().equals(other) && page.other().equals(one))) {
                return page;
            }
        }
        return null;
    }

    private boolean isAdded(Page page) {
        return byPath.putIfAbsent(page.path(), page) == null;
    }

    private void add(Page page) {
        byPath.put(page.path(), page);
    }
}
