package io.github.plainfault.http;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One member of {@code Accept-Language}, normalized: lower case, and a Chinese tag says its script.
 *
 * @param tag what is looked up: {@code zh-hant-tw} for {@code zh-TW}
 * @param covers what is excluded if the weight is zero: a bare {@code zh} covers both scripts
 * @param quality the weight in thousandths
 */
record LanguageRange(String tag, String covers, int quality) {

    static final String ANY = "*";

    /** Regions where Chinese is written in Traditional characters (CLDR, likely subtags of zh). */
    private static final Set<String> TRADITIONAL_REGIONS =
            Set.of("tw", "hk", "mo", "au", "bn", "gb", "gf", "id", "pa", "pf", "ph", "sr", "th", "us", "vn");

    /** Chinese languages that readers of the written standard language also name. */
    private static final Map<String, String> CHINESE = Map.of("zh", "hans", "cmn", "hans", "yue", "hant");

    /** Reads one list member; {@code null} if it is malformed (RFC 9110, section 12.5.4; RFC 4647, section 2). */
    static @Nullable LanguageRange parse(String member) {
        int semicolon = member.indexOf(';');
        int quality = semicolon < 0
                ? QualityValue.ONE
                : weight(member.substring(semicolon + 1).strip());
        String range = (semicolon < 0 ? member : member.substring(0, semicolon)).strip();
        if (quality == QualityValue.MALFORMED) {
            return null;
        }
        String basic = basic(range);
        if (basic == null) {
            return null;
        }
        String tag = withScript(basic);
        return new LanguageRange(tag, basic.equals("zh") ? "zh" : tag, quality);
    }

    /** The form under which a language of the catalogue is looked up. */
    static String tagOf(Locale language) {
        return withScript(language.toLanguageTag().toLowerCase(Locale.ROOT));
    }

    /** Whether this range, or a prefix of the language at a subtag boundary, names the language. */
    boolean covers(String language) {
        return isPrefix(covers, language);
    }

    static boolean isPrefix(String range, String tag) {
        return tag.startsWith(range) && (tag.length() == range.length() || tag.charAt(range.length()) == '-');
    }

    private static int weight(String parameter) {
        boolean isWeight = parameter.length() > 2
                && (parameter.charAt(0) == 'q' || parameter.charAt(0) == 'Q')
                && parameter.charAt(1) == '=';
        return isWeight ? QualityValue.parse(parameter.substring(2)) : QualityValue.MALFORMED;
    }

    /** An extended range such as {@code en-*-us} becomes the basic one (RFC 4647, section 3.2), in lower case. */
    private static @Nullable String basic(String range) {
        if (range.startsWith("*")) {
            return range.length() == 1 || range.charAt(1) == '-' ? ANY : null;
        }
        StringBuilder basic = new StringBuilder(range.length());
        int start = 0;
        while (start <= range.length()) {
            int hyphen = range.indexOf('-', start);
            int end = hyphen < 0 ? range.length() : hyphen;
            boolean wildcard = end - start == 1 && range.charAt(start) == '*';
            if (!wildcard) {
                if (!isSubtag(range, start, end, start > 0)) {
                    return null;
                }
                basic.append(start > 0 ? "-" : "").append(range, start, end);
            }
            start = end + 1;
        }
        return basic.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSubtag(String range, int start, int end, boolean digitsAllowed) {
        if (start == end || end - start > 8) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = range.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (!digitsAllowed || c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** {@code zh-tw} → {@code zh-hant-tw}, {@code zh} → {@code zh-hans}: a script, not a prefix, decides who can read it. */
    private static String withScript(String tag) {
        String[] subtags = tag.split("-", -1);
        String script = CHINESE.get(subtags[0]);
        if (script == null) {
            return tag;
        }
        // zh-yue-HK, zh-cmn-Hans: the language proper stands in second place
        boolean extended = subtags[0].equals("zh") && subtags.length > 1 && subtags[1].length() == 3;
        if (extended) {
            script = CHINESE.getOrDefault(subtags[1], "hans");
        }
        int next = extended ? 2 : 1;
        String rest = "";
        if (next < subtags.length && subtags[next].length() == 4 && Character.isLetter(subtags[next].charAt(0))) {
            script = subtags[next++];
        } else if (next < subtags.length && subtags[next].length() == 2) {
            script = scriptOf(subtags[next], script);
        }
        for (int i = next; i < subtags.length; i++) {
            rest += "-" + subtags[i];
        }
        return "zh-" + script + rest;
    }

    private static String scriptOf(String region, String unlessKnown) {
        if (TRADITIONAL_REGIONS.contains(region)) {
            return "hant";
        }
        return region.equals("cn") || region.equals("sg") ? "hans" : unlessKnown;
    }
}
