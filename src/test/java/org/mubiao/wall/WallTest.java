package org.mubiao.wall;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One application for all tests of the wall: to start it is the longest part of them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mubiao.demonstration=false")
@Import(WallTest.QuickPasswords.class)
@interface WallTest {

    /** A town has a dozen people, and some tests build one for each caller. */
    @TestConfiguration(proxyBeanMethods = false)
    class QuickPasswords {

        @Bean
        @Primary
        static PasswordEncoder quickPasswordEncoder() {
            return new BCryptPasswordEncoder(4);
        }
    }
}
