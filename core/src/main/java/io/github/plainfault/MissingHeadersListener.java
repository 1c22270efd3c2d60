package io.github.plainfault;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for each place that its answers lack a header field which their status requires. */
final class MissingHeadersListener implements ProblemListener {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.plainfault.problems");

    /** Routes are few; where nobody knows the route, exceptions are. */
    private static final int MOST_PLACES = 1000;

    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    @Override
    public void onProblem(ProblemEvent event) {
        for (String name : event.missingHeaders()) {
            String place = placeOf(event);
            String report = event.fault().status().number() + name + place;
            if (reported.size() < MOST_PLACES && reported.add(report)) {
                LOG.warn(
                        "{} at {} was answered without {}, which every such answer must have (RFC 9110): {}",
                        event.fault(),
                        place,
                        name,
                        remedy(name));
            }
        }
    }

    private static String placeOf(ProblemEvent event) {
        String route = event.request().route();
        if (route != null) {
            return route;
        }
        Throwable failure = event.failure();
        return failure == null
                ? "an unknown route, by a status that was set"
                : "an unknown route, by " + failure.getClass().getName();
    }

    private static String remedy(String name) {
        String onTheSpot = "set it on the response, or on the fault with Fault.Builder.header";
        return name.equals("WWW-Authenticate")
                ? "set plainfault.challenge (ProblemResponder.Builder.challenge), or " + onTheSpot
                : onTheSpot;
    }
}
