package io.github.plainfault.samples.servlet;

import io.github.plainfault.samples.shop.Maintenance;
import io.github.plainfault.samples.shop.MaintenanceNotice;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MaintenanceController {

    private final Maintenance maintenance;

    MaintenanceController(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @PutMapping("/maintenance")
    MaintenanceNotice announce(@Valid @RequestBody MaintenanceNotice notice) {
        maintenance.announce(notice);
        return notice;
    }
}
