package io.github.plainfault.encode;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.problem.ProblemDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page for people, {@code text/html}: what happened, what it means, what to do now and which number to quote
 * when asking for help. It needs nothing but itself: no script, no font, no image from anywhere.
 *
 * <pre>{@code
 * ProblemResponder.builder()
 *         .encoder(json)
 *         .encoder(HtmlProblemEncoder.of(json))
 * }</pre>
 *
 * <p>A reader whose browser asks for the wrong language finds the problem in the others on the same page; switching
 * needs no request, no cookie and no script. The headings are texts of the catalogue, {@code page.*}; one that a language
 * does not have is left out. Of the application's members the page shows those that are a text, a number or a truth
 * value. Programs find the whole problem in the page, as RFC 9457, appendix C says.
 *
 * <p>Texts of any kind are harmless: they are escaped, cut at 1000 characters, and cannot turn the direction of what
 * stands around them. The policy in {@link #headers} lets a browser apply this page's own style and script and nothing
 * else.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457#appendix-C">RFC 9457, appendix C</a>
 */
public final class HtmlProblemEncoder implements ProblemEncoder {

    private static final String MEDIA_TYPE = "text/html;charset=utf-8";
    private static final List<String> ACCEPTED_AS = List.of("text/html");

    private final JsonContent content = new JsonContent();
    private final JsonProblemEncoder json;
    private final String style = HtmlTemplate.read("page.css");
    private final String script = HtmlTemplate.read("page.js");
    private final String source = HtmlTemplate.read("page.mustache");
    private final List<HeaderField> headers = List.of(new HeaderField(
            "Content-Security-Policy",
            "default-src 'none'; style-src " + HtmlTemplate.policyFor(style) + "; script-src "
                    + HtmlTemplate.policyFor(script)
                    + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"));

    private volatile @Nullable Template compiled;

    private HtmlProblemEncoder(JsonProblemEncoder json) {
        this.json = json;
    }

    /** An encoder for applications without a mapper of their own, see {@link JsonProblemEncoder#standard}. */
    public static HtmlProblemEncoder standard() {
        return of(JsonProblemEncoder.standard());
    }

    /**
     * An encoder that says to people what another one says in JSON.
     *
     * @param json what it says
     */
    public static HtmlProblemEncoder of(JsonProblemEncoder json) {
        return new HtmlProblemEncoder(json);
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public List<String> acceptedAs() {
        return ACCEPTED_AS;
    }

    /** {@code Content-Security-Policy}, with the hashes of the style and the script of the page. */
    @Override
    public List<HeaderField> headers() {
        return headers;
    }

    /** The page without headings and in one language only. */
    @Override
    public byte[] encode(ProblemDocument problem) {
        return encode(problem, Translations.NONE);
    }

    @Override
    public byte[] encode(ProblemDocument problem, Translations translations) {
        byte[] problemJson = json.encode(problem);
        Map<String, Object> members = problem.members().isEmpty() ? Map.of() : content.of(problemJson);
        Map<String, Object> page = PageContent.of(problem, translations, members);
        page.put("style", style);
        page.put("script", script);
        page.put("json", HtmlText.scriptData(new String(problemJson, StandardCharsets.UTF_8)));
        return HtmlTemplate.fill(template(), page);
    }

    /** Not while the application starts: few have readers with browsers. Compiled twice at worst. */
    private Template template() {
        Template known = compiled;
        if (known == null) {
            known = Mustache.compiler()
                    .standardsMode(true) // what an entry does not have must not be taken from the problem around it
                    .emptyStringIsFalse(true)
                    .withEscaper(HtmlText::escape)
                    .compile(source);
            compiled = known;
        }
        return known;
    }
}
