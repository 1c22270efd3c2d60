package io.github.plainfault.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server under contract serves. This page is the specification; the golden files are its proof.
 *
 * <p>Every route answers GET. What is thrown comes from {@link ContractFailures}, so that all servers throw the same.
 * The words of the application are those in {@code plainfault/*.properties} beside the kit; nothing else is configured.
 *
 * <h2>For every adapter ({@link ContractSet#HTTP})</h2>
 *
 * <table>
 * <caption>Routes without Spring</caption>
 * <tr><th>route</th><th>what the server does</th></tr>
 * <tr><td>{@value #OK}</td><td>answers 200, {@code text/csv}, the text {@code ok}, with Content-Length</td></tr>
 * <tr><td>{@value #OWN_BODY}</td><td>answers 422, {@code text/csv}, the text {@code mine}, with Content-Length: it must
 *     stay as it is</td></tr>
 * <tr><td>{@value #STATUS}{@code 404}, {@code 503}</td><td>sets the status in the path and nothing else</td></tr>
 * <tr><td>{@value #STALE_HEADERS}</td><td>sets {@link #staleHeaders()} on the response, then throws
 *     {@link ContractFailures#outOfStock()}</td></tr>
 * <tr><td>{@value #UNKNOWN}</td><td>throws {@link ContractFailures#unknown()}</td></tr>
 * <tr><td>{@value #OUT_OF_STOCK}</td><td>throws {@link ContractFailures#outOfStock()}</td></tr>
 * <tr><td>{@value #RATE_LIMITED}</td><td>throws {@link ContractFailures#rateLimited()}</td></tr>
 * <tr><td>{@value #MAINTENANCE}</td><td>throws {@link ContractFailures#maintenance()}</td></tr>
 * <tr><td>{@value #GONE}</td><td>throws {@link ContractFailures#gone()}</td></tr>
 * <tr><td>{@value #WRAPPED}</td><td>throws {@link ContractFailures#wrapped()}</td></tr>
 * <tr><td>{@value #MEMBERS}</td><td>throws {@link ContractFailures#members()}</td></tr>
 * <tr><td>{@value #HOSTILE}</td><td>throws {@link ContractFailures#hostile()}</td></tr>
 * <tr><td>{@value #ZALANDO}</td><td>throws {@link ContractFailures#zalando()}</td></tr>
 * <tr><td>{@value #ZALANDO_STATUS}</td><td>throws {@link ContractFailures#zalandoStatus()}</td></tr>
 * <tr><td>{@value #STACK_OVERFLOW}</td><td>throws {@link ContractFailures#stackOverflow()}</td></tr>
 * <tr><td>{@value #TIMEOUT}</td><td>throws {@link ContractFailures#timeout()}</td></tr>
 * <tr><td>{@value #UPSTREAM}</td><td>throws {@link ContractFailures#upstream()}</td></tr>
 * </table>
 *
 * <h2>For the adapters of Spring ({@link ContractSet#SPRING})</h2>
 *
 * <p>One annotated controller, the same class on every stack: {@code io.github.plainfault.spring.contract}. Its Javadoc
 * names the routes.
 *
 * <h2>For every server ({@link ContractSet#RAW}, {@link ContractSet#CONTAINER})</h2>
 *
 * <p>No route at all: these requests are refused before there is one.
 */
public final class ContractRoutes {

    /** A route that succeeds. */
    public static final String OK = "/contract/ok";

    /** A route that answers an error with a body of its own. */
    public static final String OWN_BODY = "/contract/own-body";

    /** Where a status stands as the last segment of the path. */
    public static final String STATUS = "/contract/status/";

    /** A route that fails after it has described the content it wanted to send. */
    public static final String STALE_HEADERS = "/contract/stale-headers";

    /** See {@link ContractFailures#unknown()}. */
    public static final String UNKNOWN = "/contract/unknown";

    /** See {@link ContractFailures#outOfStock()}. */
    public static final String OUT_OF_STOCK = "/contract/out-of-stock";

    /** See {@link ContractFailures#rateLimited()}. */
    public static final String RATE_LIMITED = "/contract/rate-limited";

    /** See {@link ContractFailures#maintenance()}. */
    public static final String MAINTENANCE = "/contract/maintenance";

    /** See {@link ContractFailures#gone()}. */
    public static final String GONE = "/contract/gone";

    /** See {@link ContractFailures#wrapped()}. */
    public static final String WRAPPED = "/contract/wrapped";

    /** See {@link ContractFailures#members()}. */
    public static final String MEMBERS = "/contract/members";

    /** See {@link ContractFailures#hostile()}. */
    public static final String HOSTILE = "/contract/hostile";

    /** See {@link ContractFailures#zalando()}. */
    public static final String ZALANDO = "/contract/zalando";

    /** See {@link ContractFailures#zalandoStatus()}. */
    public static final String ZALANDO_STATUS = "/contract/zalando-status";

    /** See {@link ContractFailures#stackOverflow()}. */
    public static final String STACK_OVERFLOW = "/contract/stack-overflow";

    /** See {@link ContractFailures#timeout()}. */
    public static final String TIMEOUT = "/contract/timeout";

    /** See {@link ContractFailures#upstream()}. */
    public static final String UPSTREAM = "/contract/upstream";

    private ContractRoutes() {}

    /**
     * Throws what the route throws; returns if the route is none that only throws.
     *
     * @param path one of the constants of this class
     * @throws Exception what {@link ContractFailures} has for it
     */
    public static void failAt(String path) throws Exception {
        switch (path) {
            case UNKNOWN -> throw ContractFailures.unknown();
            case OUT_OF_STOCK -> throw ContractFailures.outOfStock();
            case RATE_LIMITED -> throw ContractFailures.rateLimited();
            case MAINTENANCE -> throw ContractFailures.maintenance();
            case GONE -> throw ContractFailures.gone();
            case WRAPPED -> throw ContractFailures.wrapped();
            case MEMBERS -> throw ContractFailures.members();
            case HOSTILE -> throw ContractFailures.hostile();
            case ZALANDO -> throw ContractFailures.zalando();
            case ZALANDO_STATUS -> throw ContractFailures.zalandoStatus();
            case STACK_OVERFLOW -> throw ContractFailures.stackOverflow();
            case TIMEOUT -> throw ContractFailures.timeout();
            case UPSTREAM -> throw ContractFailures.upstream();
            default -> {
                // a route that does more than throw
            }
        }
    }

    /** What {@value #STALE_HEADERS} sets: the first seven describe content that is never sent, the others stay true. */
    public static Map<String, List<String>> staleHeaders() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("ETag", List.of("\"v7\""));
        headers.put("Last-Modified", List.of("Wed, 21 Oct 2015 07:28:00 GMT"));
        headers.put("Cache-Control", List.of("max-age=3600"));
        headers.put("Content-Disposition", List.of("attachment; filename=\"stock.csv\""));
        headers.put("Content-Encoding", List.of("gzip"));
        headers.put("Content-Language", List.of("de"));
        headers.put("Content-Type", List.of("text/csv"));
        headers.put("X-Request-Tag", List.of("kept"));
        headers.put("Vary", List.of("Origin"));
        headers.put("Set-Cookie", List.of("basket=17; Path=/", "seen=1; Path=/"));
        headers.put("Access-Control-Allow-Origin", List.of("https://shop.example"));
        return headers;
    }
}
