package org.mubiao.bench;

import java.io.Closeable;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A portal within this process, behind the second wall, whose services are called as such. It is served at a free port. */
record OwnPortal(ConfigurableApplicationContext context) implements Closeable {

    static OwnPortal start(Bench.Place place) throws Exception {
        SpringApplication application = new SpringApplication(place.application());
        application.setAdditionalProfiles("mysql");
        Map<String, Object> told = new HashMap<>(place.schema().environment());
        told.put("mubiao.data", Files.createTempDirectory("mubiao-bench").toString());
        application.setDefaultProperties(told);
        return new OwnPortal(application.run("--server.port=0"));
    }

    <T> T get(Class<T> service) {
        return context.getBean(service);
    }

    /** {@code http://host:port}. */
    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
