package io.github.plainfault.pages;

import java.util.Locale;

/** How one page links to the others, always relative to itself: right below any context path and any proxy's prefix. */
interface Links {

    /** To another page, in the language in which the reader has chosen to read. */
    String to(Page target);

    /** To this page in that language. */
    String in(Locale language);

    /** To this page in the language that the reader's browser asks for. */
    String inAnyLanguage();

    /** To what programs read of this page. */
    String json();

    /** Whether a reader can search; needs a server. */
    boolean search();
}
