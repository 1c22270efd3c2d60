package io.github.plainfault.samples.servlet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the shop; {@code --server.port=9090} chooses another port. */
@SpringBootApplication
public class ServletShop {

    public static void main(String[] args) {
        SpringApplication.run(ServletShop.class, args);
    }
}
