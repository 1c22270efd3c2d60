package io.github.plainfault.samples.shop;

/** An order that the shop has taken. */
public record Order(long id, long product, int quantity, Delivery delivery) {}
