package io.github.plainfault.samples.shop;

/** How an order reaches the customer. */
public enum Delivery {
    STANDARD,
    EXPRESS
}
