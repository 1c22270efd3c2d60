package io.github.plainfault.samples.shop;

/** Knows whether the shop is being worked on. */
public final class Maintenance {

    private volatile MaintenanceNotice notice = new MaintenanceNotice(false, 0);

    /** Closes the shop, or opens it again. */
    public void announce(MaintenanceNotice next) {
        notice = next;
    }

    /**
     * Lets orders through only while the shop is open.
     *
     * @throws MaintenanceException if it is closed
     */
    public void requireOpen() {
        MaintenanceNotice current = notice;
        if (current.active()) {
            throw new MaintenanceException(current.retryAfterSeconds());
        }
    }
}
