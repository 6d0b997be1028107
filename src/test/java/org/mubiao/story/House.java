package org.mubiao.story;

import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import org.mubiao.MubiaoApplication;
import org.mubiao.identity.SignedIn;
import org.mubiao.testing.People;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** The application with all its views, into which several people come at once, each with a session of his own. */
final class House implements AutoCloseable {

    private final AuthenticationProvider door;
    private final SecuredBrowserlessApplicationContext<Authentication> house;

    House(ApplicationContext application) {
        this.door = application.getBean(AuthenticationProvider.class);
        this.house = SpringBrowserlessApplicationContext.createSecured(application, MubiaoApplication.class);
    }

    /** Somebody signs in with name and password, and opens a first window. */
    Window enter(SignedIn person) {
        return new Window(house.newUser(door.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(person.userName(), People.PASSWORD))));
    }

    @Override
    public void close() {
        house.close();
    }
}
