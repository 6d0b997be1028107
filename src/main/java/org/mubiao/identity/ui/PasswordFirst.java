package org.mubiao.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.mubiao.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Sends whoever signed in with a given password to change it, wherever he wants to go. */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener((UIInitEvent start) -> start.getUI().addBeforeEnterListener(new Gate()));
    }

    /** Before the views' own rules, which would say that nothing is allowed. */
    @ListenerPriority(100)
    private static final class Gate implements BeforeEnterListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            boolean first =
                    SignedIn.current().filter(SignedIn::mustChangePassword).isPresent();
            if (first && event.getNavigationTarget() != PasswordView.class) {
                event.forwardTo(PasswordView.class);
            }
        }
    }
}
