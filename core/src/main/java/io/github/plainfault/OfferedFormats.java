package io.github.plainfault;

import io.github.plainfault.encode.ProblemEncoder;
import io.github.plainfault.http.MediaTypeMatcher;
import io.github.plainfault.http.RequestFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The formats of answers, and which of them a client wants; one of them may be a page of the application. */
final class OfferedFormats {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponder.class);

    private final List<ProblemEncoder> ours;
    private final MediaTypeMatcher<ProblemEncoder> amongOurs;
    private final BooleanSupplier hasHostPage;
    private volatile @Nullable MediaTypeMatcher<ProblemEncoder> amongAll;

    /**
     * @param ours at least one; the first one answers the wishes that cannot be met
     * @param hasHostPage asked when the first error can be answered by such a page: until then nobody needs to look for it
     */
    OfferedFormats(List<ProblemEncoder> ours, BooleanSupplier hasHostPage) {
        this.ours = List.copyOf(ours);
        this.amongOurs = matcher(ours);
        this.hasHostPage = hasHostPage;
    }

    /** Without the application's page. */
    List<ProblemEncoder> ours() {
        return ours;
    }

    /** What that request is answered in; {@link HostPage#FORMAT} for the application's page. */
    ProblemEncoder wantedBy(RequestFacts request) {
        String accept = request.header("Accept");
        return (accept != null && request.reachesHostPage() ? amongAll() : amongOurs).match(accept);
    }

    /** What {@code Accept} asks for, among ours. */
    ProblemEncoder match(String accept) {
        return amongOurs.match(accept);
    }

    /** Looked for twice at worst. Who cannot say whether there is such a page, is asked again next time. */
    private MediaTypeMatcher<ProblemEncoder> amongAll() {
        MediaTypeMatcher<ProblemEncoder> known = amongAll;
        if (known != null) {
            return known;
        }
        try {
            known = hasHostPage.getAsBoolean() ? matcher(withHostPage()) : amongOurs;
            amongAll = known;
            return known;
        } catch (Throwable e) { // the answer must not get worse than a problem
            CarefulLog.error(LOG, "Nobody can say whether the application has an error page", e);
            return amongOurs;
        }
    }

    /** Before any other page, behind what answers the wishes that cannot be met. */
    private List<ProblemEncoder> withHostPage() {
        List<ProblemEncoder> all = new ArrayList<>(ours);
        all.add(1, HostPage.FORMAT);
        return all;
    }

    private static MediaTypeMatcher<ProblemEncoder> matcher(List<ProblemEncoder> formats) {
        return new MediaTypeMatcher<>(formats, ProblemEncoder::acceptedAs, ProblemEncoder::yieldsTo);
    }
}
