package io.github.plainfault;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.http.MediaTypeMatcher;
import io.github.plainfault.http.RequestFacts;
import java.util.ArrayList;
import java.util.List;

/** The formats of answers, and which of them a client wants; one of them may be a page of the application. */
final class OfferedFormats {

    private final List<ProblemEncoder> ours;
    private final MediaTypeMatcher<ProblemEncoder> amongOurs;
    private final MediaTypeMatcher<ProblemEncoder> amongAll;

    /**
     * @param ours at least one; the first one answers the wishes that cannot be met
     * @param hostPage whether the application has a page of its own
     */
    OfferedFormats(List<ProblemEncoder> ours, boolean hostPage) {
        this.ours = List.copyOf(ours);
        this.amongOurs = matcher(ours);
        this.amongAll = hostPage ? matcher(withHostPage(ours)) : amongOurs;
    }

    /** Without the application's page. */
    List<ProblemEncoder> ours() {
        return ours;
    }

    /** What that request is answered in; {@link HostPage#FORMAT} for the application's page. */
    ProblemEncoder wantedBy(RequestFacts request) {
        return (request.reachesHostPage() ? amongAll : amongOurs).match(request.header("Accept"));
    }

    /** What {@code Accept} asks for, among ours. */
    ProblemEncoder match(String accept) {
        return amongOurs.match(accept);
    }

    /** Before any other page, behind what answers the wishes that cannot be met. */
    private static List<ProblemEncoder> withHostPage(List<ProblemEncoder> ours) {
        List<ProblemEncoder> all = new ArrayList<>(ours);
        all.add(1, HostPage.FORMAT);
        return all;
    }

    private static MediaTypeMatcher<ProblemEncoder> matcher(List<ProblemEncoder> formats) {
        return new MediaTypeMatcher<>(formats, ProblemEncoder::acceptedAs, ProblemEncoder::yieldsTo);
    }
}
