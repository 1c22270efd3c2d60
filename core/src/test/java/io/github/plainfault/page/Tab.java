package io.github.plainfault.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One page in a browser, as a reader of one language sees it. */
final class Tab implements AutoCloseable {

    private final Browser browser;
    private final String target;
    private final String session;

    Tab(Browser browser, String acceptLanguage) {
        this.browser = browser;
        this.target = browser.send(null, "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .stringValue();
        this.session = browser.send(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .stringValue();
        List.of("Page", "Runtime", "Log", "Network", "Audits").forEach(domain -> send(domain + ".enable", Map.of()));
        send("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        send("Emulation.setUserAgentOverride", Map.of("userAgent", "test", "acceptLanguage", acceptLanguage));
    }

    Tab withoutScripts() {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    Tab dark() {
        Map<String, String> dark = Map.of("name", "prefers-color-scheme", "value", "dark");
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(dark)));
        return this;
    }

    Tab wide(int width) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
        return this;
    }

    Tab open(URI page) {
        send("Page.navigate", Map.of("url", page.toString()));
        await("document.readyState === 'complete' && location.href === '" + page + "'");
        return this;
    }

    /** What a person does with the mouse. */
    void click(String selector) {
        JsonNode place = evaluate("(() => { const element = document.querySelector(" + quoted(selector)
                + "); element.scrollIntoView({block: 'center'}); const box = element.getBoundingClientRect();"
                + " return [box.x + box.width / 2, box.y + box.height / 2]; })()");
        for (String event : List.of("mousePressed", "mouseReleased")) {
            send(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            event,
                            "x",
                            place.get(0).asDouble(),
                            "y",
                            place.get(1).asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    void press(String key) {
        for (String event : List.of("rawKeyDown", "keyUp")) {
            send("Input.dispatchKeyEvent", Map.of("type", event, "key", key, "code", key, "windowsVirtualKeyCode", 9));
        }
    }

    void allow(URI origin, String... permissions) {
        browser.send(null, "Browser.grantPermissions", Map.of("origin", origin.toString(), "permissions", permissions));
    }

    /** The value of an expression; promises are awaited. */
    JsonNode evaluate(String expression) {
        JsonNode result = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    String text(String selector) {
        return evaluate("document.querySelector(" + quoted(selector) + ").innerText")
                .stringValue();
    }

    /** Waits until an expression is true. */
    void await(String condition) {
        for (int i = 0; i < 200; i++) {
            if (evaluate(condition).asBoolean(false)) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("never true: " + condition);
    }

    /** Everything the browser complains of: errors of scripts, violations of the policy, mistakes of the page. */
    List<String> complaints() {
        return browser.events(session)
                .filter(event -> switch (event.path("method").asString("")) {
                    // every answer here has an error status, which is logged as such
                    case "Log.entryAdded" ->
                        !event.at("/params/entry/source").asString("").equals("network");
                    case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Audits.issueAdded" -> true;
                    default -> false;
                })
                .map(JsonNode::toString)
                .toList();
    }

    /** The addresses of everything that was loaded. */
    List<String> loaded() {
        return browser.events(session)
                .filter(event -> event.path("method").asString("").equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").stringValue())
                .toList();
    }

    void screenshot(Path file) {
        JsonNode image = send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(image.get("data").stringValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.send(null, "Target.closeTarget", Map.of("targetId", target));
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        return browser.send(session, method, parameters);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }
}
