package io.github.plainfault.benchmarks.load;

import java.util.List;

/** An order as it is shown, about as long as a problem in JSON. */
record OrderView(long id, String customer, String status, List<Line> lines, String comment) {

    static OrderView of(long id) {
        return new OrderView(
                id,
                "Lin Mei-hua",
                "PACKED",
                List.of(new Line("A-1001", 2, 1290), new Line("B-2002", 1, 450)),
                "Please leave the parcel with the caretaker if nobody answers the door.");
    }

    record Line(String article, int quantity, int price) {}
}
