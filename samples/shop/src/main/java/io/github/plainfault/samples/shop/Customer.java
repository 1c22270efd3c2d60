package io.github.plainfault.samples.shop;

/** A customer with an account. */
public record Customer(long id, String name, String email) {}
