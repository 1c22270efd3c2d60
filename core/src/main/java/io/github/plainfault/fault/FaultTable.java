package io.github.plainfault.fault;

import io.github.plainfault.http.RequestFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers exceptions by the name of their class, so that no library needs to be on the class path: one {@link FaultRow}
 * per class. The nearest superclass with a row wins, interfaces after classes.
 */
final class FaultTable implements FaultMapping {

    private static final String BUILT_IN = "fault-table.properties";
    private static final int NO_ROW = -1;

    private final String name;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final List<FaultRow> rows = new ArrayList<>();

    /** The row of a class, found once. Only a number is kept, so a JDK class never holds on to our class loader. */
    private final ClassValue<Integer> resolved = new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> type) {
            return nearest(type);
        }
    };

    private FaultTable(String name) {
        this.name = name;
    }

    static FaultTable builtIn() {
        FaultTable table = new FaultTable("built-in table");
        for (FaultRow row : FaultRow.read(BUILT_IN)) {
            table.add(row);
        }
        return table;
    }

    /** A table of rows, class name to answer. */
    static FaultTable of(Map<String, String> rows) {
        FaultTable table = new FaultTable("table");
        rows.forEach((className, answer) -> {
            FaultRow row = FaultRow.parse(className, answer);
            row.warnUnlessForApplications();
            table.add(row);
        });
        return table;
    }

    @Override
    public @Nullable Fault map(Throwable failure, RequestFacts request) {
        int row = resolved.get(failure.getClass());
        return row == NO_ROW ? null : rows.get(row).fault(request);
    }

    @Override
    public String reason(Throwable failure) {
        return name + ": " + rows.get(resolved.get(failure.getClass()));
    }

    private void add(FaultRow row) {
        rowOf.put(row.key(), rows.size());
        rows.add(row);
    }

    private int nearest(Class<?> type) {
        for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
            Integer row = rowOf.get(ancestor.getName());
            if (row != null) {
                return row;
            }
        }
        for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
            int row = rowOfInterface(ancestor);
            if (row != NO_ROW) {
                return row;
            }
        }
        return NO_ROW;
    }

    private int rowOfInterface(Class<?> type) {
        for (Class<?> contract : type.getInterfaces()) {
            Integer own = rowOf.get(contract.getName());
            int row = own == null ? rowOfInterface(contract) : own;
            if (row != NO_ROW) {
                return row;
            }
        }
        return NO_ROW;
    }
}
