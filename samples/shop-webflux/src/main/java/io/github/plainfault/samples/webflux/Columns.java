package io.github.plainfault.samples.webflux;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;

/** Reads columns that are never null. */
final class Columns {

    private Columns() {}

    static <T> T required(Readable row, String column, Class<T> type) {
        return requireNonNull(row.get(column, type), column);
    }
}
