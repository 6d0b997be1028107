package org.mubiao;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The portal as an application: everything below this package is found from here. */
@SpringBootApplication
public class MubiaoApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
