package io.github.plainfault.pages;

import io.github.plainfault.fault.DeclaredType;
import io.github.plainfault.status.StatusCode;

/** One page, in whatever language and format. */
sealed interface Page {

    /** The path below that of the index: {@code 404}, {@code out-of-stock}, {@code compare/401-403}. */
    String path();

    /** All codes, types and comparisons. */
    record Index() implements Page {
        @Override
        public String path() {
            return "";
        }
    }

    /** One status code. */
    record Status(StatusCode status) implements Page {
        @Override
        public String path() {
            return Integer.toString(status.number());
        }
    }

    /** One problem type. */
    record Type(DeclaredType declared) implements Page {
        @Override
        public String path() {
            return declared.code();
        }
    }

    /** Two status codes that are mistaken for each other, the lower one first. */
    record Comparison(StatusCode one, StatusCode other) implements Page {

        static final String FOLDER = "compare/";

        @Override
        public String path() {
            return FOLDER + one.number() + "-" + other.number();
        }
    }
}
